package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.organisation.People;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.PostOffice;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

/** Two hundred scripts, written wherever people write words, and forty addresses that lead away. */
class HostileWordsTest extends DatabaseTest {

  @Autowired
  World world;

  @Autowired
  Ads ads;

  @Autowired
  People people;

  private final List<String> wrong = new ArrayList<>();
  private Actor anna;
  private Actor bo;
  private Visitor browser;
  private Visitor neighbour;

  @BeforeEach
  void signIn() {
    anna = world.member(world.unit(World.LUND, "<x-evil>skolan"), "Anna <x-evil>");
    bo = world.member(world.unit(World.LUND, "Fritidsgården"), "Bo");
    browser = world.visitor(anna);
    neighbour = world.visitor(bo);
  }

  @Test
  void scriptsInAnAdAreWordsWhereverItIsShown() {
    List<String> scripts = Hostile.scripts();
    for (int i = 0; i < scripts.size(); i += 2) {
      String address = "/annonser/" + ads.publish(anna, ad(scripts.get(i), scripts.get(i + 1)), Reach.MUNICIPALITY);
      looksAt(scripts.get(i), browser, address + "/redigera");
      looksAt(scripts.get(i), neighbour, neighbour.get(address).location());
    }
    for (String list : List.of("/annonser/mina", "/annonser/mina?sida=2", "/", "/sparade"))
      looksAt(list, browser, list);
    assertThat(wrong).isEmpty();
  }

  @Test
  void scriptsInSearchesAndQuestionsAreWords() {
    ListingId ad = ads.publish(anna, ad("Stol"), Reach.MUNICIPALITY);
    String thread = neighbour.get(neighbour.get("/annonser/" + ad).location()).page().select("form[action^=/samtal/]").attr("action");
    for (String script : Hostile.scripts()) {
      looksAt(script, browser, "/annonser?q=" + encoded(script));
      looksAt(script, browser, "/efterlysningar/ny?q=" + encoded(script));
      looksAt(script, world.stranger(), "/logga-in?vidare=" + encoded(script));
      looksAt(script, browser, "/annonser/forslag?vad=" + encoded(script));
      looksAt(script, neighbour.postPartial(thread, "text", script, "nyckel", UUID.randomUUID().toString()));
      browser.post("/efterlysningar", "vad", script, "beskrivning", script, "antal", "1", "nyckel", UUID.randomUUID().toString());
      browser.post("/bevakningar", "slag", "LISTING", "sokning", "q=" + encoded(script), "namn", script);
    }
    for (String list : List.of("/efterlysningar", "/bevakningar", "/notiser", "/annonser/" + ad + "/fragor",
        "/samtal/" + thread.split("/")[2]))
      looksAt(list, browser, browser.get(list).status() == 303 ? browser.get(list).location() : list);
    assertThat(wrong).isEmpty();
  }

  @Test
  void scriptsAndLineEndsInALetterAreWords() throws Exception {
    String title = "<script>alert(1)</script> \nBcc: alla@evil.example\n\n<x-evil>";
    ListingId ad = ads.publish(anna, ad(title), Reach.MUNICIPALITY);
    neighbour.post("/bokningar", "annons", ad.toString(), "satt", "ta-over", "antal", "1", "nyckel", UUID.randomUUID().toString());
    String address = world.asSystem(() -> people.find(anna.person()).orElseThrow().email());
    MimeMessage letter = PostOffice.lettersTo(address, 1).getFirst();
    assertThat(letter.getSubject()).contains("<script>alert(1)</script>").doesNotContain("\n", "\r");
    assertThat(letter.getHeader("Bcc")).isNull();
    assertThat(letter.getAllRecipients()).hasSize(1);
    var html = Jsoup.parse(((jakarta.mail.Multipart) letter.getContent()).getBodyPart(1).getContent().toString());
    assertThat(html.select("script, x-evil")).isEmpty();
    assertThat(html.text()).contains("<script>alert(1)</script>");
  }

  @Test
  void noAddressLeadsAway() {
    Set<String> urls = new LinkedHashSet<>(Hostile.urls());
    Hostile.urls().forEach(url -> urls.add(url.replace("\\n", "\r\n")));
    ListingId ad = ads.publish(anna, ad("Stol"), Reach.MUNICIPALITY);
    String demo = browser.get("/logga-in").page().select("input[name=person]").attr("value");
    for (String url : urls) {
      looksAt(url, browser, "/logga-in?vidare=" + encoded(url));
      leadsHome(url, neighbour.post("/installningar/sprak", "sprak", "sv", "tillbaka", url));
      leadsHome(url, neighbour.post("/installningar/utseende", "utseende", "auto", "tillbaka", url));
      leadsHome(url, browser.post("/installningar/enhet", "enhet", anna.unit().toString(), "tillbaka", url));
      leadsHome(url, world.stranger().post("/logga-in", "person", demo, "vidare", url));
      if (url.matches("[\\x20-\\x7e]+"))
        leadsHome(url, neighbour.postEncoded("/annonser/" + ad + "/sparad", "sparad=true", "Referer", url));
    }
    assertThat(wrong).isEmpty();
  }

  private void leadsHome(String url, Seen seen) {
    looksAt(url, seen);
    if (seen.status() == 303 && !seen.location().matches("/(installningar|annonser/\\d+-stol(#.*)?|%5cevil.*)?"))
      wrong.add(url + " leads to " + seen.location());
  }

  private void looksAt(String what, Visitor visitor, String address) {
    looksAt(what, visitor.get(address));
  }

  private void looksAt(String what, Seen seen) {
    Answers.wrong(seen, "").forEach(each -> wrong.add(what + " · " + each));
  }

  private ListingDetails ad(String words) {
    return ad(words, words);
  }

  private ListingDetails ad(String title, String words) {
    return ListingDetails.of(title, words, ItemDetails.of(ads.category("stolar"), 1, Condition.B),
        List.of(Offer.free(Term.GIVE), Offer.swap(words)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
