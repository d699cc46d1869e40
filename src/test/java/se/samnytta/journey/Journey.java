package se.samnytta.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samnytta.kernel.Actor;
import se.samnytta.security.SignIns;
import se.samnytta.world.DatabaseTest;

/**
 * An errand in a real browser. Each call of {@link #onAPhone} and its sisters is somebody new, with cookies of their own.
 * What the browser complains of on the way (an error in a script, something the content security policy stopped) fails
 * the journey at its end, and a journey that fails leaves a picture of each page in {@code target/screenshots}.
 */
public abstract class Journey extends DatabaseTest {

  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final Set<String> SERIOUS = Set.of("serious", "critical");
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final List<BrowserContext> visitors = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  @LocalServerPort
  private int port;
  @Autowired
  private SignIns signIns;

  @RegisterExtension
  final AfterEachCallback farewell = this::farewell;

  protected Page onAPhone() {
    return inAWindow(390);
  }

  protected Page atADesk() {
    return inAWindow(1280);
  }

  /** Somebody whose window is so many pixels wide. */
  protected Page inAWindow(int width) {
    return visitor(width, width < 600 ? 844 : 900, true);
  }

  protected Page withoutJavaScript() {
    return visitor(1280, 900, false);
  }

  /** Gives the visitor the cookie of somebody who has signed in. */
  protected Page signedIn(Page page, Actor actor) {
    String token = signIns.signIn(actor.person(), "journey").orElseThrow();
    page.context().addCookies(List.of(new Cookie("samnytta", token).setUrl("http://localhost:" + port)));
    return page;
  }

  protected static Locator button(Page page, String words) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
  }

  protected static Locator link(Page page, String words) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
  }

  /** Loads the page anew until something is there that happens behind its back, as a notice or an effect. */
  protected static void reloadUntil(Page page, String selector) {
    await().atMost(Duration.ofSeconds(30)).pollInSameThread().until(() -> {
      page.reload();
      return page.locator(selector).count() > 0;
    });
  }

  private Page visitor(int width, int height, boolean javaScript) {
    BrowserContext visitor = Browser.visitor("http://localhost:" + port, width, height, javaScript);
    visitors.add(visitor);
    visitor.onWebError(error -> complaints.add(error.error()));
    visitor.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4"))
        complaints.add(message.text());
    });
    return visitor.newPage();
  }

  /** What axe finds serious or critical, in light and in dark. */
  protected static void assertNoSeriousAxeFindings(Page page) {
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      assertThat(axe(page)).as("axe on %s in %s", page.url(), scheme).isEmpty();
    }
  }

  /** What axe finds serious or critical now, by these rules or else by all of WCAG and the best practices. */
  protected static List<String> axe(Page page, String... rules) {
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
    return (rules.length > 0 ? axe.withRules(List.of(rules)) : axe.withTags(RULES)).analyze().getViolations().stream()
        .filter(rule -> SERIOUS.contains(rule.getImpact()))
        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getFailureSummary()))
        .toList();
  }

  /** Nothing sticks out to the side: the page is no wider than the window. */
  protected static void assertFitsTheWindow(Page page) {
    assertThat(fitsTheWindow(page)).as("%s fits the window, but for %s", page.url(), stickingOut(page)).isTrue();
  }

  protected static boolean fitsTheWindow(Page page) {
    return Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"));
  }

  /** The first few elements that end to the right of the window. */
  protected static Object stickingOut(Page page) {
    return page.evaluate(
        """
            [...document.querySelectorAll("body *")].filter(each => each.getBoundingClientRect().right > innerWidth + 1 && !each.closest(".flikar"))
              .slice(0, 3).map(each => each.outerHTML.slice(0, 120)).join(" | ")
            """);
  }

  /** A picture of the whole page in {@code target/screenshots}. */
  protected static void screenshot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  @AfterEach
  void nobodyComplained() {
    assertThat(complaints).as("complaints of the browser").isEmpty();
  }

  private void farewell(ExtensionContext test) {
    if (test.getExecutionException().isPresent())
      for (BrowserContext visitor : visitors)
        for (Page page : visitor.pages())
          screenshot(page,
              test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName() + "-" + visitors.indexOf(visitor));
    visitors.forEach(BrowserContext::close);
  }
}
