package se.samnytta.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

  private final Phrases phrases = new Phrases(new Analyzer(Lexicon.builtIn()));

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Kontorsstol                                   | kontorsstol",
      "Sex kontorsstolar, svarta                     | kontorsstol; sex kontorsstolar",
      "6 st stolar                                   | stol",
      "Höj- och sänkbart skrivbord, ek, 160 × 80 cm  | skrivbord; höj- och sänkbart skrivbord",
      "Bord och stolar i björk                       | bord; stol",
      "Röd soffa till personalrummet                 | soffa; röd soffa",
      "Whiteboard på hjul, 180 × 120 cm              | whiteboard",
      "Böcker                                        | bok" })
  void saysWhatATitleCallsAThing(String title, String called) {
    assertThat(phrases.of(title).stream().map(Phrases.Phrase::phrase).distinct()).containsExactlyInAnyOrder(called.split("; "));
  }

  @Test
  void letsItBeginWithAnyOfItsWordsAndWithTheHeadOfACompound() {
    assertThat(beginnings("Höj- och sänkbart skrivbord", "höj- och sänkbart skrivbord"))
        .containsExactly("höj- och sänkbart skrivbord", "sänkbart skrivbord", "skrivbord");
    assertThat(beginnings("Kontorsstol", "kontorsstol")).containsExactly("kontorsstol", "stol");
  }

  @ParameterizedTest
  @CsvSource({ "''", "', ,'", "123", "i", "🪑🪑", "'- - -'", "och" })
  void callsNothingByWhatIsNoName(String title) {
    assertThat(phrases.of(title)).isEmpty();
  }

  @Test
  void leavesOutWhatIsTooLong() {
    assertThat(phrases.of("x".repeat(5000))).isEmpty();
    assertThat(phrases.of("en mycket lång och krånglig beskrivning utan slut och alla dessa ord")).allSatisfy(
        phrase -> assertThat(phrase.phrase().length()).isLessThanOrEqualTo(40));
  }

  private List<String> beginnings(String title, String phrase) {
    return phrases.of(title).stream().filter(each -> each.phrase().equals(phrase)).map(Phrases.Phrase::beginning).toList();
  }
}
