package se.samnytta.listing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.journey.Journey;
import se.samnytta.kernel.Actor;
import se.samnytta.security.SignIns;
import se.samnytta.world.World;

class PostAnAdJourney extends Journey {

  @Autowired
  World world;
  @Autowired
  SignIns signIns;
  @TempDir
  Path folder;

  Actor anna;

  @BeforeEach
  void world() {
    anna = world.member(world.unit(World.LUND, "Backaskolan"), "Anna Berg");
  }

  @Test
  void postsFromAPhoneWithAPhotoAndAFewWords() throws IOException {
    Page phone = signedIn(onAPhone());
    phone.navigate("/annonser/ny");
    phone.locator("#foto-album").setInputFiles(photo("stol.jpg", Color.ORANGE));
    assertThat(phone.locator(".bildrad img")).hasCount(1);
    phone.getByLabel("Vad är det?").fill("4 kontorsstolar i blått tyg, 65x65 cm. En har en reva.");
    assertThat(phone.locator("#forslag")).containsText("Möbler › Stolar och sittmöbler › Kontorsstolar");
    looksRight(phone, "annons-ny");

    button(phone, "Fortsätt").click();
    assertThat(phone.getByLabel("Rubrik")).hasValue("4 kontorsstolar i blått tyg, 65 × 65 cm");
    phone.locator("#foto-album").setInputFiles(photo("stol2.jpg", Color.BLUE));
    assertThat(phone.locator("#bilder li img")).hasCount(2);
    assertThat(phone.locator("#bilder button[name=tabort]")).hasCount(2);
    String second = phone.locator("#bilder li:nth-child(2) button[name=tabort]").getAttribute("value");
    button(phone, "Gör bild 2 till omslag").click();
    assertThat(phone.locator("#bilder li.stor button[name=tabort]")).hasAttribute("value", second);
    phone.locator(".val-pill").getByText("Köpa").click();
    assertThat(phone.getByLabel("Pris för Köpa, kronor utan moms")).isVisible();
    assertThat(phone.getByLabel("Pris för Hyra, kronor utan moms")).isHidden();
    looksRight(phone, "annons-redigera");

    button(phone, "Granska annonsen").click();
    assertThat(phone.locator(".ds-error-summary")).isFocused();
    phone.getByLabel("Pris för Köpa, kronor utan moms").fill("450 kr");
    looksRight(phone, "annons-redigera-fel");
    button(phone, "Granska annonsen").click();

    assertThat(heading(phone, "Så här ser den ut")).isVisible();
    phone.getByLabel("Något man bör veta?").fill("En har en reva.");
    looksRight(phone, "annons-granska");
    button(phone, "Lägg upp").click();
    assertThat(phone.locator(".ds-alert")).containsText("Annonsen är upplagd.");
    assertThat(phone).hasURL(Pattern.compile(".*/annonser/\\d+-4-kontorsstolar.*"));
  }

  @Test
  void pausesAndShowsAgainWithoutLeavingTheList() {
    Page desk = signedIn(atADesk());
    desk.navigate("/annonser/ny");
    desk.getByLabel("Vad är det?").fill("Ett skrivbord");
    button(desk, "Fortsätt").click();
    button(desk, "Granska annonsen").click();
    button(desk, "Lägg upp").click();
    desk.navigate("/annonser/mina");
    looksRight(desk, "annonser-mina");
    desk.getByText("Fler val").click();
    looksRight(desk, "annonser-mina-val");
    button(desk, "Pausa Ett skrivbord").click();
    assertThat(desk.locator(".egen-annons .status")).hasText("Pausad");
    button(desk, "Visa igen Ett skrivbord").click();
    assertThat(desk.locator(".egen-annons .status")).hasText("Upplagd");
    for (String page : List.of("/annonser/mina?visa=utkast", "/annonser/mina/overlat", "/annonser/importera")) {
      desk.navigate(page);
      looksRight(desk, page.substring(1).replaceAll("\\W+", "-"));
    }
    Page phone = signedIn(onAPhone());
    phone.navigate("/annonser/mina");
    looksRight(phone, "annonser-mina-390");
  }

  @Test
  void postsWithoutJavaScript() throws IOException {
    Page plain = signedIn(withoutJavaScript());
    plain.navigate("/annonser/ny");
    plain.getByLabel("Vad är det?").fill("Två soffor");
    plain.locator("#foto-album").setInputFiles(photo("soffa.jpg", Color.GREEN));
    button(plain, "Fortsätt").click();
    assertThat(plain.locator("#bilder li img")).hasCount(1);
    plain.getByLabel("Rubrik").fill("Två soffor i grönt");
    plain.locator("#foto-album").setInputFiles(photo("soffa2.jpg", Color.RED));
    button(plain, "Ladda upp bilderna").click();
    assertThat(plain.locator("#bilder li img")).hasCount(2);
    assertThat(plain.getByLabel("Rubrik")).hasValue("Två soffor i grönt");
    button(plain, "Ta bort bild 2").click();
    assertThat(plain.locator("#bilder button[name=tabort]")).hasCount(1);
    assertThat(plain.locator("#bilder .borttagna img")).hasCount(1);
    screenshot(plain, "annons-redigera-utan-js");
    button(plain, "Granska annonsen").click();
    button(plain, "Lägg upp").click();
    assertThat(plain.locator(".ds-alert")).containsText("Annonsen är upplagd.");
  }

  private Page signedIn(Page page) {
    String token = signIns.signIn(anna.person(), "test").orElseThrow();
    page.context().addCookies(List.of(new Cookie("samnytta", token).setUrl("http://localhost:" + world.port())));
    return page;
  }

  private static void looksRight(Page page, String name) {
    screenshot(page, name);
    assertFitsTheWindow(page);
    assertNoSeriousAxeFindings(page);
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private Path photo(String name, Color colour) throws IOException {
    var picture = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    brush.setPaint(new GradientPaint(0, 0, colour, 1200, 900, Color.WHITE));
    brush.fillRect(0, 0, 1200, 900);
    brush.dispose();
    Path file = folder.resolve(name);
    ImageIO.write(picture, "jpg", file.toFile());
    return file;
  }
}
