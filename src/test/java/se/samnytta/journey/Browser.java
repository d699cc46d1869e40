package se.samnytta.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samnytta.world.Visitor;

/** The one Chromium of this test JVM, the machine's own. Each visitor gets a context to themselves: own cookies, own size. */
final class Browser {

  private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic");
  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Path ON_A_MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static final Playwright PLAYWRIGHT = Playwright
      .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private static final com.microsoft.playwright.Browser CHROMIUM = PLAYWRIGHT.chromium()
      .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setHeadless(true).setArgs(QUIET));

  private Browser() {}

  /** A visitor in Swedish with motion reduced, who allows JavaScript or not. */
  static BrowserContext visitor(String address, int width, int height, boolean javaScript) {
    BrowserContext context = CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
        .setBaseURL(address)
        .setLocale("sv-SE")
        .setTimezoneId("Europe/Stockholm")
        .setReducedMotion(ReducedMotion.REDUCE)
        .setViewportSize(width, height)
        .setHasTouch(width < 600)
        .setExtraHTTPHeaders(Map.of("X-Forwarded-For", Visitor.somewhere()))
        .setJavaScriptEnabled(javaScript));
    context.setDefaultTimeout(15_000);
    return context;
  }

  private static Path executable() {
    Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(onPath, Stream.of(ON_A_MAC)).filter(Files::isExecutable).findFirst()
        .orElseThrow(() -> new IllegalStateException("Chromium is missing; bin/test installs it, or: apt-get install chromium"));
  }
}
