package se.samnytta.listing.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.MatchReason;
import se.samnytta.listing.WantedId;
import se.samnytta.listing.WantedListing;
import se.samnytta.listing.WantedListings;

/** Wanted ads, as far as the one who asks may see them. */
@Component
@Transactional(readOnly = true)
class WantedPages {

  static final int A_PAGE = 25;
  private static final int MOST = 200;
  private static final String OPEN = """
      from listing.wanted w
      join organisation.v_unit u on u.id = w.owner_unit
      left join inventory.v_category c on c.id = w.category_id
      where w.state = 'OPEN' and (:categories::bigint[] is null or w.category_id = any (:categories::bigint[]))
        and not exists (
          select 1 from unnest(:words::text[]) word
          where position(lower(word) in lower(concat_ws(' ', w.title, w.body, c.name_sv, c.name_en, u.name, u.municipality_name))) = 0
            and not to_tsvector('swedish', w.title || ' ' || w.body) @@ plainto_tsquery('swedish', word))
      """;

  private final JdbcClient jdbc;
  private final WantedListings wanted;
  private final Categories categories;

  WantedPages(JdbcClient jdbc, WantedListings wanted, Categories categories) {
    this.jdbc = jdbc;
    this.wanted = wanted;
    this.categories = categories;
  }

  /** A wanted ad in a list. */
  record Row(long id, String title, int quantity, UnitId seeker, java.time.@Nullable LocalDate neededBy, boolean hours, boolean own,
      int answers) {}

  /** An ad that answers, and why. */
  record Answering(CardRow card, List<MatchReason> reasons) {}

  /** A wanted ad with whoever wrote it, and what answers it when it is the own unit's. */
  record Whole(WantedListing wanted, String contact, String email, boolean own, List<Answering> answers) {}

  /**
   * What is looked for in the list.
   *
   * @param words    each has to stand in the title, the text, or the name of the category, the unit or the municipality
   * @param category a category and what is below it, null for any
   */
  record Sought(String words, @Nullable CategoryId category) {}

  /** One page of the open ones. */
  record Found(List<Row> rows, int all) {}

  /** The open ones, the own unit's first, then the newest. */
  Found open(Sought sought, int page) {
    return new Found(rows(sought, page), asked(jdbc.sql("select count(*) " + OPEN), sought).query(Integer.class).single());
  }

  private StatementSpec asked(StatementSpec sql, Sought sought) {
    CategoryId category = sought.category();
    return sql
        .param("words", Arrays.stream(sought.words().split("\\s+")).filter(word -> !word.isEmpty()).toArray(String[]::new))
        .param("categories", category == null ? null : categories.within(category).stream().map(CategoryId::value).toArray(Long[]::new));
  }

  private List<Row> rows(Sought sought, int page) {
    return asked(jdbc.sql(
        """
            select w.id, w.title, w.quantity, w.owner_unit, coalesce(w.first_day, w.needed_by) as needed_by,
              w.first_day is not null as hours, w.owner_unit = any (kernel.units()) as own,
              (select count(*) from listing.wanted_match m join listing.card c on c.listing_id = m.listing_id
                where m.wanted_id = w.id) as answers
            """
            + OPEN + """
                order by own desc, w.created_at desc, w.id desc
                limit :many offset :before
                """),
        sought)
        .param("many", A_PAGE)
        .param("before", (page - 1) * A_PAGE)
        .query((row, _) -> new Row(row.getLong("id"), row.getString("title"), row.getInt("quantity"), new UnitId(row.getLong("owner_unit")),
            row.getObject("needed_by", java.time.LocalDate.class), row.getBoolean("hours"), row.getBoolean("own"), row.getInt("answers")))
        .list();
  }

  Optional<Whole> find(long id, Seeker seeker) {
    return jdbc.sql("""
        select w.owner_unit = any (kernel.units()) as own, p.name, p.email, u.email as unit_email
        from listing.wanted w
        join organisation.v_unit u on u.id = w.owner_unit
        left join organisation.v_person p on p.id = w.created_by
        where w.id = :id
        """)
        .param("id", id)
        .query((row, _) -> whole(id, row, seeker))
        .optional();
  }

  private Whole whole(long id, ResultSet row, Seeker seeker) throws SQLException {
    String email = Optional.ofNullable(row.getString("email")).orElse(row.getString("unit_email"));
    boolean own = row.getBoolean("own");
    return new Whole(wanted.wanted(new WantedId(id)), Objects.requireNonNullElse(row.getString("name"), ""),
        Objects.requireNonNullElse(email, ""),
        own, own ? answers(id, seeker) : List.of());
  }

  private List<Answering> answers(long id, Seeker seeker) {
    return jdbc.sql("select " + CardRow.COLUMNS + """
        , m.reasons
        from listing.wanted_match m
        join listing.card c on c.listing_id = m.listing_id
        where m.wanted_id = :id and m.dismissed_at is null
        order by cardinality(m.reasons) desc, c.published_at desc, c.listing_id desc
        limit :most
        """)
        .param("id", id)
        .param("person", seeker.person())
        .param("latitude", seeker.latitude(), java.sql.Types.DOUBLE)
        .param("longitude", seeker.longitude(), java.sql.Types.DOUBLE)
        .param("most", MOST)
        .query((row, _) -> new Answering(CardRow.of(row),
            Arrays.stream((String[]) row.getArray("reasons").getArray()).map(MatchReason::valueOf).toList()))
        .list();
  }
}
