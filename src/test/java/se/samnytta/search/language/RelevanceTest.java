package se.samnytta.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether people find what they mean, by the judgements in {@code src/test/resources/relevance}, whose README says what was measured. */
class RelevanceTest {

  private static Shelf shelf;

  @BeforeAll
  static void fill() {
    var analyzer = new Analyzer(Lexicon.builtIn());
    var things = new Things(analyzer);
    shelf = new Shelf(analyzer, new Synonyms(analyzer, Synonyms.builtIn(), things.labels()), things.all());
  }

  @ParameterizedTest(name = "{0}: recall {1}")
  @CsvSource({ "judged.txt, .97, .01, .95", "unseen.txt, .96, .04, .95", "fresh.txt, .88, .11, .87" })
  void findsWhatIsMeantAndNothingElse(String set, double recall, double mustNot, double order) {
    var relevance = of(set);
    assertThat(relevance.recall()).as("recall; %s", relevance).isGreaterThanOrEqualTo(recall);
    assertThat(relevance.mustNot()).as("must-not; %s", relevance).isLessThanOrEqualTo(mustNot);
    assertThat(relevance.order()).as("order; %s", relevance).isGreaterThanOrEqualTo(order);
  }

  @ParameterizedTest
  @CsvSource({ "judged.txt", "unseen.txt" })
  void findsSomethingWhereThereIsAnAnswer(String set) {
    assertThat(of(set).empty()).isEmpty();
  }

  @Test
  void isJudgedInBreadth() {
    assertThat(Judged.read("judged.txt")).hasSizeGreaterThan(150);
    assertThat(Judged.read("unseen.txt")).hasSizeGreaterThan(60);
  }

  private static Relevance of(String set) {
    var relevance = new Relevance();
    List<Judged> searches = Judged.read(set);
    searches.forEach(judged -> relevance.add(judged, shelf.find(judged.question())));
    return relevance;
  }
}
