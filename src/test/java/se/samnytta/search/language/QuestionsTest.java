package se.samnytta.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionsTest {

  private static final Analyzer ANALYZER = new Analyzer(Lexicon.builtIn());
  private static final List<String> RULES = List.of("laptop = bärbar dator", "vitvara > kylskåp, spis", "vårdsäng = sjuksäng",
      "~mötes = ~konferens");
  private static final List<Label> LABELS = List.of(new Label("datorer", "Datorer", "Computers", List.of("burk"), List.of("chromebook")),
      new Label("mattor-gardiner", "Mattor och gardiner", "Rugs and curtains", List.of(), List.of()));

  private final Questions questions = new Questions(ANALYZER, new Synonyms(ANALYZER, RULES, LABELS));

  @Test
  void knowsWhatMeansTheSame() {
    assertThat(means("laptop")).contains("bärbar dator");
    assertThat(means("bärbara datorer")).contains("laptop");
    assertThat(means("vitvaror")).contains("kylskåp", "spis");
    assertThat(means("kylskåp")).doesNotContain("vitvara");
    assertThat(means("mötesstolar")).contains("konferensstol");
  }

  @Test
  void knowsEnglish() {
    assertThat(means("curtains")).contains("gardin");
    assertThat(means("chairs")).contains("stol");
    assertThat(means("desk lamp")).contains("skrivbordslampa");
  }

  @Test
  void isLedToLabelsByTheirNamesAndByOwnWordsButByHintsOnlyAtLast() {
    assertThat(labels("datorer", false)).contains("datorer");
    assertThat(labels("computer", false)).contains("datorer");
    assertThat(labels("burken", false)).contains("datorer");
    assertThat(labels("chromebook", false)).isEmpty();
    assertThat(labels("chromebook", true)).contains("datorer");
    assertThat(labels("mattor", false)).as("a matta is no gardin").isEmpty();
    assertThat(labels("mattor", true)).contains("mattor-gardiner");
  }

  @Test
  void joinsWhatWasWrittenApart() {
    assertThat(questions.terms("rull stol")).hasSize(1);
    assertThat(means("rull stol")).contains("rullstol");
    assertThat(means("vård säng")).as("by what means the same").contains("sjuksäng");
    assertThat(questions.terms("bord stol")).hasSize(2);
  }

  @Test
  void readsPastWhatIsSaidAroundItAndHowMany() {
    assertThat(questions.terms("Söker 20 begagnade stolar")).extracting(Term::written).containsExactly("stolar");
    assertThat(questions.terms("20481")).extracting(Term::written).containsExactly("20481");
    assertThat(questions.terms("låna")).as("unless nothing else is said").hasSize(1);
    assertThat(questions.terms("och i på")).isEmpty();
    assertThat(questions.terms("utrustning till idrott")).extracting(Term::written).containsExactly("idrott");
  }

  @Test
  void needNotMeetWhatItIsFor() {
    assertThat(questions.terms("stolar till mötesrum")).extracting(Term::aside).containsExactly(false, true);
  }

  @Test
  void shiftsToTheKindOrTheTopicOfWhatIsNotThere() {
    assertThat(questions.kinds("grupprumsbord", false)).isEqualTo("bord");
    assertThat(questions.kinds("träningsmaskin", false)).as("of all sorts").isEqualTo("träningsmaskin");
    assertThat(questions.kinds("träningsmaskin", true)).isEqualTo("maskin");
    assertThat(questions.topics("flyttfirma")).isEqualTo("flytt");
  }

  @Test
  void correctsOnlyWhatIsNowhereAndLeadsNowhere() {
    var corrections = new Corrections(Map.of("skrivbord", 3, "fåtölj", 1));
    assertThat(questions.corrected("blå skrivbrod", corrections)).isEqualTo("blå skrivbord");
    assertThat(questions.corrected("fatolj", corrections)).isEqualTo("fåtölj");
    assertThat(questions.corrected("laptop", corrections)).isEqualTo("laptop");
    assertThat(questions.corrected("skrivbrod till Kontoret", corrections)).isEqualTo("skrivbord till kontoret");
  }

  @Test
  void endsWhateverIsTyped() {
    assertThat(questions.terms("stol ".repeat(5_000))).hasSizeLessThanOrEqualTo(12);
    assertThat(questions.terms("bärbar dator ".repeat(5_000))).hasSizeLessThanOrEqualTo(12);
    assertThat(questions.terms("x".repeat(10_000))).hasSize(1);
  }

  private Set<String> means(String question) {
    return choices(question)
        .flatMap(choice -> choice instanceof Choice.Words(var words, _)
            ? Stream.of(words.stream().map(Word::full).collect(Collectors.joining(" ")))
            : Stream.empty())
        .collect(Collectors.toSet());
  }

  private Set<String> labels(String question, boolean hint) {
    return choices(question)
        .flatMap(choice -> choice instanceof Choice.Labelled label && label.hint() == hint ? Stream.of(label.key()) : Stream.empty())
        .collect(Collectors.toSet());
  }

  private Stream<Choice> choices(String question) {
    return questions.terms(question).stream().flatMap(term -> term.choices().stream());
  }
}
