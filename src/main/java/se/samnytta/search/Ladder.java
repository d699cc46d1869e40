package se.samnytta.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.search.language.Questions;
import se.samnytta.search.language.Term;
import se.samnytta.search.language.Word;

/**
 * What is done when nothing is found by what was typed: misspelt words are put right, then what only speaks of it counts, then
 * words are left out, then others of the kind are shown, then what has to do with it. Whoever shows what was found says so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ladder {

  private static final int FEW = 3;

  private final JdbcClient jdbc;
  private final Vocabulary vocabulary;
  private final Spelling spelling;

  Ladder(JdbcClient jdbc, Vocabulary vocabulary, Spelling spelling) {
    this.jdbc = jdbc;
    this.vocabulary = vocabulary;
    this.spelling = spelling;
  }

  /** The lowest step: what was typed, as it is. */
  public Rung exactly(String question) {
    List<Term> terms = vocabulary.get().questions().terms(question);
    return new Rung(Rung.Step.EXACT, question, terms.isEmpty() ? List.of() : Tiers.exactly(terms));
  }

  /** By which words a question is read for whoever asks; changes whenever it may be read otherwise. */
  public String rules() {
    return vocabulary.get().rules();
  }

  /** The first step on which something of the kind is found, as far as whoever asks may see it; none when nothing is. */
  public Optional<Rung> climb(String kind, String question) {
    Rung typed = exactly(question);
    if (!typed.saysSomething() || found(kind, typed, 1) > 0)
      return Optional.of(typed);
    Questions questions = vocabulary.get().questions();
    String meant = questions.corrected(question, spelling.corrections());
    return corrected(kind, question, meant)
        .or(() -> eitherOf(kind, questions, meant))
        .or(() -> spokenOf(kind, questions, meant, question))
        .or(() -> fewerWords(kind, questions, meant))
        .or(() -> corrected(kind, question, questions.corrected(question, spelling.corrections()::nearest)))
        .or(() -> alike(kind, questions, question))
        .or(() -> spokenOf(kind, Rung.Step.ABOUT, questions.topics(question)))
        .or(() -> rung(kind, Rung.Step.ABOUT, questions.kinds(question, true)));
  }

  private Optional<Rung> corrected(String kind, String question, String meant) {
    return exactly(meant).tiers().equals(exactly(question).tiers()) ? Optional.empty() : rung(kind, Rung.Step.CORRECTED, meant);
  }

  private Optional<Rung> rung(String kind, Rung.Step step, String words) {
    return ifFound(kind, new Rung(step, words, exactly(words).tiers()));
  }

  /** Each of the things between which somebody wrote <i>och</i>. */
  private Optional<Rung> eitherOf(String kind, Questions questions, String meant) {
    List<String> listed = Questions.listed(meant);
    List<List<Term>> things = listed.stream().map(questions::terms).filter(terms -> !terms.isEmpty()).toList();
    if (things.size() < 2)
      return Optional.empty();
    return ifFound(kind, new Rung(Rung.Step.FEWER_WORDS, String.join(", ", listed), Tiers.any(things)));
  }

  private Optional<Rung> spokenOf(String kind, Questions questions, String meant, String question) {
    List<String> tiers = Tiers.spokenOf(questions.terms(meant));
    Rung rung = new Rung(Rung.Step.SPOKEN_OF, meant, tiers);
    int found = found(kind, rung, FEW);
    if (found == 0)
      return Optional.empty();
    List<String> kinds = alike(questions.kinds(question, false)).tiers();
    return Optional.of(found < FEW && !kinds.isEmpty() ? new Rung(Rung.Step.SPOKEN_OF, meant, Tiers.before(tiers, kinds.getLast())) : rung);
  }

  /** Without what is nowhere; then without one word after the other, what says most is kept longest, and of things the first. */
  private Optional<Rung> fewerWords(String kind, Questions questions, String meant) {
    List<Term> typed = questions.terms(meant).stream().flatMap(term -> apart(questions, term))
        .filter(term -> ifFound(kind, new Rung(Rung.Step.FEWER_WORDS, term.written(), List.of(Tiers.inAnyRole(term)))).isPresent())
        .toList();
    List<Term> some = typed.reversed().stream().sorted(Comparator.comparing(questions::isThing).thenComparing(Ladder::isItself)).toList();
    for (int left = 0; left < some.size(); left++) {
      List<Term> last = some.subList(left, some.size());
      List<Term> kept = typed.stream().filter(last::contains).toList();
      Optional<Rung> found = ifFound(kind,
          new Rung(Rung.Step.FEWER_WORDS, kept.stream().map(Term::written).collect(Collectors.joining(" ")), Tiers.exactly(kept)));
      if (found.isPresent())
        return found;
    }
    return some.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rung(Rung.Step.FEWER_WORDS, some.getLast().written(), Tiers.spokenOf(List.of(some.getLast()))));
  }

  private static boolean isItself(Term term) {
    return term.words().getFirst().place() == Word.Place.ITSELF;
  }

  private static Stream<Term> apart(Questions questions, Term term) {
    return term.words().size() == 1 ? Stream.of(term) : term.words().stream().flatMap(word -> questions.terms(word.written()).stream());
  }

  private Rung alike(String kinds) {
    List<Term> terms = vocabulary.get().questions().terms(kinds);
    return new Rung(Rung.Step.ALIKE, kinds, terms.isEmpty() ? List.of() : Tiers.titled(terms));
  }

  /** As near as may be: a <i>gaslyftstol</i> is a <i>lyftstol</i>, which is a <i>stol</i>. */
  private Optional<Rung> alike(String kind, Questions questions, String question) {
    String kinds = questions.kinds(question, false);
    return kinds.equals(question)
        ? Optional.empty()
        : ifFound(kind, alike(kinds))
            .or(() -> rung(kind, Rung.Step.ALIKE, kinds))
            .or(() -> spokenOf(kind, Rung.Step.ALIKE, kinds))
            .or(() -> alike(kind, questions, kinds));
  }

  private Optional<Rung> spokenOf(String kind, Rung.Step step, String words) {
    List<Term> terms = vocabulary.get().questions().terms(words);
    return terms.isEmpty() ? Optional.empty() : ifFound(kind, new Rung(step, words, Tiers.spokenOf(terms)));
  }

  private Optional<Rung> ifFound(String kind, Rung rung) {
    return found(kind, rung, 1) > 0 ? Optional.of(rung) : Optional.empty();
  }

  private int found(String kind, Rung rung, int most) {
    return rung.saysSomething()
        ? jdbc.sql("select count(*) from search.some(:kind, :tiers, '', :most)")
            .param("kind", kind)
            .param("tiers", new String[] { rung.tiers().getLast() })
            .param("most", most)
            .query(Integer.class)
            .single()
        : 0;
  }
}
