package se.samnytta.listing.web;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ads that a person has saved, as far as they may still see them. */
@Component
@Transactional(readOnly = true)
class FavouritePages {

  private static final int MOST = 200;

  private final JdbcClient jdbc;

  FavouritePages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last saved first. */
  List<CardRow> saved(Seeker seeker) {
    return jdbc.sql("select " + CardRow.COLUMNS + """
        from listing.favourite mine
        join listing.card c on c.listing_id = mine.listing_id
        where mine.person_id = :person
        order by mine.saved_at desc, c.listing_id desc
        limit :most
        """)
        .param("person", seeker.person())
        .param("latitude", seeker.latitude(), java.sql.Types.DOUBLE)
        .param("longitude", seeker.longitude(), java.sql.Types.DOUBLE)
        .param("most", MOST)
        .query((row, _) -> CardRow.of(row))
        .list();
  }
}
