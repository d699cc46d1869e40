package se.samnytta.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The frame around the content: who sees what of it, and how it is remembered. */
class PageFrameTest {

  /** Of the settings page, where no module has entered anything. */
  private static final Map<String, Object> SETTINGS = Map.of("entries", List.of());

  @Test
  void showsAnEmployeeTheMenuThatTheirRolesAllow() {
    var page = Rendering.page(Rendering.get("/arenden/42"), Rendering.elin("ystad", Languages.SWEDISH));

    assertThat(page.menu()).extracting(MenuItem::href).containsExactly("/", "/arenden");
    assertThat(page.menu()).filteredOn(MenuItem::current).extracting(MenuItem::href).containsExactly("/arenden");
  }

  @Test
  void showsSomebodyWhoHasNotSignedInNoMenuButTheWayIn() {
    var html = Rendering.document("web/settingsPage", Rendering.signedOut(Rendering.get("/installningar")), SETTINGS);

    assertThat(html.select(".huvudnav, .mobilnav, .profil")).isEmpty();
    assertThat(html.select("a[href=/logga-in]")).hasSize(1);
  }

  @Test
  void dressesThePageInTheMunicipalitysColours() {
    var html = Rendering.document("web/settingsPage",
        Rendering.page(Rendering.get("/installningar"), Rendering.elin("skurup", Languages.SWEDISH)), SETTINGS);

    assertThat(html.select("link[rel=stylesheet]").attr("href")).matches("/static/samnytta-skurup\\.[0-9a-f]{16}\\.css");
    assertThat(html.select(".kommun").text()).isEqualTo("Ystads kommun");
  }

  @Test
  void speaksEnglishAndStaysDarkWhenTheCookiesSaySo() {
    var request = Rendering.get("/installningar");
    request.setCookies(new Cookie("samnytta_sprak", "en"), new Cookie("samnytta_utseende", "dark"));

    var html = Rendering.document("web/settingsPage", Rendering.page(request, Rendering.elin("ystad", Languages.SWEDISH)), SETTINGS);

    assertThat(html.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(html.selectFirst("html").attr("data-color-scheme")).isEqualTo("dark");
    assertThat(html.selectFirst("h1").text()).isEqualTo("Settings");
  }

  @Test
  void showsWhatWasJustDoneAndNothingThatIsNotAKeyOfOurs() {
    var done = Rendering.get("/installningar");
    done.setCookies(new Cookie("samnytta_flash", "web.settings.saved"));
    var forged = Rendering.get("/installningar");
    forged.setCookies(new Cookie("samnytta_flash", "buy.our.pills"));

    assertThat(Rendering.document("web/settingsPage", Rendering.signedOut(done), SETTINGS).select("[role=status]").text())
        .isEqualTo("Inställningen är sparad.");
    assertThat(Rendering.document("web/settingsPage", Rendering.signedOut(forged), SETTINGS).select("[role=status]")).isEmpty();
  }

  @Test
  void carriesTheTokenInEveryFormThatPosts() {
    var html = Rendering.document("web/settingsPage",
        Rendering.page(Rendering.get("/installningar"), Rendering.elin("ystad", Languages.SWEDISH)), SETTINGS);

    assertThat(html.select("form[method=post]")).isNotEmpty()
        .allSatisfy(form -> assertThat(form.select("input[name=_csrf][value=a-token]")).hasSize(1));
  }
}
