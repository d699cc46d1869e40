package se.samnytta.listing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.inventory.Flag;
import se.samnytta.inventory.Pictures;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.Listing;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingPhotos;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Term;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.Visitor.Upload;
import se.samnytta.world.World;

class PostAnAdTest extends DatabaseTest {

  private static final AtomicInteger SHADE = new AtomicInteger();

  @Autowired
  World world;
  @Autowired
  Listings listings;
  @Autowired
  ListingPhotos photos;
  @Autowired
  Pictures pictures;
  @Autowired
  JdbcClient jdbc;

  Actor anna;
  Visitor browser;

  @BeforeEach
  void signIn() {
    anna = world.member(world.unit(World.LUND, "Backaskolan"), "Anna");
    browser = world.visitor(anna);
  }

  @Test
  void beginsWithWhatSomebodyLooksFor() {
    Document form = browser.get("/annonser/ny?vad=Kontorsstolar+%26+bord").page();
    assertThat(form.select("#vad").val()).isEqualTo("Kontorsstolar & bord");
    assertThat(form.select("#forslag").text()).contains("Kontorsstolar");
  }

  @Test
  void goesFromAPhotoAndAFewWordsToAnAdThatTheNeighbourSees() {
    Seen first = browser.get("/annonser/ny");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.page().select("input[type=file]")).hasSize(2);
    String key = first.page().select("input[name=nyckel]").val();

    Seen created = browser.upload("/annonser", List.of(photo()), "nyckel", key, "vad",
        "4 kontorsstolar i blått tyg, 65x65 cm. En har en reva.");
    assertThat(created.status()).isEqualTo(303);
    long id = Long.parseLong(created.location().replaceAll("\\D+", ""));

    Document form = browser.get(created.location()).page();
    assertThat(form.select("#rubrik").val()).isEqualTo("4 kontorsstolar i blått tyg, 65 × 65 cm");
    assertThat(form.select("#kategori option[selected]").val()).isEqualTo("kontorsstolar");
    assertThat(form.select("input[name=satt][checked]").eachAttr("value")).containsExactly("GIVE");
    assertThat(form.select("#antal").val()).isEqualTo("4");
    assertThat(form.select("#matt").val()).isEqualTo("65 × 65 cm");
    assertThat(form.text()).contains("Förslag").contains("Sparar ungefär 43 kg CO₂e per styck");
    assertThat(form.select("#bilder img")).hasSize(1);

    Seen saved = browser.post("/annonser/" + id, "version", form.select("input[name=version]").val(), "rubrik", "Fyra kontorsstolar",
        "kategori", "kontorsstolar", "satt", "GIVE", "satt", "SELL", "pris-SELL", "450", "antal", "4", "skick", "C", "matt",
        "65 x 65 x 115 cm",
        "vikt", "17,5", "marke", "Kinnarps", "material", "", "hos", "", "plats", "Förrådet", "inkopspris", "4 500", "inkopsar", "2018");
    assertThat(saved.location()).endsWith("/annonser/" + id + "/granska");

    Document review = browser.get(saved.location()).page();
    assertThat(review.text()).contains("0 kr · 4 st · skick: Sliten").contains("Backaskolan").contains("Lund först, andra senare")
        .contains("Lund i 7 dagar, sedan");
    Seen published = browser.post("/annonser/" + id + "/publicering", "version", review.select("input[name=version]").val(), "beskrivning",
        "En har en reva.", "visas", "STEPS", "hamtning", "Ring 1 på porten", "godkannande", "ALWAYS", "svarsdagar", "3", "kontakt",
        anna.person().toString());
    assertThat(published.status()).isEqualTo(303);

