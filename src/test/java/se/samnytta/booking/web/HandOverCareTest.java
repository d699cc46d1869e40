package se.samnytta.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.HandOverId;
import se.samnytta.booking.HandOverNotes;
import se.samnytta.booking.Signatures;
import se.samnytta.booking.SignedNote;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Role;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** How things looked when they changed hands, and the paper that both sign. */
class HandOverCareTest extends BookingTest {

  @Autowired
  HandOverNotes notes;
  @Autowired
  JdbcClient jdbc;

  @Test
  void conditionAndPhotosOutAndBackStandSideBySideForBothSides() {
    BookingId id = loan("Tält");
    String here = "/bokningar/" + id;
    Visitor owner = world.visitor(petra);
    assertThat(owner.upload(here + "/utlamning", photos(2), out(id, "B")).status()).isEqualTo(303);
    Visitor receiver = world.visitor(anna);
    assertThat(receiver.upload(here + "/aterlamning", photos(1), out(id, "D")).status()).isEqualTo(303);
    for (Visitor each : List.of(owner, receiver)) {
      var cards = each.get(here).page().select("#overlamnat article");
      assertThat(cards).hasSize(2);
      assertThat(cards.get(0).text()).contains("Överlämnat", "B: Bra");
      assertThat(cards.get(1).text()).contains("Återlämnat", "D: Behöver lagas");
      assertThat(cards.get(0).select("img")).hasSize(2)
          .allSatisfy(image -> assertThat(each.get(image.attr("src")).status()).isEqualTo(200));
      assertThat(cards.get(1).select("img")).hasSize(1);
    }
    String photo = owner.get(here).page().select("#overlamnat img").attr("src");
    assertThat(world.stranger().get(photo).status()).isEqualTo(404);
  }

  @Test
  void aFifthPhotoOrOneThatIsNoneIsRefusedAndNothingHasChangedHands() {
    BookingId id = loan("Tält");
    String here = "/bokningar/" + id;
    Visitor owner = world.visitor(petra);
    Visitor.Seen five = owner.upload(here + "/utlamning", photos(5), out(id, "B"));
    assertThat(five.status()).isEqualTo(422);
    assertThat(five.text()).contains("Välj högst 4 bilder");
    assertThat(five.page().select("select[name^=skick-] option[selected]").attr("value")).isEqualTo("B");
    var none = List.of(new Visitor.Upload("bild", "bild.jpg", "image/jpeg", "inget foto".getBytes(StandardCharsets.UTF_8)));
    assertThat(owner.upload(here + "/utlamning", none, out(id, "B")).status()).isEqualTo(422);
    assertThat(records.booking(petra, id).lines().getFirst().handedOver()).isZero();
  }

