package se.samnytta.listing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Questions put together by chance, the same each time, among as many ads as the demo has; {@code bench/find} asks ten thousand others. */
@Tag("slow")
class AnyQuestionTest extends DatabaseTest {

  private static final int QUESTIONS = 4_000;
  private static final int ADS = 200;
  private static final List<String> PIECES = List.of("stol", "kontorsstolar", "höj- och sänkbart", "skrivbrod", "och", "i", "på", "till",
      "för", "röd", "160x80", "160 × 80 cm", "6 st", "'", "\"", "\\", "&", "|", "!", "(", ")", ":*", "<->", "@3", "@u1", "~kontor", "^bord",
      "=stol", "%", "_", "\u0000", "\u0001", "\u200b", "\u202e", "\ufeff", "\uffff", "🪑", "👩‍🏫", "стул", "椅子", "كرسي", "İ", "ß", "ﬁ",
      "å", "ä", "ö", "é", "A", "-", "--", "/*", ";", "drop table", "<script>", "${x}", "{0}", "null", "desk", "skrivbordsskrivbordsbord",
      "YS-20481", "1e9", "0x0", "\t", "\n", "a\u030a");
  private static final List<String> FILTERS = List.of("&satt=lana", "&kommun=lund", "&kategori=mobler", "&kategori=999", "&sida=2",
      "&sida=100000", "&sida=3&efter=1-1764520000000000-42", "&avstand=25", "&fran=2026-12-10&till=2026-12-11", "&antal=3",
      "&sortera=narmast", "&sortera=pris", "&oppning=80", "&ordagrant=ja", "&ledig=nu", "&ledig=snart");

  @Autowired
  World world;
  @Autowired
  Ads ads;

  @Test
  void isAnsweredByAPage() {
    Actor anna = world.member(world.unit(World.LUND, "Frågeskolan"), "Anna");
    List<String> titles = List.of("Kontorsstol, svart", "Höj- och sänkbart skrivbord, ek", "Soffa, röd", "Whiteboard på hjul, 180 × 120 cm",
        "Böcker");
    for (int i = 0; i < ADS; i++)
      ads.publish(anna, ads.things(titles.get(i % titles.size()), "kontorsstolar", 1), Reach.UNIT);
    Visitor browser = world.visitor(anna);
    List<String> failed = new ArrayList<>();
    AtomicInteger asked = new AtomicInteger();
    addresses().forEach(address -> {
      int status = browser.get(address, Visitor.PARTIAL).status();
      asked.incrementAndGet();
      if (status != 200)
        failed.add(status + " " + address);
    });
    assertThat(asked).hasValue(QUESTIONS);
    assertThat(failed).isEmpty();
  }

  private static List<String> addresses() {
    Random random = new Random(20261130);
    return IntStream.range(0, QUESTIONS).mapToObj(_ -> address(random)).toList();
  }

  private static String address(Random random) {
    String words = URLEncoder.encode(words(random), StandardCharsets.UTF_8);
    return random.nextInt(3) == 0
        ? "/annonser/sokforslag?q=" + words
        : "/annonser?q=" + words + (random.nextBoolean() ? FILTERS.get(random.nextInt(FILTERS.size())) : "");
  }

  private static String words(Random random) {
    return IntStream.rangeClosed(0, random.nextInt(6)).mapToObj(_ -> switch (random.nextInt(4)) {
      case 0 -> letters(random);
      default -> PIECES.get(random.nextInt(PIECES.size()));
    }).collect(Collectors.joining(random.nextInt(5) == 0 ? "" : " "));
  }

  private static String letters(Random random) {
    return random.ints(1 + random.nextInt(random.nextInt(20) == 0 ? 300 : 12), 0, 0x3000).filter(Character::isDefined)
        .mapToObj(Character::toString).collect(Collectors.joining());
  }
}
