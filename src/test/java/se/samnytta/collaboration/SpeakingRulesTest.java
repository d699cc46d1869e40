package se.samnytta.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakingRulesTest {

  @ParameterizedTest
  @ValueSource(strings = { "Hej", "Går det att få åtta stycken?\n\nTack på förhand", "1\t2", "👍🏽", "שלום" })
  void letsPeopleWriteAsTheyDo(String text) {
    assertThat(SpeakingRules.refusal(SpeakingRules.tidy(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = { "a\u0000b", "a\u0007", "a\u001bb", "a\u0085b", "a\u202eb", "\ud800", "a\ufffe" })
  void refusesSignsThatCannotBeSeen(String text) {
    assertThat(SpeakingRules.refusal(SpeakingRules.tidy(text))).contains(new Said.HiddenSigns());
  }

  @ParameterizedTest
  @ValueSource(strings = { "", "  ", "\r\n\r\n", "\u00a0", "\u200b\u200b", "\u2003" })
  void refusesNothing(String text) {
    assertThat(SpeakingRules.refusal(SpeakingRules.tidy(text))).contains(new Said.Empty());
  }

  @Test
  void refusesPersonalIdentityNumbers() {
    assertThat(SpeakingRules.refusal("Hon har 19121212-1212")).contains(new Said.PersonalNumber());
  }

  @Test
  void refusesMoreThanTwoThousandCharactersHoweverTheyAreKept() {
    assertThat(SpeakingRules.refusal("🪑".repeat(2000))).isEmpty();
    assertThat(SpeakingRules.refusal("å".repeat(2001))).contains(new Said.TooLong(2000));
  }
}
