package se.samnytta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Follows every link that somebody who has not signed in can follow, one of each kind of page. */
class OpenPagesJourney extends Journey {

  @Test
  void everyPageFitsAPhoneAndCanBeReadByEverybody() {
    walk(onAPhone());
  }

  @Test
  void everyPageFitsADeskAndCanBeReadByEverybody() {
    walk(atADesk());
  }

  private static void walk(Page page) {
    Deque<String> ahead = new ArrayDeque<>(List.of("/", "/logga-in", "/installningar", "/finns-inte"));
    Set<String> kinds = new HashSet<>();
    while (!ahead.isEmpty()) {
      String address = ahead.remove();
      if (kinds.add(kind(address))) {
        Response answer = page.navigate(address);
        assertThat(answer.status()).as(address).isLessThan(500);
        assertFitsTheWindow(page);
        assertNoSeriousAxeFindings(page);
        ahead.addAll(links(page));
      }
    }
    assertThat(kinds).hasSizeGreaterThan(4);
  }

  /** Ad 12 and ad 13 are the same kind of page, and so is a list however it is sorted. */
  private static String kind(String address) {
    return address.replaceAll("\\?.*", "").replaceAll("[0-9].*", "0");
  }

  private static List<String> links(Page page) {
    return page.locator("a[href^='/']").all().stream().map(link -> link.getAttribute("href").replaceAll("#.*", ""))
        .filter(address -> !address.contains(".csv")).distinct().toList();
  }
}
