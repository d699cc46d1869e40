package se.samnytta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.UnitId;
import se.samnytta.security.Home;
import se.samnytta.security.Keycloak;
import se.samnytta.world.World;

/** An administrator connects the municipality's own sign-in through the page, and a teacher comes in by it and leaves again. */
@Tag("slow")
class SignInJourney extends Journey {

  @Autowired
  World world;

  @Autowired
  Home home;

  Keycloak keycloak;
  UnitId school;
  Actor administrator;

  @BeforeEach
  void open() {
    keycloak = Keycloak.forApplicationAt("http://localhost:" + world.port());
    school = world.unit(World.LUND, "Fäladsskolan " + System.nanoTime());
    administrator = home.administrator(World.LUND);
  }

  @Test
  void fromConnectingToSigningOut() {
    Page office = signedIn(atADesk(), administrator);
    connect(office);
    assertNoSeriousAxeFindings(office);
    assertFitsTheWindow(office);

    Page phone = onAPhone();
    phone.navigate("/logga-in?vidare=/installningar/inloggningar");
    assertNoSeriousAxeFindings(phone);
    link(phone, "Lunds kommun").click();
    logIn(phone, "lena");
    phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Dina inloggningar")).waitFor();
    assertThat(phone.locator("main li").textContent()).contains("Chrome").contains("Den här");
    assertNoSeriousAxeFindings(phone);
    assertFitsTheWindow(phone);

    phone.locator("button.profil").click();
    button(phone, "Logga ut").click();
    phone.waitForURL("**/utloggad");
    assertNoSeriousAxeFindings(phone);
    phone.navigate("/logga-in");
    link(phone, "Logga in hos Lunds kommun").click();
    assertThat(phone.locator("input[name=password]").isVisible()).as("nobody is signed in at Keycloak any more").isTrue();

    logIn(phone, "nils");
    assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Du har ingen roll i Samnytta än")).isVisible())
        .isTrue();
    assertNoSeriousAxeFindings(phone);
    office.reload();
    assertThat(office.locator("main").textContent()).contains("Nils Nyanställd");
  }

  private void connect(Page office) {
    office.navigate("/admin/inloggning");
    office.getByLabel("Utgivare (issuer)").fill(keycloak.issuer("lund"));
    office.getByLabel("Klient-id (client id)").fill("samnytta");
    office.getByLabel("Klienthemlighet (client secret)").fill("hemlig-i-provet");
    office.getByLabel("Vem frågar man som inte kommer in?").fill("IT-stöd i provet");
    office.locator("form[action='/admin/inloggning'] button").click();
    office.getByLabel("Uppgift (claim)").fill("groups");
    office.getByLabel("Värde").fill("Lärare");
    office.locator("#enhet").selectOption(school.toString());
    office.locator("#roll").selectOption("MEMBER");
    button(office, "Lägg till regeln").click();
    office.getByLabel("Uppgifter om en person").fill("{\"groups\": [\"Lärare\"]}");
    button(office, "Prova").click();
    assertThat(office.locator("#prova .ds-alert").textContent()).contains("Fäladsskolan");
  }

  private static void logIn(Page page, String user) {
    page.locator("input[name=username]").fill(user);
    page.locator("input[name=password]").fill(user + "-i-provet");
    page.locator("[type=submit]").click();
  }
}
