package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

/** Every address with ids, parameters and methods that no link of ours has. */
class BadAddressTest extends DatabaseTest {

  private static final List<String> IDS = List.of("0", "-1", "1", "999999999999999999", "9223372036854775807", "9223372036854775808",
      "9".repeat(40), "1e3", "1.0", "0x1", "%31", "1%20", "%00", "1%00", "%0d%0aX-Evil:%201", "..", "%2e%2e", "1;a=b", "1%2f2", "%5c",
      "%3Cx-evil%3E", "%F0%9F%AA%91", "%FF", "%zz", "1'", "1--%20", "a".repeat(3000), "00000000-0000-0000-0000-000000000000");
  /** Parameters of addresses that are made by hand as well as by links. */
  private static final List<String> KNOWN = List.of("vidare", "q", "sida", "visa", "bild", "okant");

  @Autowired
  World world;

  @Autowired
  Tenants tenants;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  private final List<String> wrong = new ArrayList<>();
  private final AtomicInteger cases = new AtomicInteger();
  private Tenant kiruna;
  private Tenant lund;
  private List<Visitor> visitors;

  @BeforeEach
  void fillBoth() {
    kiruna = tenants.fill(World.KIRUNA, 1);
    lund = tenants.fill(World.LUND, 1);
    visitors = List.of(world.visitor(kiruna.actor()), world.stranger());
  }

  @Test
  void everyIdInEveryAddressIsAnsweredInOrder() {
    for (Door door : Door.all(routes))
      if (door.hasVariables())
        for (String id : IDS)
          for (Visitor visitor : visitors)
            if (isAddress(id))
              judge(door.method() + " " + door.pattern() + " " + id, door.method().equals(HttpMethod.GET)
                  ? visitor.get(door.address(_ -> id))
                  : visitor.post(door.address(_ -> id)), lund.marker());
            else
              Answers.wrong(world.wire().say(door.method() + " " + door.address(_ -> id)))
                  .forEach(each -> wrong.add(door.pattern() + " " + id + " · " + each));
    assertNothingWrong();
  }

  @Test
  void everyParameterOfEveryPageBearsEverything() {
    Map<Door, Set<String>> parameters = parameters();
    for (Door door : Door.ofPages(routes))
      if (!door.isWide() && !door.pattern().startsWith("/demo/"))
        for (String address : addresses(door))
          for (String name : parameters.getOrDefault(door, Set.of()))
            for (HostileValue value : KNOWN.contains(name) ? HostileValue.few() : HostileValue.all())
              if (isAddress(value.encoded()))
                judge(address + "?" + name + "=" + value.name(), visitors.getFirst().get(address + "?" + name + "=" + value.encoded(),
                    cases.get() % 3 == 0 ? Visitor.PARTIAL : new String[0]), lund.marker());
              else
                Answers.wrong(world.wire().say("GET " + address + "?" + name + "=" + value.encoded()))
                    .forEach(each -> wrong.add(address + "?" + name + "=" + value.name() + " · " + each));
    assertNothingWrong();
  }

  private static boolean isAddress(String part) {
    return !part.matches(".*%([^0-9A-F]|.?$|.[^0-9A-Fa-f]).*");
  }

  @Test
  void everyRowOfTheOthersIsOutOfReachOfEveryForm() {
    Visitor outsider = world.visitor(lund.actor());
    for (Door door : Door.thatChangeSomething(routes))
      if (door.hasVariables())
        for (String address : tenants.addresses(kiruna, door)) {
          Seen seen = outsider.post(address);
          judge(door.pattern(), seen, kiruna.marker());
          if (seen.status() != 404 && seen.status() != 400)
            wrong.add(address + " answers another municipality with " + seen.status());
          assertThat(world.stranger().post(address).location()).startsWith("/logga-in");
        }
    assertNothingWrong();
  }

  @Test
  void everyMethodThatAnAddressDoesNotKnowIsRefused() {
    for (String pattern : new TreeSet<>(Door.all(routes).stream().map(Door::pattern).toList()))
      for (String method : List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND", "MUSTARD"))
        for (Visitor visitor : visitors) {
          Seen seen = visitor.ask(method, new Door(HttpMethod.GET, pattern.replace("**", "x")).address(_ -> "1"));
          if (!method.equals("HEAD"))
            judge(method + " " + pattern, seen, lund.marker());
          if (!Set.of("HEAD", "OPTIONS").contains(method) && seen.status() < 400 && seen.status() != 303)
            wrong.add(method + " " + pattern + " answers " + seen.status());
        }
    assertNothingWrong();
  }

  private void judge(String what, Seen seen, String foreign) {
    cases.incrementAndGet();
    Answers.wrong(seen, foreign).forEach(each -> wrong.add(what.substring(0, Math.min(200, what.length())) + " · " + each));
  }

  private void assertNothingWrong() {
    System.out.println(cases + " cases");
    assertThat(wrong).isEmpty();
  }

  /** The parameters that links and forms of any page give to each page. */
  private Map<Door, Set<String>> parameters() {
    Map<Door, Set<String>> parameters = new LinkedHashMap<>();
    List<Door> pages = Door.ofPages(routes);
    for (Door door : pages) {
      parameters.computeIfAbsent(door, _ -> new TreeSet<>()).addAll(KNOWN);
      if (!door.isWide())
        for (String address : addresses(door)) {
          Seen first = visitors.getFirst().get(address);
          collect(first.status() == 303 ? visitors.getFirst().get(first.location()).page() : first.page(), pages, parameters);
        }
    }
    return parameters;
  }

  private static void collect(Document page, List<Door> doors, Map<Door, Set<String>> parameters) {
    for (Element link : page.select("a[href~=^/[^?#]*[?][^#]]")) {
      String[] parts = link.attr("href").split("[?#]");
      doors.stream().filter(door -> door.leadsTo(parts[0])).findFirst().ifPresent(door -> Stream.of(parts[1].split("&"))
          .forEach(pair -> parameters.computeIfAbsent(door, _ -> new TreeSet<>()).add(pair.split("=")[0])));
    }
    for (Element form : page.select("form[method=get]"))
      doors.stream().filter(door -> door.leadsTo(form.attr("action"))).findFirst().ifPresent(door -> form.select("[name]")
          .forEach(field -> parameters.computeIfAbsent(door, _ -> new TreeSet<>()).add(field.attr("name"))));
  }

  /** One address of the page, with a thing of the tenant's if it takes one. */
  private List<String> addresses(Door door) {
    return door.hasVariables() ? tenants.addresses(kiruna, door).stream().limit(1).toList() : List.of(door.pattern());
  }
}
