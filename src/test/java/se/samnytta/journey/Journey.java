package se.samnytta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samnytta.world.DatabaseTest;

/**
 * An errand in a real browser. Each call of {@link #onAPhone} and its sisters is somebody new, with cookies of their own.
 * What the browser complains of on the way (an error in a script, something the content security policy stopped) fails
 * the journey at its end, and a journey that fails leaves a picture of each page in {@code target/screenshots}.
 */
public abstract class Journey extends DatabaseTest {

  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final Set<String> SERIOUS = Set.of("serious", "critical");
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private final List<BrowserContext> visitors = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  @LocalServerPort
  private int port;

  @RegisterExtension
  final AfterEachCallback farewell = this::farewell;

  protected Page onAPhone() {
    return visitor(390, 844, true);
  }

  protected Page atADesk() {
    return visitor(1280, 900, true);
  }

  protected Page withoutJavaScript() {
    return visitor(1280, 900, false);
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
      var findings = new AxeBuilder(page).withTags(RULES).analyze().getViolations().stream()
          .filter(rule -> SERIOUS.contains(rule.getImpact()))
          .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getFailureSummary()))
          .toList();
      assertThat(findings).as("axe on %s in %s", page.url(), scheme).isEmpty();
    }
  }

  /** Nothing sticks out to the side: the page is no wider than the window. */
  protected static void assertFitsTheWindow(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%s fits the window", page.url())
        .isEqualTo(true);
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
