package se.samnytta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a first visit weighs, compressed, and the addresses it comes from. */
class AssetsTest {

  static final List<String> themes = Theme.SLUGS;

  private static final Assets ASSETS = Assets.onClassPath();

  private static Asset asset(String name) {
    return ASSETS.at(ASSETS.address(name).substring(Assets.PLACE.length())).orElseThrow();
  }

  private static int weight(String name) {
    return Objects.requireNonNull(asset(name).gzipped()).length;
  }

  @ParameterizedTest
  @FieldSource("themes")
  void keepsTheStyleSheetOfAThemeUnderFortyKilobytes(String theme) {
    assertThat(weight("samnytta-" + theme + ".css")).isLessThan(40_000);
  }

  @Test
  void keepsTheScriptUnderFortyFiveKilobytesAndTheFontsUnderFortyEight() {
    assertThat(weight("samnytta.js")).isLessThan(45_000);
    int fonts = asset("fonts/source-sans-3-latin-wght-normal.woff2").plain().length
        + asset("fonts/familjen-grotesk-latin-wght-normal.woff2").plain().length;
    assertThat(fonts).isLessThan(48_000);
  }

  @Test
  void namesFontsInTheStyleSheetByTheirHashedAddresses() {
    var sheet = new String(asset("samnytta-ystad.css").plain(), StandardCharsets.UTF_8);

    assertThat(sheet).contains("url(" + ASSETS.address("fonts/source-sans-3-latin-wght-normal.woff2") + ")").doesNotContain("url(../");
  }

  @Test
  void givesAnotherAddressToAnotherContentAndKnowsNoOldOne() {
    assertThat(Asset.of("a.css", "x").hashedName()).isNotEqualTo(Asset.of("a.css", "y").hashedName());
    assertThat(ASSETS.at("samnytta.0000000000000000.js")).isEmpty();
    assertThat(ASSETS.at("samnytta.js")).isEmpty();
  }

  @Test
  void startsTheStyleSheetWithTheOrderOfItsLayers() {
    assertThat(new String(asset("samnytta-samnytta.css").plain(), StandardCharsets.UTF_8).strip()).startsWith("@layer snrot, ds, sn;");
  }
}
