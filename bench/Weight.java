import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens pages in Chromium as somebody who has never been there, and prints what came, as it was sent, beside what is allowed. */
class Weight {

  private static final List<String> KINDS = List.of("document", "stylesheet", "script", "font", "image");
  private static final List<Integer> ALLOWED = List.of(30, 40, 45, 48);
  private static final String ROW = "%-14s %6s %8s %8s %8s %8s %8s %9s%n";

  public static void main(String[] arguments) {
    String address = "http://localhost:" + arguments[0];
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(arguments[1]))
            .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update")))) {
      Cookie session = signIn(browser, address);
      String ad = firstAd(browser, session, address);
      System.out.printf(ROW, "kB, compressed", "width", "HTML", "CSS", "JS", "fonts", "pictures", "requests");
      for (String path : List.of("/", "/annonser", ad))
        for (int width : new int[] { 390, 1280 })
          weigh(browser, session, address, path, width);
      System.out.printf(ROW, "allowed", "", ALLOWED.get(0), ALLOWED.get(1), ALLOWED.get(2), ALLOWED.get(3), "", "");
    }
  }

  private static Cookie signIn(Browser browser, String address) {
    try (BrowserContext visitor = browser.newContext()) {
      Page page = visitor.newPage();
      page.navigate(address + "/logga-in");
      page.locator("button[name=person]").first().click();
      page.waitForURL(address + "/");
      return visitor.cookies().stream().filter(cookie -> cookie.name.equals("samnytta")).findFirst().orElseThrow();
    }
  }

  /** The address of an ad with a picture; the demo hangs its pictures within some minutes after its first start. */
  private static String firstAd(Browser browser, Cookie session, String address) {
    try (BrowserContext visitor = visitor(browser, session, address, 1280)) {
      Page page = visitor.newPage();
      Locator ads = page.locator(".annons:has(img) h3 a");
      page.navigate(address + "/annonser");
      for (int seconds = 0; ads.count() == 0 && seconds < 300; seconds++) {
        page.waitForTimeout(1000);
        page.reload();
      }
      return ads.first().getAttribute("href");
    }
  }

  private static BrowserContext visitor(Browser browser, Cookie session, String address, int width) {
    BrowserContext visitor = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, width < 600 ? 844 : 900)
        .setDeviceScaleFactor(width < 600 ? 3 : 1).setLocale("sv-SE"));
    visitor.addCookies(List.of(new Cookie(session.name, session.value).setUrl(address)));
    return visitor;
  }

  private static void weigh(Browser browser, Cookie session, String address, String path, int width) {
    try (BrowserContext visitor = visitor(browser, session, address, width)) {
      List<Request> requests = new ArrayList<>();
      Page page = visitor.newPage();
      page.onRequestFinished(requests::add);
      page.navigate(address + path);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      List<String> kilobytes = KINDS.stream().map(kind -> String.format("%.1f", requests.stream()
          .filter(request -> request.resourceType().equals(kind))
          .mapToInt(request -> request.sizes().responseBodySize).sum() / 1000.0)).toList();
      System.out.printf(ROW, path.startsWith("/annonser/") ? "an ad" : path, width, kilobytes.get(0), kilobytes.get(1), kilobytes.get(2),
          kilobytes.get(3), kilobytes.get(4), requests.size());
    }
  }
}
