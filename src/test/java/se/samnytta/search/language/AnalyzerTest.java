package se.samnytta.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzerTest {

  private static final Analyzer ANALYZER = new Analyzer(Lexicon.builtIn());

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      Stolarna                 | stol
      skrivbordsstolar         | skrivbordsstol
      gamingstolar             | gamingstol
      kontorstol               | kontorsstol
      konferenstolar           | konferensstol
      BÖCKER                   | bok
      Skål                     | skål
      café                     | cafe
      smørrebröd               | smörrebröd
      chairs                   | chair
      höj- & sänkbara          | höjsänkb
      höj och sänkbart         | höjsänkb
      höj/sänk                 | höjsänkb
      kylskåpet                | kylskåp
      pc:n                     | pc
      80 × 160 cm              | 160x80
      1,6x0,8 m                | 160x80
      2 meter                  | 200cm
      24"                      | 24tum
      65 tum                   | 65tum
      27 tums                  | 27tum
      YS-20481                 | ys20481
      """)
  void readsWordsInTheirFirstForm(String written, String full) {
    assertThat(ANALYZER.words(written)).extracting(Word::full).containsExactly(full);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(delimiter = '|', textBlock = """
      kontorsstol     | stol           | kontor
      elskrivbord     | skrivbord bord | el skriva
      skrivbordslampa | lampa          | skrivbord
      barnbokhyllor   | bokhylla hylla | barn
      gardinstång     | stång tång     | gardin
      taklampor       | lampa          | tak
      trasmattor      | matta          | trasa
      hjärtstartarna  | startare       | hjärta
      busstation      | station        | buss
      ellådcykel      | lådcykel cykel | el
      datormöss       | mus            | dator
      tv-bänk         | bänk           | tv
      """)
  void takesCompoundsApart(String written, String heads, String modifiers) {
    Word word = ANALYZER.words(written).getFirst();
    assertThat(word.heads()).contains(heads.split(" "));
    assertThat(word.modifiers()).containsAnyOf(modifiers.split(" "));
  }

  @Test
  void neverFindsTheTableInTheChairForIt() {
    assertThat(ANALYZER.words("skrivbordsstol").getFirst().heads()).containsExactly("stol");
  }

  @Test
  void knowsWhatIsOnlyCalledAKindOfSomething() {
    assertThat(ANALYZER.roles("Kylskåp").loosely()).containsExactly("skåp");
    assertThat(ANALYZER.roles("Elrullstol").heads()).contains("rullstol").doesNotContain("stol");
    assertThat(ANALYZER.roles("Elrullstol och skrivbordsstol").heads()).contains("stol");
  }

  @ParameterizedTest
  @ValueSource(strings = { "blomman", "transport", "smörgåsbord", "pistol", "porträtt", "handske", "jordgubbe", "toaletten", "höjsänkbar" })
  void takesNothingApartThatIsNoCompound(String word) {
    assertThat(ANALYZER.words(word).getFirst().parts()).isEmpty();
  }

  @Test
  void completesWordsThatLeanOnTheNext() {
    assertThat(ANALYZER.words("kontors- och skrivbordsstolar")).extracting(Word::full).containsExactly("kontorsstol", "skrivbordsstol");
    assertThat(ANALYZER.words("Kyl- eller frysskåp")).extracting(Word::full).containsExactly("kylskåp", "frysskåp");
  }

  @Test
  void tellsWhatSomethingIsFromWhatItIsForAndFromItsParts() {
    Roles roles = ANALYZER.roles("Hyllplan till bokhylla, whiteboard med pennhylla");
    assertThat(roles.has("hyllplan")).isTrue();
    assertThat(roles.has("hylla")).isFalse();
    assertThat(roles.speaksOf("bokhylla")).isTrue();
    assertThat(roles.speaksOf("hylla")).isTrue();
    assertThat(roles.has("pennhylla")).isTrue();
    assertThat(ANALYZER.roles("Bord med sex pinnstolar").has("stol")).isTrue();
  }

  @Test
  void findsWhatMeasuresByEachSideAndEachTwo() {
    Roles roles = ANALYZER.roles("Skrivbord 160x80x72 cm");
    assertThat(List.of("160x80x72", "160x80", "160cm", "72cm")).allMatch(roles::has);
  }

  @Test
  void findsLabelsAndAbbreviationsByTheirParts() {
    assertThat(List.of("ys20481", "20481", "ys")).allMatch(ANALYZER.roles("Stol YS-20481")::has);
    assertThat(ANALYZER.roles("hlr-utbildning").has("hlr")).isTrue();
    assertThat(ANALYZER.roles("tv-bänk").has("tv")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = { "", " ", "\0", "och i på", "🪑🪑", "'\"&|!:*()<>~^@\\", "стол сстол", "椅子", "---", "- - -", "1x1x1x1x1",
      "99999999999x9", "\uD800", "kontors-", "ﬁﬁﬁ", "e\u0301\u0301\u0301", ",,,,", "a-b-c-d-e-f-g-h", "ÅÄÖ", "höj höj höj sänk" })
  void readsAnythingThatIsTyped(String text) {
    assertThat(ANALYZER.words(text)).allSatisfy(word -> assertThat(word.full()).isNotEmpty().matches("[\\p{L}\\p{N}]+"));
  }

  @ParameterizedTest
  @ValueSource(strings = { "a", "stol", "skrivbords", "kontors-", " ", "höj ", "1x", "1 ", "å\u0308", "-", ",", "😀", "glas" })
  void readsWhatIsLongInBoundedTime(String part) {
    String text = part.repeat(200_000 / part.length());
    long begun = System.nanoTime();
    assertThat(ANALYZER.words(text)).hasSizeLessThanOrEqualTo(2_001);
    assertThat(System.nanoTime() - begun).isLessThan(2_000_000_000L);
  }

  @Test
  void readsTenThousandAbsurdWords() {
    var random = new Random(7);
    for (int number = 0; number < 10_000; number++) {
      StringBuilder text = new StringBuilder();
      for (int letters = random.nextInt(40); letters > 0; letters--)
        text.append(random.nextInt(5) == 0 ? (char) random.nextInt(0x3000) : "stolarbdgeiåäö -x1".charAt(random.nextInt(18)));
      assertThat(ANALYZER.words(text.toString())).as(text.toString()).allSatisfy(word -> assertThat(word.lemmas()).isNotEmpty());
    }
  }
}
