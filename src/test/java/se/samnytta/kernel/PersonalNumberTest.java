package se.samnytta.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {

  /** Numbers that the tax agency has set aside for tests, and what people write around them. */
  @ParameterizedTest
  @ValueSource(strings = { "19121212-1212", "191212121212", "121212+1212", "121212-1212", "Ring 19121212-1212 först", "pnr:121212-1212.",
      "19701063-2391" })
  void isRecognised(String text) {
    assertThat(PersonalNumber.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = { "", "0411-55 50 14", "212000-1272", "121212-1213", "19121312-1212", "1212121212", "YS-20481", "2026-11-29",
      "9900121212-12123", "55-121212-1212", "7350053850019" })
  void isSomethingElse(String text) {
    assertThat(PersonalNumber.isIn(text)).isFalse();
  }
}