    Actor neighbour = world.member(world.unit(World.LUND, "Fritidsgården"), "Bo");
    Listing ad = world.as(neighbour, () -> listings.listing(new ListingId(id)));
    assertThat(ad.state()).isEqualTo(ListingState.PUBLISHED);
    assertThat(ad.terms()).containsExactly(Term.GIVE, Term.SELL);
    assertThat(ad.body()).isEqualTo("En har en reva.");
    assertThat(world.as(neighbour, () -> photos.of(new ListingId(id)))).hasSize(1);
  }

  @Test
  void suggestsWhileTheTextIsWritten() {
    Seen suggested = browser.get("/annonser/forslag?vad=whiteboard+p%C3%A5+hjul", "HX-Request", "true", "HX-Request-Type", "partial");
    assertThat(suggested.status()).isEqualTo(200);
    assertThat(suggested.text()).contains("Förslag").contains("Inredning och belysning › Whiteboard och tavlor");
    assertThat(suggested.body()).doesNotContain("<html");
    assertThat(browser.get("/annonser/forslag?vad=xyzzy").text()).doesNotContain("Förslag");
  }

  @Test
  void makesOneDraftOfAFormSentTwice() {
    String key = UUID.randomUUID().toString();
    Seen one = browser.upload("/annonser", List.of(photo()), "nyckel", key, "vad", "En soffa");
    Seen two = browser.upload("/annonser", List.of(photo()), "nyckel", key, "vad", "En soffa");
    assertThat(two.location()).isEqualTo(one.location());
    assertThat(browser.get(one.location()).page().select("#bilder img")).hasSize(1);
  }

  @Test
  void keepsTheDraftWhenAPhotoIsRefused() {
    Upload vector = new Upload("foto", "ritning.svg", "image/svg+xml",
        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
    Seen answer = browser.upload("/annonser", List.of(vector, photo()), "nyckel", UUID.randomUUID().toString(), "vad", "En soffa i tyg");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("Alla bilder kom inte med").contains("ritning.svg").contains("SVG");
    assertThat(answer.page().select("#rubrik").val()).isEqualTo("En soffa i tyg");
    assertThat(answer.page().select("#bilder img")).hasSize(1);
  }

  @Test
  void asksForAPhotoOrAFewWords() {
    Seen answer = browser.post("/annonser", "nyckel", UUID.randomUUID().toString(), "vad", "  ");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select(".ds-error-summary a").attr("href")).isEqualTo("#vad");
  }

  @Test
  void keepsWhatIsTypedWhenSomethingIsWrong() {
    long id = draft("En soffa");
    Seen answer = browser.post("/annonser/" + id, "version", "1", "rubrik", "x".repeat(101), "kategori", "soffor", "satt", "RENT",
        "pris-RENT",
        "gratis", "antal", "-4", "matt", "jättestor", "vikt", "tung");
    assertThat(answer.status()).isEqualTo(422);
    Document form = answer.page();
    assertThat(form.title()).startsWith("Fel:");
    assertThat(form.select(".ds-error-summary a").eachAttr("href")).containsExactly("#rubrik", "#pris-RENT", "#antal", "#matt", "#vikt");
    assertThat(form.select("#rubrik").val()).isEqualTo("x".repeat(101));
    assertThat(form.select("#pris-RENT").val()).isEqualTo("gratis");
    assertThat(form.select("#antal").val()).isEqualTo("-4");
    assertThat(form.select("#matt").val()).isEqualTo("jättestor");
    assertThat(world.as(anna, () -> listings.listing(new ListingId(id))).version()).isEqualTo(1);
  }

  @Test
  void bearsEveryKindOfNonsense() {
    long id = draft("En soffa");
    String[] numbers = { "99999999999999999999", "1e9", "1,5", "NaN", "-0", "٣", "0x10", "1 000 001" };
    for (String number : numbers)
      assertThat(browser.post("/annonser/" + id, "version", "1", "rubrik", "En soffa", "kategori", "soffor", "satt", "SELL", "pris-SELL",
          "99999999999999", "antal", number, "matt", number + " x " + number, "vikt", number, "inkopspris", number, "inkopsar", number)
          .status()).as(number).isEqualTo(422);
    assertThat(browser.post("/annonser/" + id, "version", "1", "rubrik", "En\u0000soffa", "kategori", "soffor", "antal", "1").status())
        .isEqualTo(422);
    assertThat(browser.post("/annonser/" + id, "version", "1", "rubrik", "En\u0007soffa", "kategori", "soffor", "antal", "1").status())
        .isEqualTo(422);
    assertThat(browser.post("/annonser/" + id, "version", "1", "rubrik", "En soffa", "kategori", "finns-inte", "antal", "1").status())
        .isEqualTo(422);
    assertThat(
        browser.post("/annonser/" + id, "version", "1", "rubrik", "En soffa", "kategori", "soffor", "satt", "STEAL", "antal", "1").status())
        .isEqualTo(422);
    assertThat(
        browser.post("/annonser/" + id, "version", "1", "rubrik", "En soffa", "kategori", "soffor", "satt", "HIRE", "antal", "1").status())
        .isEqualTo(422);
    assertThat(browser.post("/annonser/" + id, "version", "1", "rubrik", "En soffa", "kategori", "soffor", "hos", "999999999", "antal", "1")
        .status()).isEqualTo(422);
    assertThat(browser.post("/annonser/" + id, "version", "ett", "rubrik", "En soffa", "kategori", "soffor", "antal", "1").status())
        .isEqualTo(409);
    assertThat(
        browser.post("/annonser/" + id, "version", "1", "rubrik", "En soffa", "kategori", "soffor", "antal", "1", "agare", "7").status())
        .isEqualTo(400);
    assertThat(browser.post("/annonser", "vad", "En soffa").status()).isEqualTo(400);
    assertThat(browser.post("/annonser", "nyckel", "abc", "vad", "En soffa").status()).isEqualTo(400);
    assertThat(browser.get("/annonser/99999999999999999999/redigera").status()).isEqualTo(404);
    assertThat(browser.post("/annonser/" + id + "/bilder", "tabort", "abc").status()).isEqualTo(400);
  }

  @Test
  void refusesDatesThatLieBehindOrStandTheWrongWayRound() {
    long id = draft("En soffa");
    assertThat(wrong(review(id, "sista", "2020-01-01"))).containsExactly("#sista");
    assertThat(wrong(review(id, "fran", "2020-01-01"))).containsExactly("#fran");
    assertThat(wrong(review(id, "fran", "2030-05-01", "sista", "2030-04-01"))).containsExactly("#sista");
    assertThat(wrong(review(id, "fran", "2099-05-01"))).containsExactly("#fran");
    assertThat(wrong(review(id, "fran", "32 december"))).containsExactly("#fran");
    assertThat(wrong(review(id, "kortast", "9", "langst", "3"))).containsExactly("#langst");
    assertThat(wrong(review(id, "godkannande", "ABOVE_AMOUNT"))).containsExactly("#belopp");
    assertThat(wrong(review(id, "kontakt", "1"))).containsExactly("#kontakt");
  }

  @Test
  void saysSoWhenSomebodyElseWasFirstAndKeepsWhatIsTyped() {
    long id = draft("En soffa");
    browser.post("/annonser/" + id, "version", "1", "rubrik", "Annas rubrik", "kategori", "soffor", "antal", "1", "satt", "GIVE");
    Seen stale = browser.post("/annonser/" + id, "version", "1", "rubrik", "Min rubrik", "kategori", "soffor", "antal", "1", "satt",
        "GIVE");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("Någon annan har ändrat annonsen");
    assertThat(stale.page().select("#rubrik").val()).isEqualTo("Min rubrik");
    String version = stale.page().select("input[name=version]").val();
    assertThat(
        browser.post("/annonser/" + id, "version", version, "rubrik", "Min rubrik", "kategori", "soffor", "antal", "1", "satt", "GIVE")
            .status())
        .isEqualTo(303);
  }

  @Test
  void publishesOnceThoughTheFormIsSentTwice() {
    long id = draft("En soffa");
    assertThat(review(id).status()).isEqualTo(303);
    assertThat(review(id).status()).isEqualTo(303);
    assertThat(world.as(anna, () -> listings.listing(new ListingId(id))).state()).isEqualTo(ListingState.PUBLISHED);
  }

  @Test
  void savesOnceThoughTheFormIsSentTwice() {
    long id = draft("En soffa");
    String[] form = { "version", "1", "rubrik", "En blå soffa", "kategori", "soffor", "antal", "1", "satt", "GIVE" };
    assertThat(browser.post("/annonser/" + id, form).location()).endsWith("/granska");
    assertThat(browser.post("/annonser/" + id, form).location()).endsWith("/granska");
    assertThat(version(id)).isEqualTo("2");
  }

  @Test
  void takesAPhotoOnceThoughItIsSentTwice() {
    long id = draft("En soffa");
    List<Upload> photo = List.of(photo());
    browser.uploadPartial("/annonser/" + id + "/bilder", photo);
    Seen again = browser.uploadPartial("/annonser/" + id + "/bilder", photo);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.page().select("button[name=tabort]")).hasSize(1);
  }

  @Test
  void aKeyThatAnotherUnitHasUsedIsAsGoodAsNew() {
    String key = UUID.randomUUID().toString();
    Visitor other = world.visitor(world.member(world.unit(World.KIRUNA, "Gruvskolan"), "Karin"));
    String theirs = other.post("/annonser", "nyckel", key, "vad", "En soffa").location();
    String ours = browser.post("/annonser", "nyckel", key, "vad", "En soffa").location();
    assertThat(ours).isNotEqualTo(theirs).isEqualTo(browser.post("/annonser", "nyckel", key, "vad", "En soffa").location());
    assertThat(browser.get(ours).status()).isEqualTo(200);
  }

  @Test
  void takesAnAdWithEverythingFilledInAndEightPhotos() {
    long id = draft("En soffa");
    List<String> all = new ArrayList<>(List.of("version", "1", "rubrik", "En soffa", "kategori", "soffor", "antal", "1"));
    for (String term : List.of("GIVE", "LEND", "RENT", "SELL", "SWAP"))
      all.addAll(List.of("satt", term));
    for (String field : List.of("pris-RENT", "per-RENT", "pris-SELL", "vill-ha", "skick", "matt", "vikt", "marke", "material", "inkopspris",
        "inkopsar", "hos", "plats", "timmar"))
      all.addAll(List.of(field, field.startsWith("pris") ? "100" : ""));
    for (Flag flag : Flag.values())
      all.addAll(List.of("flagga", flag.name()));
    for (String field : ShowingForm.NAMES)
      if (!field.equals("version"))
        all.addAll(List.of(field, ""));
    browser.post("/annonser/" + id, "version", "1", "rubrik", "En soffa", "kategori", "soffor", "antal", "1", "satt", "GIVE");
    review(id);
    all.set(1, version(id));
    List<Upload> photos = Stream.generate(PostAnAdTest::photo).limit(8).toList();
    assertThat(browser.upload("/annonser/" + id, photos, all.toArray(String[]::new)).status()).isEqualTo(303);
    assertThat(browser.get("/annonser/" + id + "/redigera").page().select("#bilder img")).hasSize(8);
  }

  @Test
  void sendsBackToTheThingWhenItLacksSomething() {
    long id = draft("En soffa");
    browser.post("/annonser/" + id, "version", "1", "rubrik", "", "kategori", "soffor", "antal", "1");
    Seen answer = browser.post("/annonser/" + id + "/publicering", "version", "2", "beskrivning", "Fin.", "visas", "STEPS", "godkannande",
        "ALWAYS", "svarsdagar", "3");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(wrong(answer)).containsExactly("#rubrik", "#satt");
    assertThat(world.as(anna, () -> listings.listing(new ListingId(id))).body()).isEqualTo("Fin.");
  }

  @Test
  void putsPhotosInOrderWithAndWithoutJavaScript() {
    long id = draft("En soffa");
    Seen fragment = browser.uploadPartial("/annonser/" + id + "/bilder", List.of(photo(), photo()));
    assertThat(fragment.status()).isEqualTo(200);
    assertThat(fragment.body()).doesNotContain("<html");
    List<String> ids = fragment.page().select("button[name=tabort]").eachAttr("value");
    assertThat(ids).hasSize(2);
    Seen moved = browser.post("/annonser/" + id + "/bilder", "omslag", ids.get(1), "version", "1", "rubrik", "En ny rubrik", "kategori",
        "soffor", "antal", "2", "satt", "GIVE");
    assertThat(moved.status()).isEqualTo(303);
    Document form = browser.get("/annonser/" + id + "/redigera").page();
    assertThat(form.select("button[name=tabort]").eachAttr("value")).containsExactly(ids.get(1), ids.get(0));
    assertThat(form.select("#rubrik").val()).isEqualTo("En ny rubrik");
    Seen removed = browser.postPartial("/annonser/" + id + "/bilder", "tabort", ids.get(0));
    assertThat(removed.page().select("button[name=tabort]").eachAttr("value")).containsExactly(ids.get(1));
  }

  @Test
  void aPhotoTakenAwayByMistakeIsPutBackWhereItWas() {
    long id = draft("En soffa");
    String photos = "/annonser/" + id + "/bilder";
    List<String> ids = browser.uploadPartial(photos, List.of(photo(), photo(), photo())).page().select("button[name=tabort]")
        .eachAttr("value");
    Seen removed = browser.postPartial(photos, "tabort", ids.get(1));
    assertThat(removed.page().select("button[name=tillbaka]").eachAttr("value")).containsExactly(ids.get(1));
    Seen back = browser.postPartial(photos, "tillbaka", ids.get(1));
    assertThat(back.page().select("button[name=tabort]").eachAttr("value")).isEqualTo(ids);
    assertThat(back.page().select("button[name=tillbaka]")).isEmpty();
    assertThat(browser.postPartial(photos, "tillbaka", ids.get(1)).status()).as("pressed twice").isEqualTo(200);
  }

  @Test
  void aPhotoOfADraftIsGoneForGoodAfterTenMinutes() {
    long id = draft("En soffa");
    String photos = "/annonser/" + id + "/bilder";
    String image = browser.uploadPartial(photos, List.of(photo())).page().select("button[name=tabort]").attr("value");
    browser.postPartial(photos, "tabort", image);
    world.asSystem(
        () -> jdbc.sql("update inventory.removed_image set removed_at = removed_at - interval '11 minutes' where image_id = :image")
            .param("image", UUID.fromString(image)).update());
    assertThat(browser.get("/annonser/" + id + "/redigera").page().select("button[name=tillbaka]")).isEmpty();
    Seen late = browser.postPartial(photos, "tillbaka", image);
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("Det har gått mer än tio minuter sedan bilden togs bort");
    Scope.asSystem(() -> pictures.forgetRemoved(100));
    assertThat(browser.get("/bilder/" + image + "-640.webp").status()).isEqualTo(404);
  }

  @Test
  void keepsPhotosThatComeWithTheFormItself() {
    long id = draft("En soffa");
    Seen saved = browser.upload("/annonser/" + id, List.of(photo()), "version", "1", "rubrik", "En soffa", "kategori", "soffor", "antal",
        "1",
        "satt", "GIVE");
    assertThat(saved.location()).endsWith("/granska");
    Seen wrong = browser.upload("/annonser/" + id, List.of(photo()), "version", "2", "rubrik", "En soffa", "kategori", "soffor", "antal",
        "noll");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#bilder img")).hasSize(2);
  }

  @Test
  void takesServicesAndPeoplesTime() {
    long id = draft("Vaktmästare med B-körkort");
    Document form = browser.get("/annonser/" + id + "/redigera").page();
    assertThat(form.select("#kategori option[selected]").val()).isEqualTo("drift-vaktmasteri");
    assertThat(form.select("input[name=satt]").eachAttr("value")).containsExactly("HIRE");
    assertThat(form.select("#skick")).isEmpty();
    browser.post("/annonser/" + id, "version", "1", "rubrik", "Vaktmästare med B-körkort", "kategori", "drift-vaktmasteri", "satt", "HIRE",
        "pris-HIRE", "380 kr", "per-HIRE", "HOUR", "antal", "1", "timmar", "20");
    assertThat(browser.get("/annonser/" + id + "/granska").text()).contains("380 kr per timme");
  }

  @Test
  void isNotThereForAnotherUnitOrMunicipality() {
    long id = draft("En soffa");
    for (Actor other : List.of(world.member(world.unit(World.LUND, "Fritidsgården"), "Bo"),
        world.member(world.unit(World.KIRUNA, "Gruvskolan"), "Karin"))) {
      Visitor outside = world.visitor(other);
      assertThat(outside.get("/annonser/" + id + "/redigera").status()).isEqualTo(404);
      assertThat(outside.get("/annonser/" + id + "/granska").status()).isEqualTo(404);
      assertThat(outside.post("/annonser/" + id, "version", "1", "rubrik", "Min", "kategori", "soffor", "antal", "1").status())
          .isEqualTo(404);
      assertThat(outside.post("/annonser/" + id + "/publicering", "version", "1").status()).isEqualTo(404);
      assertThat(outside.uploadPartial("/annonser/" + id + "/bilder", List.of(photo())).status()).isEqualTo(404);
    }
  }

  @Test
  void isForbiddenWithoutARoleThatMayWrite() {
    Visitor driver = world.visitor(world.member(anna.unit(), "Dan", Role.DRIVER));
    assertThat(driver.post("/annonser", "nyckel", UUID.randomUUID().toString(), "vad", "En soffa").status()).isEqualTo(403);
  }

  private long draft(String text) {
    Seen created = browser.post("/annonser", "nyckel", UUID.randomUUID().toString(), "vad", text);
    return Long.parseLong(created.location().replaceAll("\\D+", ""));
  }

  private Seen review(long id, String... fields) {
    List<String> all = new ArrayList<>(List.of("version", version(id), "beskrivning", "", "visas", "STEPS", "svarsdagar", "3"));
    if (!List.of(fields).contains("godkannande"))
      all.addAll(List.of("godkannande", "ALWAYS"));
    all.addAll(List.of(fields));
    return browser.post("/annonser/" + id + "/publicering", all.toArray(String[]::new));
  }

  private String version(long id) {
    return String.valueOf(world.as(anna, () -> listings.listing(new ListingId(id))).version());
  }

  private static List<String> wrong(Seen answer) {
    assertThat(answer.status()).isEqualTo(422);
    return answer.page().select(".ds-error-summary a").eachAttr("href");
  }

  /** Another one each time. */
  private static Upload photo() {
    var picture = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    brush.setColor(Color.getHSBColor(SHADE.incrementAndGet() / 40f, 1, 1));
    brush.fillRect(0, 0, 80, 60);
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new Upload("foto", "soffa.png", "image/png", bytes.toByteArray());
  }
}
