package se.samnytta.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.world.World;

/** Lund's culture house has fourteen desks too many, and a school in Eslöv needs eight of them. */
class PostFindBookHandOverJourney extends Journey {

  private static final Pattern AD = Pattern.compile("/annonser/([0-9]+)-");
  private static final Pattern BOOKING = Pattern.compile("/bokningar/([0-9]+)$");

  @Autowired
  World world;

  private Actor petra;
  private Actor anna;

  @BeforeEach
  void petraInLundAndAnnaInEslov() {
    petra = world.member(world.unit(World.LUND, "Kulturhuset"), "Petra Lindell");
    anna = world.member(world.unit(World.ESLOV, "Östra skolan"), "Anna Berg");
  }

  @ParameterizedTest
  @ValueSource(ints = { 390, 1280 })
  void desksGoFromOneMunicipalityToAnother(int width) {
    Page owner = signedIn(inAWindow(width), petra);
    Page receiver = signedIn(inAWindow(width), anna);
    share(owner, receiver, true);
  }

  @Test
  void withoutJavaScriptToo() {
    share(signedIn(withoutJavaScript(), petra), signedIn(withoutJavaScript(), anna), false);
  }

  private static void share(Page owner, Page receiver, boolean javaScript) {
    post(owner, javaScript);
    String ad = number(owner, AD);
    find(receiver, ad);
    book(receiver, javaScript);
    String booking = number(receiver, BOOKING);
    approve(owner, booking);
    handOver(owner);
    confirm(receiver, booking);
    for (Page each : new Page[] { owner, receiver }) {
      reloadUntil(each, "#effekt :text('Räknat efter mottagarens svar')");
      assertThat(each.locator("#effekt")).containsText("CO₂e");
      assertThat(each.locator("#effekt")).containsText("Bekräftat.");
      assertFitsTheWindow(each);
    }
  }

  private static void post(Page page, boolean javaScript) {
    page.navigate("/");
    if (page.viewportSize().width < 600)
      page.locator(".mobilnav .plus").click();
    else
      page.locator("header").getByText("Lägg upp").click();
    assertThat(page.locator("h1")).hasText("Ta en bild");
    page.setInputFiles(javaScript ? "#foto-kamera" : "#foto-album", Photo.ofADesk());
    page.getByLabel("Vad är det?").pressSequentially("höj- och sänkbart skrivbord 160 x 80");
    if (javaScript) {
      assertThat(page.locator("[data-foton] img")).hasCount(1);
      assertThat(page.locator("#forslag")).containsText("Det här förstod vi");
      assertThat(page.locator("#forslag")).containsText("Höj- och sänkbart skrivbord 160 × 80 cm");
    }
    button(page, "Fortsätt").click();

    assertThat(page.locator("h1")).hasText("Stämmer det här?");
    assertThat(page.locator(".bildrad img")).hasCount(1);
    assertThat(page.getByLabel("Rubrik")).hasValue(Pattern.compile("höj- och sänkbart skrivbord.*", Pattern.CASE_INSENSITIVE));
    assertThat(page.locator("#kategori option:checked")).containsText(Pattern.compile("skrivbord", Pattern.CASE_INSENSITIVE));
    page.getByLabel("Antal", new Page.GetByLabelOptions().setExact(true)).fill("14");
    button(page, "Granska annonsen").click();

    assertThat(page.locator("h1")).hasText("Så här ser den ut");
    assertThat(page.locator(".forhandsvisning img")).isVisible();
    page.getByLabel("Något man bör veta?").fill("Kommer från studiesalen på plan 2.");
    page.getByLabel("Alla kommuner direkt").check();
    button(page, "Lägg upp").click();
    assertThat(page.locator("[role=status]").getByText("Annonsen är upplagd.")).isVisible();
    assertThat(page.locator("h1")).containsText(Pattern.compile("höj- och sänkbart skrivbord", Pattern.CASE_INSENSITIVE));
    assertFitsTheWindow(page);
  }

  private static void find(Page page, String ad) {
    page.navigate("/");
    page.locator("#q-start").fill("höj- och sänkbart skrivbord");
    page.keyboard().press("Enter");
    assertThat(page.locator("#traffar-rubrik")).isVisible();
    assertFitsTheWindow(page);
    page.locator("#annons-" + ad + " a").first().click();
    assertThat(page.locator("#innehall")).containsText("Kommer från studiesalen på plan 2.");
    assertThat(page.locator("#innehall")).containsText("Kulturhuset");
    assertFitsTheWindow(page);
  }

  private static void book(Page page, boolean javaScript) {
    Locator panel = page.locator("#boka");
    panel.getByLabel("Antal").fill("8");
    if (javaScript) {
      panel.getByLabel("Antal").blur();
      assertThat(panel.locator("dl")).containsText("8 st");
    }
    panel.getByText("Skriv en hälsning").click();
    panel.getByLabel("Hälsning till ägaren").fill("Hej! Vi hämtar med egen bil.");
    button(page, "Skicka bokning").click();
    assertThat(page.getByText("Din bokning är skickad.")).isVisible();
    assertThat(page.locator("h1")).containsText("8 st");
    assertThat(page.locator(".ingress")).containsText("Kulturhuset ska svara.");
  }

  private static void approve(Page page, String booking) {
    page.navigate("/arenden");
    Locator row = page.locator("#arende-" + booking);
    assertThat(row).containsText("Anna Berg, Östra skolan Eslöv, vill ta över");
    assertThat(row).containsText("Svara senast");
    assertFitsTheWindow(page);
    row.getByText("Godkänn").first().click();
    assertThat(page.getByText("Du har sagt ja.")).isVisible();
    row.getByRole(AriaRole.HEADING).getByRole(AriaRole.LINK).click();
    assertThat(page.locator("h1")).containsText("8 st");
  }

  private static void handOver(Page page) {
    page.getByLabel("Var och när hämtas det?").fill("Lastkajen, vardagar 9–15");
    button(page, "Klart att hämta").click();
    assertThat(page.getByText("Mottagaren får veta att det kan hämtas.")).isVisible();
    button(page, "Bekräfta överlämningen").click();
    assertThat(page.getByText("Överlämningen är sparad.")).isVisible();
  }

  private static void confirm(Page page, String booking) {
    page.navigate("/arenden");
    Locator row = page.locator("#arende-" + booking);
    assertThat(row).containsText("Stämmer det med vad du bokade?");
    row.getByText("Ja, allt stämmer").click();
    assertThat(page.getByText("Tack, nu är det klart.")).isVisible();
    page.navigate("/bokningar/" + booking);
    assertThat(page.getByText("Lastkajen, vardagar 9–15").first()).isVisible();
    page.locator("#svar").getByText("Ja", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByText("Tack för svaret.")).isVisible();
    assertThat(page.locator("#svar")).hasCount(0);
  }

  private static String number(Page page, Pattern address) {
    assertThat(page).hasURL(address);
    Matcher found = address.matcher(page.url());
    if (!found.find())
      throw new AssertionError(page.url());
    return found.group(1);
  }
}
