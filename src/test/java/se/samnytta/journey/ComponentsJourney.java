package se.samnytta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every component and every open page in a real browser: accessible in light and dark, on a desk and on a phone. */
class ComponentsJourney extends Journey {

  private static final List<String> OPEN = List.of("/komponenter", "/installningar", "/om/sa-fungerar-det", "/tillganglighet");

  @Test
  void areAccessibleAtADesk() {
    areAccessible(atADesk());
  }

  @Test
  void areAccessibleOnAPhone() {
    areAccessible(onAPhone());
  }

  @Test
  void refusedFormHasTheFocusOnItsSummaryAndSaysSoInTheTitle() {
    Page page = atADesk();
    page.navigate("/komponenter");

    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("fel-oversikt");
    assertThat(page.title()).startsWith("Fel: ");
  }

  @Test
  void dayInTheCalendarFillsTheField() {
    Page page = atADesk();
    page.navigate("/komponenter");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("12 december, ledig")).click();

    assertThat(page.locator("#vilken-dag").inputValue()).isEqualTo("2026-12-12");
  }

  @Test
  void schemeCanBeChosenWithoutJavaScript() {
    Page page = withoutJavaScript();
    page.navigate("/installningar");

    page.getByLabel("Mörkt").check();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara Ljust eller mörkt läge")).click();

    assertThat(page.locator("html").getAttribute("data-color-scheme")).isEqualTo("dark");
    assertThat(page.locator("[role=status]").innerText()).isEqualTo("Inställningen är sparad.");
  }

  @Test
  void photoIsMadeSmallBeforeItIsSent() {
    Page page = onAPhone();
    page.navigate("/komponenter");
    page.evaluate("""
        async () => {
          const canvas = new OffscreenCanvas(3000, 2000);
          canvas.getContext("2d").fillRect(0, 0, 3000, 2000);
          const transfer = new DataTransfer();
          transfer.items.add(new File([await canvas.convertToBlob()], "tavla.png", { type: "image/png" }));
          const input = document.querySelector("#foto-album");
          input.files = transfer.files;
          input.dispatchEvent(new Event("change", { bubbles: true }));
        }
        """);

    page.locator("[data-foton] img").waitFor();

    assertThat(page.evaluate("""
        async () => {
          const [file] = document.querySelector("#foto-album").files;
          const picture = await createImageBitmap(file);
          return file.name + " " + picture.width + " " + picture.height;
        }
        """)).isEqualTo("tavla.jpg 1600 1067");
  }

  private static void areAccessible(Page page) {
    for (String path : OPEN) {
      page.navigate(path);
      assertNoSeriousAxeFindings(page);
      assertFitsTheWindow(page);
    }
  }
}
