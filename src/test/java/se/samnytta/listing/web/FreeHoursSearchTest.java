package se.samnytta.listing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.ClockTime;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;
import se.samnytta.world.World;

/** Dates first: a day and some hours of it are chosen in the list, and only what is free then is left, whoever owns it. */
class FreeHoursSearchTest extends BookingTest {

  private static final LendingRules HOURS = LendingRules.NONE.with(ByTheHour.ANY);

  private List<String> found(String query) {
    return world.visitor(anna).get("/annonser?q=Dokumentkamera&" + query).page().select("#traffar h3, #traffar .annons h2").eachText()
        .stream()
        .filter(title -> title.length() > "Dokumentkamera".length()).toList();
  }

  private static ClockTime at(int hour) {
    return ClockTime.of(LocalTime.of(hour, 0));
  }

  @Test
  void showsOnlyWhatIsFreeForTheHoursAcrossOwners() {
    var hoor = world.member(world.unit(World.HOOR, "Biblioteket"), "Olof");
    LocalDate day = wholeDay(3);
    shelf.offer(petra, shelf.loans("Dokumentkamera ledig", 1, HOURS));
    ListingId busy = shelf.offer(hoor, shelf.loans("Dokumentkamera upptagen", 1, HOURS));
    shelf.offer(petra, shelf.loans("Dokumentkamera per dag", 1, LendingRules.NONE));
    ListingId busyDay = shelf.offer(hoor, shelf.loans("Dokumentkamera upptagen dag", 1, LendingRules.NONE));
    booked(anna, Wish.hours(busy, Term.LEND, 1, day, at(9), day, at(12)));
    booked(anna, Wish.loan(busyDay, Term.LEND, 1, day, day));
    assertThat(found("fran=" + day + "&kl=10&till-kl=11.30")).containsExactlyInAnyOrder("Dokumentkamera ledig", "Dokumentkamera per dag");
    assertThat(found("fran=" + day + "&kl=12&till-kl=14")).as("free again").containsExactlyInAnyOrder("Dokumentkamera ledig",
        "Dokumentkamera per dag", "Dokumentkamera upptagen");
    assertThat(found("fran=" + day)).as("the whole day").containsExactlyInAnyOrder("Dokumentkamera ledig", "Dokumentkamera per dag");
    assertThat(found("fran=" + day + "&till=" + day.plusDays(1) + "&kl=12&till-kl=9")).as("over night").contains("Dokumentkamera upptagen");
  }

  @Test
  void theHoursStandInTheAddressAndGoWithTheDay() {
    LocalDate day = wholeDay(3);
    shelf.offer(petra, shelf.loans("Dokumentkamera", 1, HOURS));
    Document page = world.visitor(anna).get("/annonser?q=Dokumentkamera&antal=1&fran=" + day + "&kl=9&till-kl=11.30").page();
    assertThat(page.text()).contains("kl. 9–11.30");
    List<String> chips = page.select("a[href^=/annonser?q=Dokumentkamera]").eachAttr("href");
    assertThat(chips).as("without the quantity").anyMatch(each -> each.endsWith("till=" + day + "&kl=09%3A00&till-kl=11%3A30"));
    assertThat(chips).as("without the day").anyMatch(each -> each.endsWith("q=Dokumentkamera&antal=1"));
    assertThat(page.select("input[name=kl]").first().attr("value")).isEqualTo("9");
  }

  @Test
  void saysWhatIsMissingAndAsksForNothing() {
    LocalDate day = wholeDay(3);
    shelf.offer(petra, shelf.loans("Dokumentkamera", 1, HOURS));
    assertThat(world.visitor(anna).get("/annonser?q=Dokumentkamera&fran=" + day + "&kl=9").text()).contains("Skriv tiden i båda fälten");
    assertThat(world.visitor(anna).get("/annonser?q=Dokumentkamera&kl=9&till-kl=10").text()).contains("Skriv vilken dag det gäller");
    assertThat(world.visitor(anna).get("/annonser?q=Dokumentkamera&fran=" + day + "&kl=9&till-kl=9").text())
        .contains("Skriv en tid efter den första");
    assertThat(world.visitor(anna).get("/annonser?q=Dokumentkamera&fran=" + day + "&kl=nio").text()).contains("Skriv tiden så här");
  }
}
