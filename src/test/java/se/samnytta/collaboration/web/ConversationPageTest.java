package se.samnytta.collaboration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.collaboration.Sides;
import se.samnytta.collaboration.Subject;
import se.samnytta.collaboration.ThreadId;
import se.samnytta.collaboration.Threads;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

class ConversationPageTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Threads threads;

  private final Subject table = new Subject("table", ThreadLocalRandom.current().nextLong(1L << 52));
  private Actor petra;
  private Visitor petraBrowser;
  private Visitor amirBrowser;
  private ThreadId thread;
  private String page;

  @BeforeEach
  void petraOffersATableThatAmirSees() {
    UnitId owner = world.unit(World.LUND, "Kulturhuset");
    petra = world.member(owner, "Petra Lindell");
    petraBrowser = world.visitor(petra);
    amirBrowser = world.visitor(world.member(world.unit(World.ESLOV, "Socialförvaltningen"), "Amir Haddad"));
    thread = world.as(petra,
        () -> threads.open(table, new Sides.OwnerAndReaders(owner, World.LUND, petra.person()), "Bord i ek", "/annonser/7-bord"));
    show(2);
    page = "/samtal/" + thread;
  }

  @Test
  void askingWithoutJavaScriptLeadsBackToTheThing() {
    Visitor.Seen asked = ask(amirBrowser, "Går det att få åtta stycken?\nFöre jul?");
    assertThat(asked.status()).isEqualTo(303);
    assertThat(asked.location()).isEqualTo("/annonser/7-bord#senaste");

    Document seen = petraBrowser.get(page).page();
    assertThat(seen.select("[role=log] li#senaste .bubbla").first().wholeText()).isEqualTo("Går det att få åtta stycken?\nFöre jul?");
    assertThat(seen.select("#senaste").text()).startsWith("Amir Haddad, Socialförvaltningen, Eslöv · i dag kl.");
    assertThat(seen.select("select[name=svar] option").first().text()).isEqualTo("Går det att få åtta stycken? Före jul?");
  }

  @Test
  void anAnswerSaysWhatItAnswers() {
    ask(amirBrowser, "Går det att få åtta stycken?");
    String question = petraBrowser.get(page).page().select("select[name=svar] option").first().attr("value");
    petraBrowser.post(page + "/meddelanden", "text", "Ja.", "nyckel", UUID.randomUUID().toString(), "svar", question);
    Document seen = amirBrowser.get(page).page();
    assertThat(seen.select("#senaste").text()).startsWith("Petra Lindell, Kulturhuset, Lund, ägare · i dag")
        .contains("Svar på ”Går det att få åtta stycken?”", "Ja.");
    assertThat(seen.select("#senaste").hasClass("min-rad")).isFalse();
    assertThat(petraBrowser.get(page).page().select("#senaste").hasClass("min-rad")).isTrue();
    assertThat(petraBrowser.get(page).page().select("select[name=svar]")).as("nothing left to answer").isEmpty();
  }

  @Test
  void withJavaScriptTheConversationComesBackWithAnEmptyForm() {
    Visitor.Seen answer = amirBrowser.postPartial(page + "/meddelanden", "text", "Är det <b>tungt</b>?", "nyckel",
        UUID.randomUUID().toString());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("<html", "<b>");
    Document piece = answer.page();
    assertThat(piece.select("#samtal-" + thread + " #senaste .bubbla").text()).isEqualTo("Är det <b>tungt</b>?");
    assertThat(piece.select("textarea").text()).isEmpty();
    assertThat(piece.select("textarea").hasAttr("autofocus")).isTrue();
    assertThat(amirBrowser.get(page).page().select("textarea").hasAttr("autofocus")).isFalse();
  }

  @Test
  void aRefusedMessageKeepsItsWordsAndItsKey() {
    String key = UUID.randomUUID().toString();
    String tooLong = "å".repeat(2001);
    Visitor.Seen whole = amirBrowser.post(page + "/meddelanden", "text", tooLong, "nyckel", key);
    assertThat(whole.status()).isEqualTo(422);
    assertThat(whole.page().title()).startsWith("Fel:");
    assertThat(whole.page().select("textarea").text()).isEqualTo(tooLong);
    assertThat(whole.page().select("input[name=nyckel]").attr("value")).isEqualTo(key);
    assertThat(whole.page().select(".ds-error-summary a").attr("href")).isEqualTo("#text");

    Visitor.Seen piece = amirBrowser.postPartial(page + "/meddelanden", "text", " ", "nyckel", key);
    assertThat(piece.status()).isEqualTo(422);
    assertThat(piece.page().select("#text-fel").text()).isEqualTo("Skriv något först");
    assertThat(amirBrowser.post(page + "/meddelanden", "text", "a\u0000b", "nyckel", key).status()).isEqualTo(422);
    assertThat(petraBrowser.get(page).page().select(".bubbla")).isEmpty();
  }

  @Test
  void theSameFormTwiceIsOneMessageAndTheSameAnswer() {
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++)
      assertThat(amirBrowser.post(page + "/meddelanden", "text", "Hej", "nyckel", key).location()).isEqualTo("/annonser/7-bord#senaste");
    assertThat(petraBrowser.get(page).page().select(".bubbla")).hasSize(1);
  }

  @Test
  void badRequestsAreRefusedAndStrangersFindNothing() {
    String key = UUID.randomUUID().toString();
    assertThat(amirBrowser.post(page + "/meddelanden", "text", "Hej").status()).as("no key").isEqualTo(400);
    assertThat(amirBrowser.post(page + "/meddelanden", "text", "Hej", "nyckel", "x").status()).isEqualTo(400);
    assertThat(amirBrowser.post(page + "/meddelanden", "text", "Hej", "nyckel", key, "okant", "1").status()).isEqualTo(400);
    assertThat(amirBrowser.post(page + "/meddelanden", "text", "Hej", "nyckel", key, "svar", "x").status()).isEqualTo(400);
    assertThat(amirBrowser.post(page + "/meddelanden", "text", "Hej", "nyckel", key, "svar", "999999").status()).isEqualTo(404);
    Visitor far = world.visitor(world.member(world.unit(World.KIRUNA, "Fjällskolan"), "Aina"));
    assertThat(far.get(page).status()).isEqualTo(404);
    assertThat(far.post(page + "/meddelanden", "text", "Hej", "nyckel", key).status()).isEqualTo(404);
    assertThat(amirBrowser.get("/samtal/999999999999999999").status()).isEqualTo(404);
  }

  @Test
  void aTraineeReadsButHasNoForm() {
    Visitor trainee = world.visitor(world.member(petra.unit(), "Tuva", Role.HUB_TRAINEE));
    assertThat(trainee.get(page).status()).isEqualTo(200);
    assertThat(trainee.get(page).page().select("textarea")).isEmpty();
    assertThat(trainee.post(page + "/meddelanden", "text", "Hej", "nyckel", UUID.randomUUID().toString()).status()).isEqualTo(403);
  }

  private void show(int reach) {
    world.as(petra, () -> {
      threads.follow(table, new Sides.OwnerAndReaders(petra.unit(), World.LUND, petra.person()), "Bord i ek", "/annonser/7-bord", true,
          reach);
      return true;
    });
  }

  private Visitor.Seen ask(Visitor browser, String text) {
    return browser.post(page + "/meddelanden", "text", text, "nyckel", UUID.randomUUID().toString());
  }
}
