package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samnytta.kernel.Role;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Nobody types addresses: from the start page, links lead to every page that somebody is to see. */
class WaysTest extends DatabaseTest {

  /** What a letter, a form's answer, a script or a machine leads to, and what is there for the sake of those who build. */
  private static final Set<String> OTHERWISE = Set.of("/error", "/favicon.ico", "/favicon.svg", "/robots.txt", "/komponenter",
      "/komponenter/flode", "/logga-in/{kommun}", "/logga-in/{kommun}/svar", "/logga-in/inbjudan/{token}", "/utloggad",
      "/logga-in/lank/{token:[A-Za-z0-9_-]{43}}", "/logga-in/epost/skickat", "/utomstaende/ansok/skickat", "/utomstaende/ansok/bekraftad",
      "/admin/personer/importera/{key:[0-9a-f-]{36}}", "/annonser/importera/{key:[0-9a-f-]{36}}",
      "/annonser/importera/{key:[0-9a-f-]{36}}/fel.csv", "/annonser/forslag", "/annonser/{id:[0-9]+}-{slug}/boka",
      "/annonser/{id:[0-9]{1,18}}/uppdrag",
      "/annonser/{id:[0-9]+}/kvar", "/annonser/{id:[0-9]{1,18}}/fragor", "/arenden/{id:[0-9]{1,18}}", "/bokningar",
      "/bokningar/{id:[0-9]{1,18}}/{step:[a-z-]+}", "/annonser/tillsammans", "/annonser/tillsammans/listan",
      "/uppsattningar/{id:[0-9]{1,18}}/svar", "/demo/brev", "/demo/brev/{id:[0-9]{1,18}}", "/samtal/{id:[0-9]{1,18}}",
      "/kalender/{token:[A-Za-z0-9_-]{43}}.ics",
      "/koplatser/{id:[0-9]{1,18}}/{step:[a-z-]+}", "/uppdrag/{id:[0-9]{1,18}}", "/uppdrag/{id:[0-9]{1,18}}/{step:[a-z-]+}",
      "/personaltid/besked", "/personaltid/besked/{id:[0-9]{1,18}}");
  /** What is there for whoever has put something there: a photo, a logotype, things on the list, a category, a password. */
  private static final Set<String> ONCE_MADE = Set.of("/bilder/{name}", "/kommuner/{code:[0-9]{4}}/logotyp", "/listan", "/listan/bokning",
      "/uppsattningar/{id:[0-9]{1,18}}",
      "/koplatser/{id:[0-9]{1,18}}", "/annonser/{id:[0-9]{1,18}}/ko",
      "/annonser/{id:[0-9]{1,18}}/tider", "/uppdrag/{id:[0-9]{1,18}}/besked",
      "/bokningar/{id:[0-9]{1,18}}/overlamningar/{handOver:[0-9]{1,18}}/kvitto.pdf",
      "/admin/kategorier/{id:[0-9]{1,18}}", "/installningar/epost", "/installningar/losenord", "/installningar/nycklar");
  private static final int SOME = 6;

  @Autowired
  World world;

  @Autowired
  Tenants tenants;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  void everyPageIsLedToFromAnother() {
    Tenant lund = tenants.fill(World.LUND, 1);
    List<Door> doors = Door.ofPages(routes).stream().filter(door -> !door.isWide() && !door.pattern().equals("/"))
        .filter(door -> !OTHERWISE.contains(door.pattern()) && !ONCE_MADE.contains(door.pattern())).toList();
    Set<Door> found = new LinkedHashSet<>();
    for (Visitor visitor : List.of(world.stranger(), world.visitor(lund.actor()), world.visitor(lund.neighbour()),
        world.visitor(world.member(world.top(World.LUND), "Ada Provare", Role.ADMIN, Role.AUDITOR))))
      found.addAll(walk(visitor, doors));
    assertThat(doors).extracting(Door::pattern).isSubsetOf(found.stream().map(Door::pattern).toList());
  }

  /** Follows links, form fields' queries and pictures from the start page, some of each kind. */
  private static Set<Door> walk(Visitor visitor, List<Door> doors) {
    Map<Door, Integer> times = new HashMap<>();
    Set<String> known = new LinkedHashSet<>(List.of("/"));
    Deque<String> toSee = new ArrayDeque<>(known);
    while (!toSee.isEmpty()) {
      Visitor.Seen seen = visitor.get(toSee.poll());
      Stream.concat(Stream.of(seen.location()), seen.page().select("a, form[method=get], img, link, [data-val]").stream()
          .flatMap(each -> Stream.of("href", "action", "src", "hx-get").map(each::attr)))
          .map(address -> address.replaceAll("#.*", "").replace(" ", "%20"))
          .filter(address -> address.startsWith("/") && !address.startsWith("//"))
          .filter(known::add)
          .forEach(address -> doors.stream().filter(door -> door.leadsTo(address.replaceAll("\\?.*", ""))).findFirst()
              .filter(door -> times.merge(door, 1, Integer::sum) <= SOME).ifPresent(_ -> toSee.add(address)));
    }
    return times.keySet();
  }
}
