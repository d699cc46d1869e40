package se.samnytta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.collaboration.Sides;
import se.samnytta.collaboration.Subject;
import se.samnytta.collaboration.ThreadId;
import se.samnytta.collaboration.Threads;
import se.samnytta.kernel.Actor;
import se.samnytta.world.World;

/** Asking about a thing on a phone, being told by the bell, answering at a desk. */
class TalkJourney extends Journey {

  @Autowired
  World world;
  @Autowired
  Threads threads;

  private Actor petra;
  private Actor amir;
  private ThreadId thread;

  @BeforeEach
  void petraOffersATable() {
    petra = world.member(world.unit(World.LUND, "Kulturhuset"), "Petra Lindell");
    amir = world.member(world.unit(World.ESLOV, "Socialförvaltningen"), "Amir Haddad");
    Subject table = new Subject("table", ThreadLocalRandom.current().nextLong(1L << 52));
    thread = world.as(petra, () -> {
      threads.follow(table, new Sides.OwnerAndReaders(petra.unit(), World.LUND, petra.person()), "Bord i ek", "/notiser", true, 2);
      return threads.find(table).orElseThrow();
    });
  }

  @Test
  void aQuestionIsAskedToldAndAnswered() {
    Page phone = signedIn(onAPhone(), amir);
    phone.navigate("/samtal/" + thread);
    phone.fill("textarea", "Går det att få åtta stycken?");
    phone.click("text=Ställ frågan");
    phone.waitForSelector("#senaste");
    assertThat(phone.textContent("#senaste .bubbla")).isEqualTo("Går det att få åtta stycken?");
    assertThat(phone.inputValue("textarea")).isEmpty();
    assertThat(phone.evaluate("document.activeElement.name")).isEqualTo("text");
    phone.fill("textarea", "Gärna före jul.");
    phone.click("text=Ställ frågan");
    phone.waitForSelector("#senaste:has-text('före jul')");
    assertFitsTheWindow(phone);
    assertNoSeriousAxeFindings(phone);
    screenshot(phone, "talk-390");

    phone.fill("textarea", " ");
    phone.click("text=Ställ frågan");
    phone.waitForSelector("#text-fel");
    assertThat(phone.evaluate("document.activeElement.className")).isEqualTo("ds-error-summary");
    assertNoSeriousAxeFindings(phone);

    Page desk = signedIn(atADesk(), petra);
    desk.navigate("/notiser");
    while (desk.locator("li.notis").count() < 2)
      desk.reload();
    assertNoSeriousAxeFindings(desk);
    screenshot(desk, "notices-1280");
    desk.navigate("/samtal/" + thread);
    assertThat(desk.locator("select#svar option").count()).isEqualTo(3);
    desk.fill("textarea", "Ja, Återbrukscentralen kör på torsdagar.");
    desk.click("button:has-text('Svara')");
    desk.waitForSelector("#senaste:has-text('torsdagar')");
    assertThat(desk.textContent("#senaste")).contains("Svar på ”Går det att få åtta stycken?”");
    assertNoSeriousAxeFindings(desk);
    screenshot(desk, "talk-1280");
  }

  @Test
  void lettersAreChosenOnAPhone() {
    Page phone = signedIn(onAPhone(), petra);
    phone.navigate("/installningar/notiser");
    phone.check("#brev-DAILY");
    phone.click("button:has-text('Spara')");
    assertThat(phone.isChecked("#brev-DAILY")).isTrue();
    assertFitsTheWindow(phone);
    assertNoSeriousAxeFindings(phone);
    screenshot(phone, "letters-390");
    phone.navigate("/notiser");
    assertFitsTheWindow(phone);
    assertNoSeriousAxeFindings(phone);
  }
}
