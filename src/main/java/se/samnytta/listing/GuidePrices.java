package se.samnytta.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.organisation.Municipalities;

/** What a municipality advises its units to ask for their things, from when. Decisions are added, none is changed or taken away. */
@Component
@Transactional
public class GuidePrices {

  private final JdbcClient jdbc;
  private final Municipalities municipalities;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  GuidePrices(JdbcClient jdbc, Municipalities municipalities, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.municipalities = municipalities;
    this.events = events;
    this.clock = clock;
  }

  /** What holds that day in the asker's own municipality, if anything has been decided by then. */
  @Transactional(readOnly = true)
  public Optional<GuidePrice> on(Municipality municipality, LocalDate day) {
    return all(municipality).stream().filter(price -> !price.from().isAfter(day)).findFirst();
  }

  /** What the asker's own municipality has decided, the latest first day before earlier ones; of several for a day, the last. */
  @Transactional(readOnly = true)
  public List<GuidePrice> all(Municipality municipality) {
    return jdbc.sql("""
        select distinct on (valid_from) valid_from, sell_permille, rent_permille
        from listing.guide_price
        where municipality = :municipality
        order by valid_from desc, number desc
        """)
        .param("municipality", municipality.code())
        .query((row, _) -> new GuidePrice(row.getObject("valid_from", LocalDate.class), permille(row, "sell_permille"),
            permille(row, "rent_permille")))
        .list();
  }

  private static @Nullable Integer permille(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  /** How many decisions there are, which is the number of the last one. */
  @Transactional(readOnly = true)
  public int count(Municipality municipality) {
    return jdbc.sql("select count(*) from listing.guide_price where municipality = :municipality")
        .param("municipality", municipality.code()).query(Integer.class).single();
  }

  /**
   * Decides what holds from a day on, until a later decision says otherwise.
   *
   * @param seen how many decisions there were when the form was opened
   */
  public GuidePriceOutcome decide(Actor actor, int seen, GuidePrice price) {
    municipalities.requireAdministered(actor);
    if (price.from().isBefore(LocalDate.ofInstant(clock.instant(), Period.SWEDEN)))
      return GuidePriceOutcome.PAST;
    GuidePrice before = on(actor.municipality(), price.from()).orElse(null);
    if (count(actor.municipality()) != seen || !insert(actor.municipality(), seen + 1, price))
      return GuidePriceOutcome.STALE;
    events.publishEvent(new GuidePriceDecided(actor, before, price));
    return GuidePriceOutcome.DECIDED;
  }

  private boolean insert(Municipality municipality, int number, GuidePrice price) {
    return jdbc.sql("""
        insert into listing.guide_price (municipality, number, valid_from, sell_permille, rent_permille)
        values (:municipality, :number, :from, :sell, :rent)
        on conflict do nothing
        """)
        .param("municipality", municipality.code())
        .param("number", number)
        .param("from", price.from())
        .param("sell", price.sellPermille(), Types.INTEGER)
        .param("rent", price.rentPermille(), Types.INTEGER)
        .update() == 1;
  }
}
