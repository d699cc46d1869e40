package se.samnytta.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {

  private static final Analyzer ANALYZER = new Analyzer(Lexicon.builtIn());

  private final Map<String, Integer> uses = new HashMap<>(Map.of("skrivbord", 9, "skrivare", 5, "stol", 40, "stall", 1, "fåtölj", 3,
      "bänk", 2, "hjärtstartare", 1, "bokhylla", 6, "rullstol", 2, "soffa", 3));
  private final Corrections corrections = new Corrections(uses);

  @ParameterizedTest(name = "{0} was {1}")
  @CsvSource({ "skrivbrod, skrivbord", "skrvbord, skrivbord", "skrivbroden, skrivbord", "fatolj, fåtölj", "fotölj, fåtölj", "bank, bänk",
      "hjärtstratre, hjärtstartare", "rulstol, rullstol", "sofffa, soffa", "kskrivare, skrivare", "benck, bänk" })
  void knowsWhatWasMeant(String written, String meant) {
    assertThat(corrections.of(ANALYZER.word(written))).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({ "stolar", "skrivbordet", "säng", "lampa", "stor", "xyz", "qwertyuiop", "bibliotekarie", "ab", "a3" })
  void leavesAloneWhatIsRightOrTooStrange(String written) {
    assertThat(corrections.of(ANALYZER.word(written))).isEmpty();
  }

  @Test
  void knowsWhatMayHaveBeenMeantByAWordThatThereIs() {
    assertThat(corrections.nearest(ANALYZER.word("skrivbod"))).contains("skrivbord");
    assertThat(corrections.nearest(ANALYZER.word("skrivbord"))).as("it is used").isEmpty();
    assertThat(corrections.nearest(ANALYZER.word("stor"))).as("too short to tell").isEmpty();
  }

  @Test
  void correctsAlmostEverySlipAmongManyWords() {
    List<String> words = Things.lines("titles.txt").flatMap(line -> ANALYZER.words(line.split("\\|", -1)[1]).stream()).map(Word::full)
        .filter(word -> word.length() > 5 && word.chars().allMatch(Character::isLetter)).distinct().toList();
    words.forEach(word -> uses.put(word, 1));
    var many = new Corrections(uses);
    var random = new Random(3);
    long right = words.stream().filter(word -> {
      Word slipped = ANALYZER.word(swapped(word, random));
      return many.isUsed(slipped) || slipped.known() || many.of(slipped).filter(word::equals).isPresent();
    }).count();
    assertThat((double) right / words.size()).isGreaterThan(.98);
  }

  private static String swapped(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 2);
    char[] letters = word.toCharArray();
    char moved = letters[at];
    letters[at] = letters[at + 1];
    letters[at + 1] = moved;
    return new String(letters);
  }

  @Test
  void takesWordsOfTitlesInAllTheirForms() {
    assertThat(Corrections.words(ANALYZER.words("Kontorsstolar, 12 st"))).contains("kontorsstolar", "kontorsstol", "stol")
        .noneMatch(word -> Arrays.asList("12", "st").contains(word));
  }
}
