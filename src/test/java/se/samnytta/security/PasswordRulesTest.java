package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
      elva tecken             ¦ TOO_SHORT ¦ one short of twelve is eleven
      kortare                 ¦ TOO_SHORT ¦
      123456789012            ¦ COMMON    ¦ but two signs no word knows: digits alone
      aaaaaaaaaaaaaaaa        ¦ COMMON    ¦ one sign
      abababababab            ¦ COMMON    ¦ two signs in turn
      hejsanhejsan            ¦ COMMON    ¦ a word said twice
      Sommar2026!!            ¦ COMMON    ¦ a season, a year, some signs
      password1234            ¦ COMMON    ¦
      !!!Välkommen2026        ¦ COMMON    ¦
      1qaz2wsx3edc            ¦ COMMON    ¦ a pattern on the keyboard
      AnnaLindqvist1          ¦ PERSONAL  ¦ her name and a digit
      lindqvist-anna          ¦ PERSONAL  ¦
      anna@forening.se        ¦ PERSONAL  ¦ her address
      Samnytta Anna 7         ¦ PERSONAL  ¦ her name and the service's
      blåbär på pall          ¦           ¦ three words
      Anna cyklar i motvind   ¦           ¦ her name in a sentence
      8dKx!p2Qz#vL            ¦           ¦ twelve surprising signs
      """)
  void judgesPasswordsOfAnnaLindqvist(String password, PasswordFlaw flaw, String why) {
    assertThat(PasswordRules.flaw(password, "Anna Lindqvist", "anna@forening.se").orElse(null)).as(why).isEqualTo(flaw);
  }

  @Test
  void takesTwoHundredSignsAndNotOneMore() {
    String long200 = "korrekt häst batteri häftstift ".repeat(7).substring(0, 200);
    assertThat(PasswordRules.flaw(long200 + "x", "Anna", "a@b.se")).contains(PasswordFlaw.TOO_LONG);
    assertThat(PasswordRules.flaw(long200, "Anna", "a@b.se")).isEmpty();
  }

  @Test
  void countsSignsAndNotWhatTheyAreStoredAs() {
    assertThat(PasswordRules.flaw("🚲🌳🐟🍎🌞🌧🍂🌊", "Anna", "a@b.se")).contains(PasswordFlaw.TOO_SHORT);
  }

  @Test
  void isTheSamePasswordHoweverTheKeyboardComposesIt() {
    assertThat(PasswordRules.normal("blåbär")).isEqualTo(PasswordRules.normal("bla\u030aba\u0308r"));
  }
}
