package se.samnytta.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.UnitId;
import se.samnytta.notification.Importance;
import se.samnytta.notification.Notice;
import se.samnytta.notification.Notices;
import se.samnytta.notification.Word;
import se.samnytta.organisation.UnitChanged;

/** Tells both sides once when the owner closes on a day on which something was to be fetched or brought back. */
@Component
class ClosedDayNotices {

  private record Closed(BookingId booking, LocalDate day) {}

  private final JdbcClient jdbc;
  private final NameStore names;
  private final Notices notices;
  private final Clock clock;

  ClosedDayNotices(JdbcClient jdbc, NameStore names, Notices notices, Clock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.notices = notices;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(UnitChanged event) {
    if (event.changed().get("after") instanceof Map<?, ?> now && now.containsKey("closedDays"))
      closed(event.unit()).forEach(this::tell);
  }

  private List<Closed> closed(UnitId unit) {
    return jdbc.sql("""
        select booking_id, day from booking.v_needs_another_day
        where owner_unit = :unit and day >= :today
        order by booking_id, day
        """)
        .param("unit", unit.value())
        .param("today", LocalDate.ofInstant(clock.instant(), Period.SWEDEN))
        .query((row, _) -> new Closed(new BookingId(row.getLong(1)), row.getObject(2, LocalDate.class)))
        .list();
  }

  private void tell(Closed closed) {
    NameStore.Named named = names.named(closed.booking);
    for (Side side : Side.values()) {
      Word other = Word.text(named.nameOf(side.other()));
      notices.tell(Notice
          .of("booking.closedDay." + side, "booking:" + closed.booking + ":closedDay." + side + ":" + closed.day,
              "booking:" + closed.booking)
          .leadingTo("/bokningar/" + closed.booking)
          .with(Word.text(named.title()), Word.number(named.pieces()), Word.number(named.others()), other, other, Word.day(closed.day),
              Word.text(""))
          .byMail().as(Importance.NEWS).to(BookingNotices.at(named, side)));
    }
  }
}
