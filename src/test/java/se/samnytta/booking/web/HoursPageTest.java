package se.samnytta.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;
import se.samnytta.organisation.Units;
import se.samnytta.world.Owner;
import se.samnytta.world.Visitor;

/** Anna asks for a projector of Petra's by the hour, for 100 kr an hour, or for whole days. */
class HoursPageTest extends BookingTest {

  private static final Offer RENT = Offer.priced(Term.RENT, new Price(Money.kronor(100), PricePer.HOUR));

  @Autowired
  Units units;

  private ListingId projector = new ListingId(0);
  private String ad = "";

  @BeforeEach
  void aProjectorByTheHour() {
    projector = shelf.offer(petra,
        shelf.details("Projektor", 2, RENT).with(LendingRules.NONE.with(new ByTheHour(null, 6, 0, 0)))
            .with(se.samnytta.booking.Shelf.AT_ONCE));
    ad = "/annonser/" + projector;
  }

  private String[] form(String... more) {
    String[] always = { "annons", projector.toString(), "satt", "hyra", "antal", "1" };
    String[] all = java.util.Arrays.copyOf(always, always.length + more.length);
    System.arraycopy(more, 0, all, always.length, more.length);
    return all;
  }

  @Test
  void theAdSaysWhichHoursAreFreeAndHowMany() {
    LocalDate day = wholeDay(3);
    booked(anna, Wish.hours(projector, Term.RENT, 1, day, at(10), day, at(12)));
    Visitor visitor = world.visitor(anna);
    Document page = visitor.get(ad + "/boka?dag=" + day).page();
    assertThat(page.select("#lediga-timmar .timmar a")).hasSize(8);
    assertThat(page.select("#lediga-timmar a[data-kl=09:00]").attr("aria-label")).isEqualTo("9–10, 2 lediga");
    assertThat(page.select("#lediga-timmar a[data-kl=10:00]").attr("aria-label")).isEqualTo("10–11, en ledig");
    assertThat(page.select("#lediga-timmar a[data-kl=10:00]").attr("href")).as("without scripts")
        .isEqualTo(ad + "/boka?tid=timmar&dag=" + day + "&kl=10:00&till-kl=11:00");
    assertThat(visitor.get(visitor.get(ad).location()).page().select("#lediga-timmar")).as("on the ad's own page too").hasSize(1);
    booked(anna, Wish.hours(projector, Term.RENT, 1, day, at(10), day, at(11)));
    Document piece = visitor.get(ad + "/lediga-timmar?dag=" + day, Visitor.PARTIAL).page();
    assertThat(piece.select("h1")).isEmpty();
    assertThat(piece.select(".timmar .upptagen").text()).contains("10–11, upptagen");
    assertThat(visitor.get(ad + "/lediga-timmar?dag=" + day).location()).isEqualTo(ad + "/boka?dag=" + day + "#lediga-timmar");
    assertThat(visitor.get(ad + "/boka?dag=" + openDay(5)).page().select(".kalender .delvis[data-dag=" + day + "]").attr("aria-label"))
        .contains("ledig några timmar");
    Document saturday = visitor.get(ad + "/lediga-timmar?dag=" + saturday(), Visitor.PARTIAL).page();
    assertThat(saturday.text()).contains("Ingen är där den dagen");
  }

  private static LocalDate saturday() {
    return LocalDate.now(Period.SWEDEN).plusWeeks(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  private static ClockTime at(int hour) {
    return ClockTime.of(LocalTime.of(hour, 0));
  }

  @Test
  void whatIsPricedByTheHourAsksForHoursFirstAndForDaysIfChosen() {
    Visitor visitor = world.visitor(anna);
    Document page = visitor.get(ad + "/boka").page();
    assertThat(page.select("#boka select[name=tid] option[selected]").attr("value")).isEqualTo("timmar");
    assertThat(page.select("#boka input[name=kl], #boka input[name=till-kl]")).hasSize(2);
    Document days = visitor.postPartial(ad + "/berakna", form("tid", "dagar")).page();
    assertThat(days.select("#boka input[name=kl]")).isEmpty();
    assertThat(days.select("#boka input[name=till]")).hasSize(1);
  }

  @Test
  void countsTheHoursAndBooksThem() {
    Visitor visitor = world.visitor(anna);
    LocalDate day = wholeDay(3);
    var counted = visitor.postPartial(ad + "/berakna", form("tid", "timmar", "dag", day.toString(), "kl", "9", "till-kl", "kl. 11.30"));
    assertThat(counted.text()).contains("1 st, 3 timmar", "Att betala 300 kr", "kl. 9–11.30");
    var booked = visitor.post("/bokningar", form("tid", "timmar", "dag", day.toString(), "kl", "9", "till-kl", "1130", "till", ""));
    assertThat(booked.status()).isEqualTo(303);
    BookingId id = new BookingId(Long.parseLong(booked.location().replaceAll(".*/", "")));
    assertThat(records.booking(anna, id).period()).isEqualTo(Period.ofHours(day, at(9), day, ClockTime.of(LocalTime.of(11, 30))));
    assertThat(visitor.get(booked.location()).text()).contains("kl. 9–11.30");
    assertThat(world.visitor(petra).get("/arenden").text()).contains("Projektor");
  }

  @Test
  void eachThingThatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
    Visitor visitor = world.visitor(anna);
    String day = wholeDay(3).toString();
    assertThat(error(visitor, "till-kl", day, "9", "9")).contains("Slutet är samma tid som början");
    assertThat(error(visitor, "till", day, "11", "9")).contains("ligger före");
    assertThat(error(visitor, "kl", day, "7", "9")).contains("Ägaren har öppet 8.00–16.00");
    assertThat(error(visitor, "till-kl", day, "12", "18")).contains("Ägaren har öppet 8.00–16.00");
    assertThat(error(visitor, "till-kl", day, "11", "16.01")).contains("Ägaren har öppet");
    assertThat(error(visitor, "till-kl", day, "8", "15")).contains("Lånet är högst 6 timmar");
    assertThat(error(visitor, "dag", LocalDate.now(Period.SWEDEN).minusDays(1).toString(), "9", "10")).contains("har redan varit");
    assertThat(error(visitor, "kl", day, "25", "10")).contains("Skriv tiden så här");
    assertThat(error(visitor, "kl", day, "", "10")).contains("Skriv från vilken tid");
  }

  private String error(Visitor visitor, String field, String day, String from, String until) {
    var answer = visitor.post("/bokningar", form("tid", "timmar", "dag", day, "kl", from, "till-kl", until));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select("input[name=till-kl]").attr("value")).isEqualTo(until);
    return answer.page().select("#" + field + "-fel").text();
  }