  @Test
  void thePaperSaysWhatChangedHandsAndCanBeReadAloud() throws IOException {
    String hostile = "Tält <b>&amp; \"annat\" ]]> å\u0301";
    BookingId id = loan(hostile);
    Visitor owner = world.visitor(petra);
    owner.upload("/bokningar/" + id + "/utlamning", List.of(), out(id, "C"));
    String sign = owner.get("/bokningar/" + id).page().select("#overlamnat a[href$=underskrift]").attr("href");
    assertThat(owner.get(sign).text()).contains("Tält <b>", "C: Sliten", "Kulturhuset", "Östra skolan");
    Visitor.Seen unnamed = owner.post(sign, "lamnat", "Petra", "mottagit", " ");
    assertThat(unnamed.status()).isEqualTo(422);
    assertThat(unnamed.text()).contains("Skriv namnet på den som tar emot");
    assertThat(owner.post(sign, "lamnat", "Petra Öberg", "mottagit", "Anna <i>Ek</i>", "mottagit-ritad", drawn(1200, 400)).status())
        .isEqualTo(303);
    SignedNote note = note(petra, id);
    assertThat(HexFormat.of().parseHex(note.sha256())).hasSize(32);
    try (PDDocument pdf = Loader.loadPDF(note.pdf())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("Kvitto på överlämning, bokning " + id, "Tält <b>&amp; \"annat\" ]]>", "C: Sliten", "Petra Öberg",
          "Anna <i>Ek</i>", "Kulturhuset", "Östra skolan");
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getLanguage()).isEqualTo("sv");
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Kvitto på överlämning");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      for (var name : pdf.getPage(0).getResources().getFontNames()) {
        PDFont font = pdf.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        assertThat(font.getName()).contains("SourceSans3");
      }
      assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8)).contains("pdfuaid");
    }
  }

  @Test
  void whatIsSignedStaysAndIsForBothSidesAlone() {
    BookingId id = loan("Tält");
    handOver(petra, id, 1);
    long handOver = newest(id);
    sign(petra, id, handOver, "Petra", "Anna");
    SignedNote first = note(petra, id);
    sign(anna, id, handOver, "Någon", "Annan");
    assertThat(note(anna, id).pdf()).isEqualTo(first.pdf());
    String address = "/bokningar/" + id + "/overlamningar/" + handOver + "/kvitto.pdf";
    Visitor.Seen seen = world.visitor(anna).get(address);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.response().headers().firstValue("Content-Type")).hasValue("application/pdf");
    Actor sven = world.member(world.unit(World.ESLOV, "Västra skolan"), "Sven");
    assertThat(world.visitor(sven).get(address).status()).isEqualTo(404);
    assertThat(world.stranger().get(address).status()).isEqualTo(303);
    assertThatThrownBy(() -> world.asSystem(() -> jdbc.sql("update booking.hand_over_note set taken_by = 'X' where booking_id = :id")
        .param("id", id.value()).update())).rootCause().hasMessageContaining("permission denied");
    assertThat(actions(handOver)).containsExactly("handOverNote.signed", "handOverNote.signed");
  }

  @Test
  void whoeverOnlyLooksOnSignsNothing() {
    BookingId id = loan("Tält");
    handOver(petra, id, 1);
    Actor reader = world.member(petra.unit(), "Rut", Role.READER);
    assertThat(reader.may(Right.BOOK)).isFalse();
    String address = "/bokningar/" + id + "/overlamningar/" + newest(id) + "/underskrift";
    assertThat(world.visitor(reader).get(address).status()).isEqualTo(403);
    assertThat(world.visitor(reader).post(address, "lamnat", "A", "mottagit", "B").status()).isEqualTo(403);
    assertThat(actions(newest(id))).isEmpty();
  }

  @Test
  void aDrawingThatIsNoneOrTooLargeIsRefused() {
    assertThat(DrawnSignature.of(drawn(1200, 400))).isPresent();
    assertThat(
        Stream.of("data:image/png;base64,AAAA", "data:image/svg+xml;base64,AAAA", "x", "data:image/png;base64,%%%", drawn(3000, 100)))
        .allSatisfy(typed -> assertThat(DrawnSignature.of(typed)).isEmpty());
  }

  private BookingId loan(String title) {
    ListingId ad = shelf.offer(petra, shelf.loans(title, 1, LendingRules.NONE));
    return lent(ad, 1, openDay(1), openDay(4));
  }

  private String[] out(BookingId id, String condition) {
    return new String[] { "antal-" + line(id), "1", "skick-" + line(id), condition, "nyckel", UUID.randomUUID().toString() };
  }

  private static List<Visitor.Upload> photos(int count) {
    return Stream.generate(() -> new Visitor.Upload("bild", "bild.png", "image/png", png(400, 300))).limit(count).toList();
  }

  private static String drawn(int width, int height) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(width, height));
  }

  private static byte[] png(int width, int height) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private void sign(Actor actor, BookingId id, long handOver, String given, String taken) {
    world.as(actor, () -> notes.sign(actor, id, new HandOverId(handOver), new Signatures(given, null, taken, null), Locale.of("sv")));
  }

  private SignedNote note(Actor actor, BookingId id) {
    return world.as(actor, () -> notes.read(id, new HandOverId(newest(id))));
  }

  private long newest(BookingId id) {
    return world.asSystem(() -> jdbc.sql("select max(id) from booking.hand_over where booking_id = :id").param("id", id.value())
        .query(Long.class).single());
  }

  private List<String> actions(long handOver) {
    return world.asSystem(() -> jdbc.sql("select action from audit.entry where subject_kind = 'handOverNote' and subject_id = :id")
        .param("id", Long.toString(handOver)).query(String.class).list());
  }
}
