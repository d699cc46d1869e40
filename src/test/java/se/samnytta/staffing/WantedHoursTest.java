package se.samnytta.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.WantedDetails;
import se.samnytta.listing.WantedHours;
import se.samnytta.listing.WantedId;
import se.samnytta.listing.WantedListings;
import se.samnytta.listing.WantedOutcome;
import se.samnytta.world.Visitor;

/** Hours that are wanted, matched with hours that are offered. */
class WantedHoursTest extends StaffingTest {

  /** A competence that no other test offers: the best answers alone are kept. */
  private static final String RARE = "kommunikation";

  @Autowired
  WantedListings wanted;

  private final LocalDate first = monday(1);
  private final LocalDate last = first.plusWeeks(8);

  private WantedOutcome place(String category, int hours, DayOfWeek... days) {
    var details = new WantedDetails("Vaktmästare till skolan " + UUID.randomUUID(), "", ads.category(category), hours, null, null, null,
        new WantedHours(first, last, Set.of(days)));
    return world.as(anna, () -> wanted.place(anna, UUID.randomUUID(), details));
  }

  private WantedId placed(int hours, DayOfWeek... days) {
    return ((WantedOutcome.Saved) place(RARE, hours, days)).id();
  }

  private List<String> reasons(WantedId id, ListingId ad) {
    return world.asSystem(() -> jdbc.sql("select unnest(reasons) from listing.wanted_match where wanted_id = :id and listing_id = :ad")
        .param("id", id.value()).param("ad", ad.value()).query(String.class).list());
  }

  private Timing term(DayOfWeek... days) {
    return new Timing.Term(first, last, on(8, 16, days));
  }

  @Test
  void hoursAreAnsweredByThoseThatAreFreeAllTheTime() {
    ListingId free = staffTime(RARE, 39);
    ListingId some = staffTime(RARE, 39);
    ListingId taken = staffTime(RARE, 8);
    ask(anna, some, term(DayOfWeek.MONDAY));
    ask(anna, taken, term(DayOfWeek.MONDAY));
    WantedId id = placed(38);
    assertThat(reasons(id, free)).contains("HOURS", "CATEGORY").doesNotContain("QUANTITY", "WEEKDAYS");
    assertThat(reasons(id, some)).contains("SOME_HOURS").doesNotContain("HOURS");
    assertThat(reasons(id, taken)).as("no hour is free").isEmpty();
  }

  @Test
  void whoeverCannotComeOnAnyOfTheDaysIsNoAnswer() {
    ListingId tuesdays = staffTime(RARE, 39);
    ListingId fridays = staffTime(RARE, 39);
    ListingId unsaid = staffTime(RARE, 39);
    says(tuesdays, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
    says(fridays, DayOfWeek.FRIDAY);
    WantedId id = placed(8, DayOfWeek.TUESDAY);
    assertThat(reasons(id, tuesdays)).contains("HOURS", "WEEKDAYS");
    assertThat(reasons(id, fridays)).isEmpty();
    assertThat(reasons(id, unsaid)).contains("HOURS").doesNotContain("WEEKDAYS");
  }

  @Test
  void theSeekerIsToldWhenSomebodyOffersTheHours() {
    WantedId id = placed(16, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
    ListingId ad = staffTime(RARE, 20);
    await().atMost(Duration.ofSeconds(20)).until(() -> reasons(id, ad).contains("HOURS"));
    assertThat(world.asSystem(() -> jdbc.sql("select count(*) from notification.notice where person_id = :anna and cause = :cause")
        .param("anna", anna.person().value()).param("cause", "wanted-match:" + id + ":" + ad).query(Long.class).single())).isEqualTo(1);
  }

  @Test
  void hoursAreWantedOfACompetenceAndFitAWeek() {
    assertThat(place("bord", 16)).isEqualTo(new WantedOutcome.Refused(Set.of(WantedOutcome.Wrong.NO_COMPETENCE)));
    assertThat(place("drift-vaktmasteri", 169)).isEqualTo(new WantedOutcome.Refused(Set.of(WantedOutcome.Wrong.QUANTITY_OUT_OF_BOUNDS)));
  }

  @Test
  void whatWasSoughtIsFilledInAndKept() {
    Visitor browser = world.visitor(anna);
    String search = "/personaltid?kategori=drift-vaktmasteri&timmar=168&dag=" + first + "&sista=" + last + "&veckodag=tis&veckodag=tors";
    String form = browser.get(search).page().select("a[href^=/efterlysningar/ny]").attr("href");
    var blank = browser.get(form).page();
    assertThat(blank.select("[name=timmar]").attr("value")).isEqualTo("168");
    assertThat(blank.select("[name=veckodag][checked]").eachAttr("value")).containsExactly("tis", "tors");
    String[] typed = { "nyckel", UUID.randomUUID().toString(), "slag", "personaltid", "vad", "Vaktmästare i vår", "kategori",
        "drift-vaktmasteri", "timmar", "16", "dag", first.toString(), "sista", last.toString(), "veckodag", "tis", "veckodag", "tors" };
    String address = browser.post("/efterlysningar", typed).location();
    assertThat(browser.get(address).text()).contains("16 timmar i veckan", "tis, tors");
    var again = browser.get(address + "/andra").page();
    assertThat(again.select("[name=veckodag][checked]").eachAttr("value")).containsExactly("tis", "tors");
    assertThat(again.select("[name=sista]").attr("value")).isEqualTo(last.toString());
    typed[13] = first.minusDays(1).toString();
    typed[1] = UUID.randomUUID().toString();
    assertThat(browser.post("/efterlysningar", typed).text()).contains("Sista dagen är före den första");
  }
}