  @Test
  void aTimeThatTheClockShowsTwiceAsksForWhichAndOneThatItSkipsIsRefused() throws Exception {
    Owner.execute("update organisation.unit set opening_hours = '{\"sat\": \"09:00-20:00\", \"sun\": \"00:00-18:00\"}' where id = "
        + petra.unit());
    units.reload();
    LocalDate back = clocksGo(true);
    LocalDate forward = clocksGo(false);
    Visitor visitor = world.visitor(anna);
    var twice = visitor.postPartial(ad + "/berakna", form("tid", "timmar", "dag", back.toString(), "kl", "1.30", "till-kl", "2.30"));
    assertThat(twice.page().select("select[name=till-gang] option").eachText()).containsExactly("Den första (sommartid)",
        "Den andra (vintertid)");
    assertThat(twice.text()).contains("Att betala 100 kr", "2.30 (sommartid)");
    var second = visitor.postPartial(ad + "/berakna",
        form("tid", "timmar", "dag", back.toString(), "kl", "1.30", "till-kl", "2.30", "till-gang", "2"));
    assertThat(second.text()).contains("Att betala 200 kr", "2.30 (vintertid)", "en timme mer");
    var skipped = visitor.postPartial(ad + "/berakna", form("tid", "timmar", "dag", forward.toString(), "kl", "2.30", "till-kl", "5"));
    assertThat(skipped.page().select("#kl-fel").text()).contains("Klockan 2.30 finns inte", "ställs klockan fram till 3.00");
    Document hours = visitor.get(ad + "/lediga-timmar?dag=" + back, Visitor.PARTIAL).page();
    assertThat(hours.select(".timmar a")).as("midnight to six in the evening, and one hour twice").hasSize(19);
    assertThat(hours.select(".timmar a[data-kl=02:00]").eachAttr("aria-label")).containsExactly("2 (sommartid)–2 (vintertid), 2 lediga",
        "2 (vintertid)–3, 2 lediga");
  }

  /** The next night in which the clocks go back, or forward, that no holiday closes. */
  static LocalDate clocksGo(boolean back) {
    var rules = Period.SWEDEN.getRules();
    var next = rules.nextTransition(java.time.Instant.now());
    while (next.isOverlap() != back || HOLIDAYS.isHoliday(next.getDateTimeBefore().toLocalDate()))
      next = rules.nextTransition(next.getInstant());
    return next.getDateTimeBefore().toLocalDate();
  }

  private static final de.focus_shift.jollyday.core.HolidayManager HOLIDAYS = de.focus_shift.jollyday.core.HolidayManager
      .getInstance(de.focus_shift.jollyday.core.ManagerParameters.create(de.focus_shift.jollyday.core.HolidayCalendar.SWEDEN));

  @Test
  void saysThatOnesOwnUnitIsClosedButLetsItBeAskedForAllTheSame() throws Exception {
    LocalDate day = wholeDay(3);
    Owner.execute("insert into organisation.closed_day (unit, day, reason) values (" + anna.unit() + ", '" + day + "', 'Studiedag')");
    units.reload();
    Visitor visitor = world.visitor(anna);
    var counted = visitor.postPartial(ad + "/berakna", form("tid", "timmar", "dag", day.toString(), "kl", "9", "till-kl", "11"));
    assertThat(counted.text()).contains("Er egen enhet har stängt");
    assertThat(visitor.post("/bokningar", form("tid", "timmar", "dag", day.toString(), "kl", "9", "till-kl", "11")).status())
        .isEqualTo(303);
  }
}
