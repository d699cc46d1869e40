package se.samnytta.listing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.collaboration.ConversationPages;
import se.samnytta.collaboration.ConversationView;
import se.samnytta.collaboration.Subject;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;

/** One ad with what stands on its page, as far as the one who asks may see it. */
@Component
@Transactional(readOnly = true)
class AdPages {

  private static final int SIMILAR = 4;

  private final JdbcClient jdbc;
  private final ConversationPages conversations;
  private final Clock clock;

  AdPages(JdbcClient jdbc, ConversationPages conversations, Clock clock) {
    this.jdbc = jdbc;
    this.conversations = conversations;
    this.clock = clock;
  }

  /** A picture of the thing. */
  record Picture(UUID image, String alt) {}

  /** What stands on the page of an ad. */
  record Whole(AdRow ad, List<Picture> pictures, List<CardRow> similar, @Nullable ConversationView questions) {}

  Optional<Whole> find(long id, @Nullable Actor actor, Seeker seeker) {
    return ad(id, seeker).map(ad -> new Whole(ad, pictures(id), ad.own() ? List.of() : similar(ad, seeker),
        ad.publishedAt() == null ? null : conversations.of(actor, new Subject("listing", id)).orElse(null)));
  }

  /** The ad's title, for its address. */
  Optional<String> title(long id) {
    return jdbc.sql("select title from listing.listing where id = :id").param("id", id).query(String.class).optional();
  }

  private Optional<AdRow> ad(long id, Seeker seeker) {
    Instant now = clock.instant();
    return jdbc.sql("select " + AdRow.COLUMNS + """
        from listing.listing l
        join inventory.v_item i on i.id = l.item_id
        join organisation.v_unit u on u.id = i.place_unit
        left join organisation.v_person p on p.id = l.contact_person
        where l.id = :id
        """)
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("today", LocalDate.ofInstant(now, Period.SWEDEN))
        .param("person", seeker.person())
        .param("latitude", seeker.latitude(), java.sql.Types.DOUBLE)
        .param("longitude", seeker.longitude(), java.sql.Types.DOUBLE)
        .query((row, _) -> AdRow.of(row))
        .optional();
  }

  private List<Picture> pictures(long id) {
    return jdbc.sql("""
        select p.image_id, p.alt
        from listing.listing l
        join inventory.v_item_image p on p.item_id = l.item_id
        where l.id = :id
        order by p.position
        """)
        .param("id", id)
        .query((row, _) -> new Picture(row.getObject("image_id", UUID.class), row.getString("alt")))
        .list();
  }

  /** The nearest of the newest in the same category. */
  private List<CardRow> similar(AdRow ad, Seeker seeker) {
    return jdbc
        .sql("select " + CardRow.COLUMNS
            + """
                from (
                  select c.* from listing.card c
                  where c.category_id = :category and c.listing_id <> :id and not c.reserved_out
                  order by c.published_at desc, c.listing_id desc
                  limit 60) c
                order by kernel.metres(c.latitude, c.longitude, :latitude::float8, :longitude::float8) nulls last,
                  c.published_at desc, c.listing_id desc
                limit :most
                """)
        .param("category", ad.category().value())
        .param("id", ad.id())
        .param("person", seeker.person())
        .param("latitude", seeker.latitude(), java.sql.Types.DOUBLE)
        .param("longitude", seeker.longitude(), java.sql.Types.DOUBLE)
        .param("most", SIMILAR)
        .query((row, _) -> CardRow.of(row))
        .list();
  }
}
