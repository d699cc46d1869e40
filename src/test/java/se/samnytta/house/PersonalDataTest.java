package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Role;
import se.samnytta.listing.ListingId;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Names, addresses and what people write never stand in a log or in an address, where they would be kept and passed on. */
class PersonalDataTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Ads ads;

  private final String marker = "Pia" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Actor person;
  private ListingId ad;

  @BeforeEach
  void somebodyWorksHere() {
    person = world.member(world.unit(World.LUND, "Skolan"), marker, Role.MEMBER, Role.ADMIN);
    ad = ads.publish(person, ads.things("Skrivbord", "skrivbord", 2), Reach.ALL);
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root().detachAppender(log);
  }

  @Test
  void noAddressOnAnyPageNamesAPersonOrHoldsWhatSomebodyWrote() {
    Visitor visitor = world.visitor(person);
    List<String> found = new ArrayList<>();
    for (String address : pages(visitor))
      for (Element link : visitor.get(address).page().select("[href], [action], [src]"))
        for (String name : List.of("href", "action", "src"))
          if (link.attr(name).contains(marker) || link.attr(name).contains("@") && !link.attr(name).startsWith("mailto:"))
            found.add(address + " leads to " + link.attr(name));
    assertThat(found).isEmpty();
  }

  @Test
  void noLogHoldsANameAnAddressOrWhatSomebodyWrote() {
    Visitor asker = world.visitor(world.member(world.unit(World.LUND, "Biblioteket"), "Axel " + marker));
    String thread = asker.get("/annonser/" + ad + "-skrivbord").page().select("form[action^=/samtal/]").attr("action");
    asker.post(thread, "text", "Hej " + marker + ", finns det kvar?", "nyckel", UUID.randomUUID().toString());
    asker.post("/efterlysningar", "vad", marker, "antal", "inte ett tal", "kategori", "\u0000");
    asker.post("/logga-in", "person", marker, "vidare", "//" + marker);
    for (String address : pages(asker))
      asker.get(address);
    assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(line -> line.contains(marker))
        .noneMatch(line -> line.contains("@") && line.contains(".example"));
  }

  private static Set<String> pages(Visitor visitor) {
    Set<String> pages = new LinkedHashSet<>(
        List.of("/", "/annonser", "/arenden", "/notiser", "/installningar", "/annonser/mina", "/mina-uppgifter", "/efterlysningar",
            "/admin"));
    for (String start : List.copyOf(pages))
      visitor.get(start).page().select("main a[href^=/]").stream().map(link -> link.attr("href").replaceAll("#.*", ""))
          .filter(link -> !link.contains(" ")).limit(12).forEach(pages::add);
    return pages;
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
