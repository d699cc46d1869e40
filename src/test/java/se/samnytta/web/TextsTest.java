package se.samnytta.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** The texts of all modules. */
class TextsTest {

  private static final Texts TEXTS = Texts.onClassPath(true);

  @Test
  void holdNoApostropheThatMessageFormatWouldSwallow() {
    for (var language : Languages.ALL)
      assertThat(TEXTS.keys(language)).noneMatch(key -> TEXTS.text(language, key).contains("'"));
  }

  @Test
  void fillInArgumentsAndChooseThePlural() {
    assertThat(TEXTS.text(Languages.SWEDISH, "web.notices", 0)).isEqualTo("Notiser, inga olästa");
    assertThat(TEXTS.text(Languages.SWEDISH, "web.notices", 3)).isEqualTo("Notiser, 3 olästa");
    assertThat(TEXTS.text(Languages.ENGLISH, "web.flow.step", 1, 3)).isEqualTo("Step 1 of 3");
  }

  @Test
  void failLoudlyInTestsAndSoftlyInService() {
    assertThatIllegalStateException().isThrownBy(() -> TEXTS.text(Languages.SWEDISH, "no.such.text"));
    assertThat(Texts.onClassPath(false).text(Languages.SWEDISH, "no.such.text")).isEqualTo("no.such.text");
  }
}
