package se.samnytta.booking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.inventory.FreeSteps;
import se.samnytta.inventory.Holds;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.world.Owner;
import se.samnytta.world.World;

/** What the database says afterwards. */
@Component
public class Records {

  private final World world;
  private final BookingStore store;
  private final Holds holds;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Records(World world, BookingStore store, Holds holds, JdbcClient jdbc, TransactionTemplate transaction) {
    this.world = world;
    this.store = store;
    this.holds = holds;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** The booking as this actor sees it. */
  public Booking booking(Actor actor, BookingId id) {
    return world.as(actor, () -> transaction.execute(_ -> store.find(id).orElseThrow()));
  }

  public boolean sees(Actor actor, BookingId id) {
    return world.as(actor, () -> Boolean.TRUE.equals(transaction.execute(_ -> store.find(id).isPresent())));
  }

  public int free(ItemId item) {
    return world.asSystem(() -> holds.free(item, Instant.now(), null));
  }

  public int quantity(ItemId item) {
    return world
        .asSystem(() -> jdbc.sql("select quantity from inventory.v_item where id = :id").param("id", item.value()).query(Integer.class)
            .single());
  }

  /** How many of each thing the unit owns. */
  public List<Integer> ownedBy(UnitId unit) {
    return world
        .asSystem(() -> jdbc.sql("select quantity from inventory.v_item where owner_unit = :unit order by id").param("unit", unit.value())
            .query(Integer.class).list());
  }

  /** What the audit trail tells, in order. */
  public List<String> happened(BookingId id) {
    return world.asSystem(() -> jdbc.sql("""
        select action from audit.entry
        where subject_kind = 'booking' and subject_id = :id
          and municipality = (select min(municipality) from audit.entry where subject_kind = 'booking' and subject_id = :id)
        order by audit.entry.id
        """).param("id", id.toString()).query(String.class).list());
  }

  /** How many rows the audit trail of each municipality has. */
  public Map<String, Long> auditRows(BookingId id) {
    Map<String, Long> rows = new TreeMap<>();
    world.asSystem(() -> {
      jdbc.sql("select municipality, count(*) from audit.entry where subject_kind = 'booking' and subject_id = :id group by 1")
          .param("id", id.toString()).query(row -> {
            rows.put(row.getString(1), row.getLong(2));
          });
      return true;
    });
    return rows;
  }

  /** Time passes: what cannot wait is moved back by the database's owner. */
  public void pass(String sql) {
    try {
      Owner.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void untilNoneIsDue(BooleanSupplier one) {
    while (Scope.SYSTEM.call(one::getAsBoolean)) {
      continue;
    }
  }

  /** The state, once it is that one: the application's own clockwork may be at work on the same booking. */
  public BookingState becomes(Actor actor, BookingId id, BookingState state) {
    Instant patience = Instant.now().plusSeconds(10);
    while (booking(actor, id).state() != state && Instant.now().isBefore(patience))
      LockSupport.parkNanos(20_000_000);
    return booking(actor, id).state();
  }

  public IncidentId incident(BookingId id) {
    return new IncidentId(
        world.asSystem(() -> jdbc.sql("select max(id) from booking.incident where booking_id = :id").param("id", id.value())
            .query(Long.class).single()));
  }

  public String closedHow(BookingId id) {
    return world
        .asSystem(() -> jdbc.sql("select closed_how from booking.booking where id = :id").param("id", id.value()).query(String.class)
            .single());
  }

  public List<String> reminders(BookingId id) {
    return world.asSystem(() -> jdbc.sql("select kind from booking.reminder where booking_id = :id order by kind").param("id", id.value())
        .query(String.class).list());
  }

  /** Keys of the notices that this person has got of the booking, once there are so many; they come a moment later. */
  public List<String> toldOf(Actor reader, BookingId id, int atLeast) {
    Instant patience = Instant.now().plusSeconds(20);
    List<String> keys = toldOf(reader, id);
    while (keys.size() < atLeast && Instant.now().isBefore(patience)) {
      LockSupport.parkNanos(50_000_000);
      keys = toldOf(reader, id);
    }
    return keys;
  }

  /** Keys of what still says that it is this person's turn or waits in a letter to them, once they are no more than so many. */
  public List<String> askedOf(Actor reader, BookingId id, int atMost) {
    Instant patience = Instant.now().plusSeconds(20);
    List<String> keys = askedOf(reader, id);
    while (keys.size() > atMost && Instant.now().isBefore(patience)) {
      LockSupport.parkNanos(50_000_000);
      keys = askedOf(reader, id);
    }
    return keys;
  }

  private List<String> askedOf(Actor reader, BookingId id) {
    return world.asSystem(() -> jdbc.sql("""
        select key
        from notification.notice n
        where person_id = :person and about = :about and importance <> 'NEWS'
          and (read_at is null or exists (select 1 from notification.mail m where m.notice_id = n.id and m.state = 'QUEUED'))
        order by id
        """).param("person", reader.person().value()).param("about", "booking:" + id).query(String.class).list());
  }

  /** Keys of the notices that this person has got about something, once there are so many. */
  public List<String> toldAbout(Actor reader, String about, int atLeast) {
    Instant patience = Instant.now().plusSeconds(20);
    List<String> keys = toldAbout(reader, about);
    while (keys.size() < atLeast && Instant.now().isBefore(patience)) {
      LockSupport.parkNanos(50_000_000);
      keys = toldAbout(reader, about);
    }
    return keys;
  }

  private List<String> toldAbout(Actor reader, String about) {
    return world.asSystem(() -> jdbc.sql("select key from notification.notice where person_id = :person and about = :about order by id")
        .param("person", reader.person().value()).param("about", about).query(String.class).list());
  }

  /** What the audit trail tells of anything, in order. */
  public List<String> audited(String kind, String id) {
    return world.asSystem(() -> jdbc.sql("select action from audit.entry where subject_kind = :kind and subject_id = :id order by id")
        .param("kind", kind).param("id", id).query(String.class).list());
  }

  private List<String> toldOf(Actor reader, BookingId id) {
    return world.asSystem(() -> jdbc.sql("select key from notification.notice where person_id = :person and about = :about order by id")
        .param("person", reader.person().value()).param("about", "booking:" + id).query(String.class).list());
  }

  /** What the invariants about holds find wrong with the item. */
  public List<String> broken(ItemId item) {
    List<String> broken = new ArrayList<>();
    for (String name : List.of("1a-promised-within-stock", "1b-out-within-stock", "1c-late-counts-as-gone",
        "1d-bookings-keep-what-they-promise",
        "1e-bookings-that-are-over-keep-nothing"))
      try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/invariants/" + name + ".sql"))) {
        String query = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        for (String row : Owner.texts("select found::text from (" + query + ") found"))
          if (row.matches("\\(.*\\b" + item + "\\b.*\\)"))
            broken.add(name + " " + row);
      } catch (IOException | SQLException e) {
        throw new IllegalStateException(name, e);
      }
    return broken;
  }

  public List<Integer> freeOnDays(ItemId item, LocalDate first, int days) {
    FreeSteps free = world.asSystem(() -> holds.freeSteps(item, Period.ofDays(first, first.plusDays(days - 1L))));
    return first.datesUntil(first.plusDays(days)).map(day -> free.least(Period.ofDays(day, day))).toList();
  }
}
