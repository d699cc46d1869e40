package se.samnytta.listing;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;

/** The ads that somebody wants to find again; each person's own, whatever unit they act for. */
@Component
public class Favourites {

  private final JdbcClient jdbc;
  private final Clock clock;

  Favourites(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Saves an ad that the actor sees; saving it twice changes nothing. Answers what it is called. */
  @Transactional
  public String save(Actor actor, ListingId id) {
    String title = title(id);
    jdbc.sql("insert into listing.favourite (person_id, listing_id, saved_at) values (:person, :listing, :now) on conflict do nothing")
        .param("person", actor.person().value())
        .param("listing", id.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return title;
  }

  /** Takes it away again; what was not saved is left as it is. Answers what the ad is called. */
  @Transactional
  public String remove(Actor actor, ListingId id) {
    String title = title(id);
    jdbc.sql("delete from listing.favourite where person_id = :person and listing_id = :listing")
        .param("person", actor.person().value())
        .param("listing", id.value())
        .update();
    return title;
  }

  private String title(ListingId id) {
    return jdbc.sql("select title from listing.listing where id = :id").param("id", id.value()).query(String.class).optional()
        .orElseThrow(() -> new NotFound("listing " + id));
  }
}
