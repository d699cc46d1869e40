package se.samnytta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Role;
import se.samnytta.security.Outsider;
import se.samnytta.world.World;

/** A municipality is taken in through the pages alone: by the one that hosts the service, then by its own first administrator. */
class NewMunicipalityJourney extends Journey {

  @Autowired
  World world;

  private final String ada = "ada-" + UUID.randomUUID() + "@ny.example";
  private final String bo = "bo-" + UUID.randomUUID() + "@ny.example";
  private final String cooperation = "Ny samverkan " + UUID.randomUUID();

  @Test
  void isInWithUnitsPeopleAndAnAgreement() {
    Page host = signedIn(atADesk(), world.member(world.top(World.LUND), "Hilda Provare", Role.ADMIN));
    takeIn(host);
    Page admin = administrator();
    describe(admin);
    addUnits(admin);
    addPeople(admin);
    propose(admin);
    accept(host);
    admin.navigate("/admin/samverkan");
    assertThat(admin.locator("main").textContent()).contains("Gäller");
    assertFitsTheWindow(admin);
    assertNoSeriousAxeFindings(admin);
  }

  private void takeIn(Page host) {
    host.navigate("/admin");
    link(host, "Kommunen").click();
    link(host, "Ta in en kommun").click();
    Locator kommun = host.getByLabel("Vilken kommun?");
    kommun.selectOption(new SelectOption().setLabel(kommun.locator("option").last().textContent()));
    host.getByLabel("Namn").fill("Ada Ny");
    host.getByLabel("E-post").fill(ada);
    button(host, "Ta in kommunen").click();
    assertThat(host.locator("[role=status]").textContent()).contains("Kommunen är med");
  }

  /** Comes in by the letter, as whoever has been named does. */
  private Page administrator() {
    Page admin = onAPhone();
    admin.navigate(Outsider.link(ada, 1));
    admin.getByLabel("Nytt lösenord").fill(Outsider.PASSWORD);
    button(admin, "Spara och logga in").click();
    assertThat(admin.locator("[role=status]").textContent()).contains("Lösenordet är sparat");
    return admin;
  }

  private void describe(Page admin) {
    admin.navigate("/admin/kommun");
    admin.getByLabel("Kort namn").fill("Nystad");
    admin.getByText("Bladgrön").click();
    admin.getByLabel("Etikettprefix").fill("NY");
    button(admin, "Spara").click();
    assertThat(admin.locator("[role=status]").textContent()).contains("Ändringen är sparad");
    assertThat(admin.locator("link[rel=stylesheet]").getAttribute("href")).contains("trelleborg");
  }

  private void addUnits(Page admin) {
    for (String name : new String[] { "Bildning", "Norra skolan" }) {
      admin.navigate("/admin/enheter/ny");
      admin.getByLabel("Namn").fill(name);
      button(admin, "Lägg till").click();
      assertThat(admin.locator("h1").textContent()).isEqualTo(name);
    }
    link(admin, "Flytta").click();
    Locator under = admin.getByLabel("Ska ligga under");
    under.selectOption(under.locator("option", new Locator.LocatorOptions().setHasText("Bildning")).getAttribute("value"));
    button(admin, "Flytta").click();
    assertThat(admin.locator(".brodsmulor").textContent()).contains("Bildning");
    admin.navigate("/admin/enheter");
    assertThat(admin.locator(".trad").textContent()).contains("Norra skolan");
    assertNoSeriousAxeFindings(admin);
  }

  private void addPeople(Page admin) {
    admin.navigate("/admin/personer/importera");
    String csv = "Namn;E-post;Enhet;Roll\nBo Berg;" + bo + ";Norra skolan;Attestant\n";
    admin.getByLabel("Välj en fil").setInputFiles(new FilePayload("folk.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    button(admin, "Granska").click();
    assertThat(admin.locator("main").textContent()).contains("Attestant, Norra skolan");
    button(admin, "Lägg in 1 person").click();
    String letter = Outsider.link(bo, 1);
    Page bos = onAPhone();
    bos.navigate(letter);
    bos.getByLabel("Nytt lösenord").fill(Outsider.PASSWORD);
    button(bos, "Spara och logga in").click();
    link(admin, "Bo Berg").click();
    assertThat(admin.locator("header .status").textContent()).isEqualTo("Aktiv");
    assertFitsTheWindow(admin);
    assertNoSeriousAxeFindings(admin);
  }

  private void propose(Page admin) {
    admin.navigate("/admin/samverkan/ny");
    admin.getByLabel("Namn på samverkan").fill(cooperation);
    admin.getByLabel("Lund", new Page.GetByLabelOptions().setExact(true)).selectOption("bada");
    admin.getByLabel("Beslut").fill("KS 2026/1 § 1");
    button(admin, "Skicka förslaget").click();
    assertThat(admin.locator("h1").textContent()).isEqualTo(cooperation);
    assertFitsTheWindow(admin);
  }

  private void accept(Page host) {
    host.navigate("/notiser");
    host.navigate("/admin/samverkan");
    link(host, cooperation).click();
    button(host, "Säg ja").click();
    assertThat(host.locator("header .status").first().textContent()).isEqualTo("Gäller");
    assertNoSeriousAxeFindings(host);
  }
}
