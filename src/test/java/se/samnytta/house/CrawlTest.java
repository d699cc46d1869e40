package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/**
 * Two municipalities full of marker words that nobody outside may read. Each crawls every page it can reach and every address
 * that the routes allow with the other's ids in it, and must never meet the other's marker. The demo's letters, which anybody
 * may read there, are left out.
 */
class CrawlTest extends DatabaseTest {

  private static final int MOST_PAGES = 250;

  @Autowired
  World world;

  @Autowired
  Tenants tenants;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  private Tenant kiruna;
  private Tenant lund;

  @BeforeEach
  void fillBoth() {
    kiruna = tenants.fill(World.KIRUNA, 1);
    lund = tenants.fill(World.LUND, 1);
  }

  @Test
  void neitherMeetsAWordOfTheOthersOnAnyPageItCanReach() {
    assertThat(pagesWith(lund.marker(), world.visitor(kiruna.actor()))).isEmpty();
    assertThat(pagesWith(kiruna.marker(), world.visitor(lund.actor()))).isEmpty();
  }

  @Test
  void strangersMeetNoneOfTheirWords() {
    Visitor stranger = world.stranger();
    assertThat(pagesWith(lund.marker(), stranger)).isEmpty();
    assertThat(pagesWith(kiruna.marker(), stranger)).isEmpty();
  }

  @Test
  void answersThatTheOthersThingsAreNotThere() {
    Visitor visitor = world.visitor(lund.actor());
    List<String> answered = new ArrayList<>();
    for (String address : tenants.hidden(kiruna, routes)) {
      Visitor.Seen first = visitor.get(address);
      Visitor.Seen seen = first.status() == 303 ? visitor.get(first.location()) : first;
      if (seen.body().contains(kiruna.marker()) || seen.status() != 404 && seen.status() != 400)
        answered.add(seen.status() + " " + address);
    }
    assertThat(answered).isEmpty();
  }

  @Test
  void meetsItsOwnWords() {
    assertThat(pagesWith(kiruna.marker(), world.visitor(kiruna.actor()))).isNotEmpty();
  }

  /** Every page that links lead to from the start, and every route without an id, that holds the word. */
  private List<String> pagesWith(String marker, Visitor visitor) {
    Deque<String> toSee = new ArrayDeque<>(plainRoutes());
    toSee.addAll(List.of("/annonser?q=" + marker, "/annonser?q=skrivbord", "/effekter.csv", "/annonser?sortera=narmast"));
    Set<String> seen = new LinkedHashSet<>();
    List<String> found = new ArrayList<>();
    while (!toSee.isEmpty() && seen.size() < MOST_PAGES) {
      String address = toSee.poll();
      if (!seen.add(address))
        continue;
      Visitor.Seen page = visitor.get(address);
      assertThat(page.status()).as(address).isLessThan(500);
      if (page.body().replace(address, "").replace("q=" + marker, "").contains(marker) && !address.contains(marker))
        found.add(address);
      page.page().select("a[href^=/]").stream().map(link -> link.attr("href").replaceAll("#.*", "").replace(" ", "%20"))
          .filter(link -> !link.startsWith("/static/") && !link.startsWith("//") && !link.startsWith("/demo/")).forEach(toSee::add);
    }
    return found;
  }

  private Set<String> plainRoutes() {
    return Door.ofPages(routes).stream().filter(door -> !door.hasVariables() && !door.isWide()).map(Door::pattern)
        .filter(route -> !route.startsWith("/demo/")).collect(Collectors.toCollection(TreeSet::new));
  }
}
