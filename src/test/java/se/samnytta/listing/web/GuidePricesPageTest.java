package se.samnytta.listing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

/** Vera decides what her units are advised to ask, and Lena, who posts an ad, reads it beside the price. */
class GuidePricesPageTest extends DatabaseTest {

  @Autowired
  World world;

  Actor vera;
  Visitor browser;

  @BeforeEach
  void signIn() {
    vera = world.newMunicipality("Vera Provare");
    browser = world.visitor(vera);
  }

  @Test
  void decidesFromADayOnAndSeesWhatHoldsWhatComesAndWhoDecided() {
    assertThat(browser.get("/admin/priser").text()).contains("Kommunen har inga riktpriser än.");
    assertThat(decide("30", "0,5", "i dag", "0").location()).isEqualTo("/admin/priser");
    assertThat(decide("25", "", "2099-01-01", "1").location()).isEqualTo("/admin/priser");
    Document page = browser.get("/admin/priser").page();
    assertThat(page.select("li:contains(Gäller nu)").text()).contains("Sälja: 30 % av nypriset · Hyra ut: 0,5 % av nypriset");
    assertThat(page.select("li:contains(Kommer)").text()).contains("1 januari 2099", "Sälja: 25 %").doesNotContain("Hyra ut");
    assertThat(page.select("#salja").val()).as("what holds today").isEqualTo("30");
    assertThat(browser.get("/admin/kommun").page().select("#historik").text())
        .contains("Riktpriser bestämdes", "Sälja, procent av nypriset: 30 → 25", "Vera Provare");
  }

  @Test
  void keepsWhatWasTypedWhenItIsWrongOrOld() {
    Seen wrong = decide("130", "0,55", "1999-01-01 kl 8", "0");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#fel-oversikt a").eachAttr("href")).containsExactly("#salja", "#hyra", "#fran");
    assertThat(wrong.page().select("#hyra").val()).isEqualTo("0,55");
    assertThat(decide("0", "-1", "", "0").page().select("#fel-oversikt a")).hasSize(3);
    assertThat(decide("30", "", "2020-01-01", "0").page().select("#fran-fel").text()).contains("bakåt");
    decide("30", "", "i dag", "0");
    Seen stale = decide("40", "", "i dag", "0");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.page().select("#salja").val()).isEqualTo("40");
  }

  @Test
  void isSuggestedBesideThePriceOfAnAdAndOnlyThere() {
    decide("30", "0,5", "i dag", "0");
    Visitor lena = world.visitor(world.member(world.unit(vera.municipality(), vera.unit(), "Skolan"), "Lena Provare", Role.MEMBER));
    Document usual = posted(lena, "kontorsstol");
    assertThat(usual.select("#pris-SELL-hjalp").text())
        .matches("Kommunens riktpris är .+ kr per styck: 30 % av vad en ny brukar kosta, .+ kr.");
    assertThat(usual.select("#pris-SELL").val()).as("it is advice").isEmpty();
    String address = usual.select("#annons").attr("action");
    lena.post(address, "version", usual.select("input[name=version]").val(), "rubrik", "Stol", "kategori", "kontorsstolar", "satt", "GIVE",
        "antal", "1", "skick", "B", "inkopspris", "4 500");
    Document own = lena.get(address + "/redigera").page();
    assertThat(own.select("#pris-SELL-hjalp").text()).isEqualTo("Kommunens riktpris är 1 350 kr per styck: 30 % av nypriset, 4 500 kr.");
    assertThat(own.select("#pris-RENT-hjalp").text())
        .isEqualTo("Kommunens riktpris är 23 kr per styck och dag: 0,5 % av nypriset, 4 500 kr.");
    Visitor elsewhere = world.visitor(world.newMunicipality("Per Provare"));
    assertThat(posted(elsewhere, "kontorsstol").select("#pris-SELL-hjalp")).isEmpty();
  }

  private static Document posted(Visitor visitor, String text) {
    String key = visitor.get("/annonser/ny").page().select("input[name=nyckel]").val();
    return visitor.get(visitor.post("/annonser", "nyckel", key, "vad", text).location()).page();
  }

  private Seen decide(String sell, String rent, String from, String seen) {
    return browser.post("/admin/priser", "salja", sell, "hyra", rent, "fran", from, "sett", seen);
  }
}
