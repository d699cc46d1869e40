package se.samnytta.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import se.samnytta.Samnytta;
import se.samnytta.start.database.Broken;

/** What meets somebody who has just started the demo: an application of its own, from nothing. */
@Tag("slow")
class DemoJourney {

  private static final Path DATA = Path.of("target/test-database", "demo-" + UUID.randomUUID());
  private static final String DESKS = "Höj- och sänkbart skrivbord, ek, 160 × 80 cm";

  private static ConfigurableApplicationContext demo;

  @BeforeAll
  static void start() {
    demo = new SpringApplicationBuilder(Samnytta.class).profiles("demo").run("--server.port=0", "--samnytta.database.port=0",
        "--samnytta.database.directory=" + DATA);
    until("Fatima Rahimi", "/arenden", "document.body.innerText.includes('Tjänstecyklar')");
  }

  @AfterAll
  static void stop() throws IOException {
    demo.close();
    FileSystemUtils.deleteRecursively(DATA);
  }

  @Test
  void somethingIsUnderWayForEverybody() {
    try (BrowserContext visitor = visitor(1280)) {
      Page page = visitor.newPage();
      List<String> idle = new ArrayList<>();
      for (String name : names(page)) {
        signIn(page, name);
        page.navigate("/arenden");
        if (page.locator(".arende").count() == 0)
          idle.add(name);
      }
      assertThat(idle).isEmpty();
    }
  }

  @Test
  void theFourteenDesksAreFree() {
    try (BrowserContext visitor = visitor(1280)) {
      Page page = visitor.newPage();
      signIn(page, "Amir Haddad");
      page.navigate("/annonser?q=skrivbord");
      assertThat(page.locator(".annons", new Page.LocatorOptions().setHasText(DESKS)).innerText().replace('\u00a0', ' ')).contains("14 st");
    }
  }

  @Test
  void itsPastBreaksNoRule() {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Broken.rules(demo)).isEmpty());
  }

  /** The pictures of the README and of docs/modules/finding.md: {@code bin/test DemoJourney -Ddraw=yes} takes them anew. */
  @Test
  @EnabledIfSystemProperty(named = "draw", matches = ".+")
  void sitsForItsPicture() {
    until("Amir Haddad", "/",
        "[...document.querySelectorAll('.annons')].every(ad => ad.querySelector('img') || ad.innerText.includes('Boka'))");
    take("start.png", 1280, 1500, "/", _ -> {
    });
    take("start-phone.png", 390, 844, "/", _ -> {
    });
    take("find-ladder.png", 1280, 800, "/annonser?q=skrivbrod", _ -> {
    });
    take("find-suggestions.png", 1280, 800, "/", page -> {
      page.locator("#q-start").pressSequentially("sto");
      page.locator("#q-start-val [role=option]").first().waitFor();
      page.keyboard().press("ArrowDown");
    });
    take("find-nothing.png", 1280, 800, "/annonser?q=rymdraket", _ -> {
    });
    take("find-facets-phone.png", 390, 844, "/annonser?q=stol&satt=ta-over", page -> page.locator(".filterlada > summary").click());
  }

  private static void take(String name, int width, int height, String address, Consumer<Page> before) {
    try (BrowserContext visitor = visitor(width)) {
      Page page = visitor.newPage();
      page.setViewportSize(width, height);
      signIn(page, "Amir Haddad");
      page.navigate(address);
      before.accept(page);
      page.waitForFunction(
          "[...document.images].filter(each => each.getBoundingClientRect().top < innerHeight).every(each => each.complete)");
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", name)));
    }
  }

  /** Loads the page until what comes behind its back is there. */
  private static void until(String name, String address, String condition) {
    try (BrowserContext visitor = visitor(1280)) {
      Page page = visitor.newPage();
      signIn(page, name);
      await().atMost(Duration.ofMinutes(2)).pollInSameThread().until(() -> {
        page.navigate(address);
        return Boolean.TRUE.equals(page.evaluate("Boolean(" + condition + ")"));
      });
    }
  }

  private static List<String> names(Page page) {
    page.navigate("/logga-in");
    return page.locator("main li .stark").allInnerTexts();
  }

  private static void signIn(Page page, String name) {
    page.navigate("/logga-in");
    page.locator("main li", new Page.LocatorOptions().setHasText(name)).getByRole(AriaRole.BUTTON).click();
    page.waitForLoadState();
  }

  private static BrowserContext visitor(int width) {
    return Browser.visitor("http://localhost:" + demo.getEnvironment().getProperty("local.server.port"), width, 900, true);
  }
}
