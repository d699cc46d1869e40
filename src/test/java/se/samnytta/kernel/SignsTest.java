package se.samnytta.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTest {

  @Test
  void countsAsPeopleDo() {
    assertThat(Signs.count("åäö")).isEqualTo(3);
    assertThat(Signs.count("🪑🪑")).isEqualTo(2);
    assertThat(Signs.first("a🪑🪑", 2)).isEqualTo("a🪑");
    assertThat(Signs.first("å", 2)).isEqualTo("å");
  }

  @ParameterizedTest
  @ValueSource(strings = { "a\u0000", "\u0007", "\u0085", "\ud800", "\uFFFE", "\u202Egnp.exe", "\u2066a" })
  void findsWhatDoesNotShow(String text) {
    assertThat(Signs.anyHidden(text)).isTrue();
    assertThat(Signs.anyHidden(Signs.shown(text, "?"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = { "två\nrader\toch mer", "👩‍🚒", "שלום\u200F", "Zalgo\u0310" })
  void leavesWhatPeopleWriteAlone(String text) {
    assertThat(Signs.anyHidden(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = { "", " \n\t\u00a0", "\u200B\uFEFF\u00AD", "\u2003\u2028" })
  void seesThatThereIsNothingToRead(String text) {
    assertThat(Signs.isBlank(text)).isTrue();
  }
}
