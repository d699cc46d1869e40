package se.samnytta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.organisation.Person;
import se.samnytta.security.Outsider;
import se.samnytta.world.World;

/** Signing in with a password once, and with a passkey from then on, on a device that knows its owner. */
class PasskeyJourney extends Journey {

  @Autowired
  World world;

  @Autowired
  Outsider outsider;

  @Autowired
  JdbcClient jdbc;

  @Test
  void aPasskeyIsAddedUsedRenamedAndRemoved() {
    Person stina = outsider.withPassword("Stina Provare");
    Page phone = onAPhone();
    device(phone, true);
    signInByPassword(phone, stina);
    addPasskey(phone, "Min telefon");
    assertThat(phone.textContent("main")).contains("Nyckeln är tillagd").contains("Min telefon").contains("Aldrig använd");
    assertFitsTheWindow(phone);
    assertNoSeriousAxeFindings(phone);
    assertThat(Outsider.letter(stina.email(), 1)).contains("En nyckel är tillagd");

    phone.context().clearCookies();
    phone.navigate("/logga-in/epost");
    assertFitsTheWindow(phone);
    assertNoSeriousAxeFindings(phone);
    button(phone, "Logga in med en nyckel").click();
    phone.waitForURL("**/");
    phone.navigate("/installningar/nycklar");
    assertThat(phone.textContent("main")).contains("Senast använd");

    phone.fill("[name=nytt-namn]", "Gamla telefonen");
    phone.click("button:has-text('Byt namn')");
    assertThat(phone.textContent("main h2")).isEqualTo("Gamla telefonen");
    phone.click("button:has-text('Ta bort')");
    assertThat(phone.textContent("main")).contains("Nyckeln är borttagen").contains("Du har ingen nyckel än");

    phone.context().clearCookies();
    phone.navigate("/logga-in/epost");
    button(phone, "Logga in med en nyckel").click();
    phone.waitForSelector("#epost-fel");
    assertThat(phone.textContent("#epost-fel")).contains("hör inte till något konto");
  }

  @Test
  void aDeviceThatDoesNotKnowItsOwnerLetsNobodyIn() {
    Person stina = outsider.withPassword("Stina Provare");
    Page phone = onAPhone();
    device(phone, false);
    signInByPassword(phone, stina);
    addPasskey(phone, "Min telefon");
    assertThat(phone.isVisible("[data-nyckel-fel]:not([hidden])")).isTrue();
    assertThat(passkeys(stina)).isZero();
  }

  @Test
  void anAnswerCountsOnceAndNobodyElsesCounts() {
    Person stina = outsider.withPassword("Stina Provare");
    Page phone = onAPhone();
    device(phone, true);
    signInByPassword(phone, stina);
    addPasskey(phone, "Min telefon");
    phone.context().clearCookies();
    phone.navigate("/logga-in/epost");
    String answer = (String) phone.evaluate("""
        async () => {
          const form = document.querySelector("form[data-nyckel]");
          const token = form.elements._csrf;
          const asked = await (await fetch(form.dataset.val, { method: "post", body: new URLSearchParams({ _csrf: token.value }) })).json();
          const key = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
          return JSON.stringify(key);
        }
        """);
    var first = world.stranger();
    assertThat(first.post("/logga-in/epost/nyckel", "svar", answer).status()).isEqualTo(303);
    assertThat(world.stranger().post("/logga-in/epost/nyckel", "svar", answer).status()).isEqualTo(422);
    for (String nonsense : new String[] { "", "{}", "null", "[1]", answer.replace("signature\":\"", "signature\":\"AAAA"),
        answer.substring(9) })
      assertThat(world.stranger().post("/logga-in/epost/nyckel", "svar", nonsense).status()).as(nonsense).isEqualTo(422);
  }

  private void signInByPassword(Page page, Person person) {
    page.navigate("/logga-in/epost");
    page.fill("#epost", person.email());
    page.fill("#losenord", Outsider.PASSWORD);
    button(page, "Logga in").click();
    page.waitForURL("**/");
  }

  private static void addPasskey(Page page, String name) {
    page.navigate("/installningar/nycklar");
    page.fill("#namn", name);
    page.fill("#nuvarande", Outsider.PASSWORD);
    button(page, "Lägg till nyckel").click();
    page.waitForSelector("li[id^=nyckel-], [data-nyckel-fel]:not([hidden])");
  }

  /** Gives the browser a device that keeps keys, and that knows its owner or does not. */
  private static void device(Page page, boolean knowsItsOwner) {
    CDPSession devices = page.context().newCDPSession(page);
    devices.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", knowsItsOwner);
    options.addProperty("isUserVerified", knowsItsOwner);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject device = new JsonObject();
    device.add("options", options);
    devices.send("WebAuthn.addVirtualAuthenticator", device);
  }

  private long passkeys(Person person) {
    return world
        .asSystem(() -> jdbc.sql("select count(*) from security.passkey where person_id = :person").param("person", person.id().value())
            .query(Long.class).single());
  }
}
