package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.listing.ListingId;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/** Petra in Lund's culture house has things; Anna in Eslöv's school asks for them. */
public abstract class BookingTest extends DatabaseTest {

  @Autowired
  protected World world;
  @Autowired
  protected Shelf shelf;
  @Autowired
  protected Records records;
  @Autowired
  protected Bookings bookings;
  @Autowired
  protected HandOvers handOvers;

  @Autowired
  protected Receipts receipts;
  @Autowired
  protected Incidents incidents;
  @Autowired
  protected Changes changes;
  @Autowired
  protected DueBookings due;

  protected Actor petra = nobody();
  protected Actor anna = nobody();

  @BeforeEach
  void petraInLundAndAnnaInEslov() {
    petra = world.member(world.unit(World.LUND, "Kulturhuset"), "Petra");
    anna = world.member(world.unit(World.ESLOV, "Östra skolan"), "Anna");
  }

  private static Actor nobody() {
    return new Actor(new se.samnytta.kernel.PersonId(0), "", new se.samnytta.kernel.UnitId(0), World.LUND, java.util.Set.of());
  }

  /** An open day, so many open days from today. */
  public static LocalDate openDay(int ahead) {
    LocalDate day = LocalDate.now(Period.SWEDEN);
    for (int left = ahead; left > 0;) {
      day = day.plusDays(1);
      if (day.getDayOfWeek().getValue() <= 5 && !HOLIDAYS.isHoliday(day))
        left--;
    }
    return day;
  }

  /** An open day of eight hours, at least so many open days from today: on Fridays the units close earlier. */
  public static LocalDate wholeDay(int ahead) {
    LocalDate day = openDay(ahead);
    return day.getDayOfWeek() == java.time.DayOfWeek.FRIDAY ? openDay(ahead + 1) : day;
  }

  private static final de.focus_shift.jollyday.core.HolidayManager HOLIDAYS = de.focus_shift.jollyday.core.HolidayManager
      .getInstance(de.focus_shift.jollyday.core.ManagerParameters.create(de.focus_shift.jollyday.core.HolidayCalendar.SWEDEN));

  protected RequestOutcome request(Actor actor, Wish... wishes) {
    return world.as(actor, () -> bookings.request(actor, new BookingRequest(UUID.randomUUID(), List.of(wishes), "")));
  }

  protected BookingId booked(Actor actor, Wish... wishes) {
    RequestOutcome outcome = request(actor, wishes);
    assertThat(outcome).isInstanceOf(RequestOutcome.Placed.class);
    return ((RequestOutcome.Placed) outcome).bookings().getFirst();
  }

  /** A loan from Petra to Anna that needs nobody's yes. */
  protected BookingId lent(ListingId ad, int quantity, LocalDate first, LocalDate last) {
    return booked(anna, Wish.loan(ad, se.samnytta.listing.Term.LEND, quantity, first, last));
  }

  protected StepOutcome approve(Actor actor, BookingId id, Side side) {
    return with(actor, id, version -> bookings.approve(actor, id, side, version));
  }

  protected StepOutcome handOver(Actor actor, BookingId id, int... quantities) {
    return world.as(actor, () -> handOvers.handOver(actor, id, UUID.randomUUID(), quantities(actor, id, quantities), ""));
  }

  protected StepOutcome takeBack(Actor actor, BookingId id, int... quantities) {
    return world.as(actor, () -> handOvers.takeBack(actor, id, UUID.randomUUID(), quantities(actor, id, quantities), List.of(), ""));
  }

  /** A step with the version that the actor sees now. */
  protected StepOutcome with(Actor actor, BookingId id, Function<Integer, StepOutcome> step) {
    int version = records.booking(actor, id).version();
    return world.as(actor, () -> step.apply(version));
  }

  protected Map<LineId, Integer> quantities(Actor actor, BookingId id, int... quantities) {
    List<Line> lines = records.booking(actor, id).lines();
    Map<LineId, Integer> map = new java.util.LinkedHashMap<>();
    for (int i = 0; i < quantities.length; i++)
      map.put(lines.get(i).id(), quantities[i]);
    return map;
  }

  protected LineId line(BookingId id) {
    return records.booking(anna, id).lines().getFirst().id();
  }

  protected BookingState state(BookingId id) {
    return records.booking(petra, id).state();
  }

  protected static StepOutcome done(BookingId id, BookingState state) {
    return new StepOutcome.Done(id, state);
  }
}
