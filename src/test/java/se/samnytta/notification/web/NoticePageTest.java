package se.samnytta.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.notification.Importance;
import se.samnytta.notification.Notice;
import se.samnytta.notification.Notices;
import se.samnytta.notification.Recipient;
import se.samnytta.notification.Word;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

class NoticePageTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Notices notices;

  private Actor lena;
  private Visitor browser;

  @BeforeEach
  void lenaSignsIn() {
    lena = world.member(world.unit(World.LUND, "Södra skolan"), "Lena Lund");
    browser = world.visitor(lena);
  }

  @Test
  void saysSoWhenThereIsNothing() {
    assertThat(browser.get("/notiser").page().select("main").text()).contains("Du har inga notiser", "Se vad som delas");
    assertThat(browser.get("/").page().select("a[href=/notiser]").attr("aria-label")).isEqualTo("Notiser, inga olästa");
  }

  @Test
  void showsWhatIsToldAndOpensIt() {
    tell(request());
    Visitor.Seen list = browser.get("/notiser");
    assertThat(list.page().select("a[href=/notiser] .prick").text()).isEqualTo("1");
    Element notice = list.page().selectFirst("li.notis.olast");
    assertThat(notice).isNotNull();
    assertThat(notice.text()).startsWith("Åsa <Ärlig> vill låna Skrivbord till torsdag 10 december.").contains("Din tur");

    Visitor.Seen opened = browser.post(notice.selectFirst("form").attr("action"));
    assertThat(opened.status()).isEqualTo(303);
    assertThat(opened.location()).isEqualTo("/bokningar/42#senaste");
    assertThat(browser.get("/notiser").page().select(".olast, a[href=/notiser] .prick")).isEmpty();
  }

  @Test
  void marksAllAsRead() {
    for (int i = 0; i < 35; i++)
      tell(request());
    assertThat(browser.get("/notiser").page().select("li.notis")).hasSize(30);
    assertThat(browser.get("/notiser?sida=2").page().select("li.notis")).hasSize(5);
    assertThat(browser.post("/notiser/lasning").location()).isEqualTo("/notiser");
    assertThat(browser.get("/notiser").page().select(".olast")).isEmpty();
  }

  @Test
  void anotherPersonsNoticeIsNotThere() {
    tell(request());
    String action = browser.get("/notiser").page().select("li.notis form").attr("action");
    Visitor other = world.visitor(world.member(lena.unit(), "Lars"));
    assertThat(other.post(action).status()).isEqualTo(404);
    assertThat(browser.post("/notiser/999999999999999999/lasning").status()).isEqualTo(404);
    assertThat(browser.get("/notiser").page().select(".olast")).hasSize(1);
  }

  @Test
  void badPagesAndUnknownFieldsDoNoHarm() {
    for (String page : new String[] { "0", "-1", "abc", "99999999999", "2" })
      assertThat(browser.get("/notiser?sida=" + page).status()).as(page).isEqualTo(200);
    assertThat(browser.get("/notiser?okant=1").status()).isEqualTo(400);
    assertThat(browser.post("/notiser/lasning", "okant", "1").status()).isEqualTo(400);
    assertThat(browser.post("/notiser/x/lasning").status()).isEqualTo(404);
  }

  @Test
  void speaksEnglishToWhoeverAsksForIt() {
    tell(request());
    browser.post("/installningar/sprak", "sprak", "en");
    assertThat(browser.get("/notiser").page().select("li.notis").text()).contains("wants to borrow Skrivbord until Thursday 10 December",
        "Your turn");
  }

  @Test
  void lettersAreChosen() {
    assertThat(browser.get("/installningar/notiser").page().select("input[checked]").attr("value")).isEqualTo("AT_ONCE");
    assertThat(browser.post("/installningar/notiser", "brev", "DAILY").status()).isEqualTo(303);
    assertThat(browser.get("/installningar/notiser").page().select("input[checked]").attr("value")).isEqualTo("DAILY");
    for (String wrong : new String[] { "", "ALDRIG", "daily\u0000" }) {
      Visitor.Seen refused = browser.post("/installningar/notiser", "brev", wrong);
      assertThat(refused.status()).as(wrong).isEqualTo(422);
      assertThat(refused.page().select(".ds-error-summary")).hasSize(1);
    }
    assertThat(browser.get("/installningar/notiser").page().select("input[checked]").attr("value")).isEqualTo("DAILY");
  }

  @Test
  void theDemoShowsItsLetters() {
    tell(request().byMail());
    await().untilAsserted(() -> assertThat(browser.get("/demo/brev").page().select("main li").text()).contains("Till Lena Lund"));
    String letter = browser.get("/demo/brev").page().select("main li:contains(Till Lena Lund) a").first().attr("href");
    assertThat(browser.get(letter).page().select("main").text()).contains("Samnytta, för Södra skolan", "Svara på förfrågan");
    assertThat(browser.get(letter).page().select("main .knapp")).as("the HTML is shown as text").isEmpty();
    assertThat(browser.get("/demo/brev/0").status()).isEqualTo(404);
  }

  private static Notice request() {
    return Notice.of("test.told", "test:" + UUID.randomUUID(), "test:" + UUID.randomUUID()).as(Importance.ACTION)
        .leadingTo("/bokningar/42#senaste")
        .with(Word.text("Åsa <Ärlig>"), Word.text("Skrivbord"), Word.day(LocalDate.of(2099, 12, 10)));
  }

  private void tell(Notice notice) {
    world.asSystem(() -> notices.tell(notice.to(Recipient.people(lena.unit()))));
  }
}
