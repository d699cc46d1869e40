package se.samnytta.staffing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samnytta.kernel.Period;
import se.samnytta.listing.ListingId;
import se.samnytta.staffing.StaffingTest;
import se.samnytta.staffing.Timing;
import se.samnytta.world.Visitor;

/** Hours that are sought, matched with hours that are offered; and a no in writing when nobody is free. */
class SeekPageTest extends StaffingTest {

  private static String sought(int hours) {
    return "/personaltid?kategori=drift-vaktmasteri&timmar=" + hours + "&dag=" + monday(2) + "&sista=" + monday(6) + "&veckodag=tis";
  }

  @Test
  void suggestsWhoeverHasTheHoursFree() {
    ListingId free = staffTime(39);
    ListingId taken = staffTime(39);
    ask(anna, taken, new Timing.Term(monday(1), monday(8), on(8, 16, java.time.DayOfWeek.TUESDAY)));
    Visitor visitor = world.visitor(anna);
    assertThat(visitor.get(sought(38)).page().select("#forslag-" + free).text()).contains("Har 39 timmar i veckan lediga");
    assertThat(visitor.get(sought(38)).page().select("#forslag-" + taken).text()).contains("Har bara 31 timmar");
    assertThat(visitor.get(sought(38)).text()).doesNotContain("skriftligt besked");
  }

  @Test
  void aNoIsGivenInWritingToWhoeverAskedAlone() {
    Visitor visitor = world.visitor(anna);
    assertThat(visitor.get(sought(168)).text()).contains("Ingen är ledig", "Få ett skriftligt besked");
    var written = visitor.post("/personaltid/besked", "kategori", "drift-vaktmasteri", "timmar", "168", "dag", monday(2).toString(),
        "sista",
        monday(6).toString(), "nyckel", UUID.randomUUID().toString());
    assertThat(visitor.get(written.location()).text()).contains("Skriftligt besked", "Östra skolan", "168 timmar",
        LocalDate.now(Period.SWEDEN).toString());
    assertThat(world.visitor(petra).get(written.location()).status()).isEqualTo(404);
  }

  @Test
  void moreHoursThanAWeekHasAreRefused() {
    assertThat(world.visitor(anna).get(sought(169)).status()).isEqualTo(422);
  }
}
