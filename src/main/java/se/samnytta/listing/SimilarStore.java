package se.samnytta.listing;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.inventory.CategoryId;

/** What other ads say of things like this one, as far as the asking unit sees them. */
@Repository
class SimilarStore {

  private static final int NEWEST = 50;

  private final JdbcClient jdbc;

  SimilarStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Similar to(CategoryId category) {
    return jdbc.sql("""
        with recent as materialized (
          select terms from listing.listing
          where category_id = :category and state in ('PUBLISHED', 'RESERVED_OUT')
          order by published_at desc
          limit :newest),
        usual as (
          select term, count(*) as ads from recent cross join unnest(terms) term
          group by term having 3 * count(*) >= (select count(*) from recent))
        select (select count(*) from recent) as ads,
          (select coalesce(array_agg(term order by ads desc, term), '{}') from usual) as terms
        """).param("category", category.value()).param("newest", NEWEST)
        .query((row, _) -> new Similar(row.getInt("ads"), terms((String[]) row.getArray("terms").getArray())))
        .single();
  }

  private static List<Term> terms(String[] names) {
    return Arrays.stream(names).map(Term::valueOf).toList();
  }
}
