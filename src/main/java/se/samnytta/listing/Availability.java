package se.samnytta.listing;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells ads, whichever unit's they are, that what they offer has been promised, let go or has left. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Availability {

  private final JdbcClient jdbc;

  Availability(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the ads until the transaction ends; before their items, as whoever changes an ad does. */
  public void lock(Collection<ListingId> ads) {
    jdbc.sql("select listing.lock_listings(:ads::bigint[])").param("ads", ids(ads)).query((_, _) -> true).list();
  }

  /** With nothing left for good an ad is reserved out, with something free again it is published. */
  public void refresh(Collection<ListingId> ads) {
    for (Long id : ids(ads))
      jdbc.sql("select listing.refresh_availability(:id)").param("id", id).query((_, _) -> true).list();
  }

  private static Long[] ids(Collection<ListingId> ads) {
    return ads.stream().map(ListingId::value).distinct().sorted().toArray(Long[]::new);
  }
}
