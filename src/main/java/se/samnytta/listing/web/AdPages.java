package se.samnytta.listing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.collaboration.ConversationPages;
import se.samnytta.collaboration.ConversationView;
import se.samnytta.collaboration.Subject;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Role;
import se.samnytta.listing.AdPanel;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;
import se.samnytta.search.HeadWords;
import se.samnytta.web.Page;

/** One ad with what stands on its page, as far as the one who asks may see it. */
@Component
@Transactional(readOnly = true)
class AdPages {

  private static final int SIMILAR = 4;

  private final JdbcClient jdbc;
  private final ConversationPages conversations;
  private final People people;
  private final ObjectProvider<AdPanel> panels;
  private final HeadWords headWords;
  private final Clock clock;

  AdPages(JdbcClient jdbc, ConversationPages conversations, People people, ObjectProvider<AdPanel> panels, HeadWords headWords,
      Clock clock) {
    this.jdbc = jdbc;
    this.conversations = conversations;
    this.people = people;
    this.panels = panels;
    this.headWords = headWords;
    this.clock = clock;
  }

  /**
   * What stands on the page of an ad.
   *
   * @param administrator the nearest above the viewer, who can see to it that there is an agreement; nobody where none is missing
   * @param pieces        what modules above put on the page, null when they put nothing
   */
  record Whole(AdRow ad, List<CardRow> similar, @Nullable ConversationView questions,
      Optional<String> administrator, AdPanel.@Nullable Pieces pieces) {}

  Optional<Whole> find(Page page, long id, Seeker seeker) {
    Actor actor = page.actor();
    return ad(id, seeker).map(ad -> new Whole(ad, ad.own() ? List.of() : similar(ad, seeker),
        ad.publishedAt() == null ? null : conversations.of(actor, new Subject("listing", id)).orElse(null),
        actor == null || ad.agreed() ? Optional.empty() : administrator(actor), pieces(page, ad)));
  }

  private AdPanel.@Nullable Pieces pieces(Page page, AdRow ad) {
    if (!page.signedIn())
      return null;
    Optional<AdPanel> panel = panels.stream().filter(each -> each.isFor(ad.kind())).findFirst();
    if (ad.own() || !page.may(Right.BOOK) || !ad.agreed())
      return panel.flatMap(each -> each.told(page, ad.offered())).orElse(null);
    return panel.map(each -> each.of(page, ad.offered(), ad.when().left())).orElse(null);
  }

  private Optional<String> administrator(Actor actor) {
    return people.nearest(actor.unit(), Role.ADMIN).stream().findFirst().flatMap(holder -> people.find(holder.person())).map(Person::name);
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
        cross join lateral inventory.free(l.item_id, :now, 'infinity') free (left_over)
        cross join lateral (
          select array_agg(p.image_id order by p.position) as images, array_agg(p.alt order by p.position) as alts
          from inventory.v_item_image p
          where p.item_id = l.item_id) pictures
        cross join lateral (
          select array_agg(t.term order by t.term) as offer_terms, array_agg(t.price_ore order by t.term) as offer_prices,
            array_agg(t.price_per order by t.term) as offer_pers, array_agg(t.wanted order by t.term) as offer_wanted
          from listing.term t
          where t.listing_id = l.id) offers
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

  /** Of the newest in the same category those of the same kind first, about as large ones before others, then the nearest. */
  private List<CardRow> similar(AdRow ad, Seeker seeker) {
    return jdbc
        .sql("select " + CardRow.COLUMNS
            + """
                from (
                  select c.* from listing.card c
                  where c.category_id = :category and c.listing_id <> :id and not c.reserved_out
                  order by c.published_at desc, c.listing_id desc
                  limit 60) c
                left join listing.card this on this.listing_id = :id
                order by c.listing_id in (
                    select found.subject_id
                    from search.find('LISTING', :alike, '', 61, among => array(
                      select near.listing_id from listing.card near
                      where near.category_id = :category and not near.reserved_out
                      order by near.published_at desc, near.listing_id desc
                      limit 61)) found) desc,
                  coalesce(abs(c.longest_mm - this.longest_mm) * 5 <= this.longest_mm
                    and coalesce(abs(c.second_mm - this.second_mm) * 5 <= this.second_mm, true), false) desc,
                  kernel.metres(c.latitude, c.longitude, :latitude::float8, :longitude::float8) nulls last,
                  c.published_at desc, c.listing_id desc
                limit :most
                """)
        .param("alike", headWords.tiers(ad.title()).toArray(String[]::new))
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
