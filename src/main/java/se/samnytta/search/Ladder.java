package se.samnytta.search;

import java.time.Duration;
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
  /** A question on which this much has been spent is not looked up in further ways. */
  private static final Duration PATIENCE = Duration.ofMillis(600);

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

  /**
   * The first step on which something of the kind is found, as far as whoever asks may see it; none when nothing is. Whoever has waited
   * long is answered by what says most alone.
   */
  public Optional<Rung> climb(String kind, String question) {
    return climb(kind, question, PATIENCE);
  }

  /** The same for whoever has that much patience. */
  public Optional<Rung> climb(String kind, String question, Duration patience) {
    return new Climb(kind, question, vocabulary.get().questions(), System.nanoTime() + patience.toNanos()).climb();
  }

  private Rung ofKinds(String kinds) {
    List<Term> terms = vocabulary.get().questions().terms(kinds);
    return new Rung(Rung.Step.ALIKE, kinds, terms.isEmpty() ? List.of() : Tiers.titled(terms));
  }

  /** One question on its way up. */
  private final class Climb {

    private final String kind;
    private final String question;
    private final Questions questions;
    private final long end;

    Climb(String kind, String question, Questions questions, long end) {
      this.kind = kind;
      this.question = question;
      this.questions = questions;
      this.end = end;
    }

    Optional<Rung> climb() {
      Rung typed = exactly(question);
      if (!typed.saysSomething() || found(typed, 1) > 0)
        return Optional.of(typed);
      String meant = questions.corrected(question, spelling.corrections());
      return corrected(meant)
          .or(() -> eitherOf(meant))
          .or(() -> spokenOf(meant))
          .or(() -> fewerWords(meant))
          .or(() -> isLate() ? Optional.empty() : corrected(questions.corrected(question, spelling.corrections()::nearest)))
          .or(() -> alike(question))
          .or(() -> spokenOf(Rung.Step.ABOUT, questions.topics(question)))
          .or(() -> rung(Rung.Step.ABOUT, questions.kinds(question, true)))
          .or(() -> isLate() ? saysMost(questions.terms(meant)) : Optional.empty());
    }

    private boolean isLate() {
      return System.nanoTime() > end;
    }

    private Optional<Rung> corrected(String meant) {
      return exactly(meant).tiers().equals(exactly(question).tiers()) ? Optional.empty() : rung(Rung.Step.CORRECTED, meant);
    }

    private Optional<Rung> rung(Rung.Step step, String words) {
      return ifFound(new Rung(step, words, exactly(words).tiers()));
    }

    /** Each of the things between which somebody wrote <i>och</i>. */
    private Optional<Rung> eitherOf(String meant) {
      List<String> listed = Questions.listed(meant);
      List<List<Term>> things = listed.stream().map(questions::terms).filter(terms -> !terms.isEmpty()).toList();
      if (things.size() < 2)
        return Optional.empty();
      return ifFound(new Rung(Rung.Step.FEWER_WORDS, String.join(", ", listed), Tiers.any(things)));
    }

    private Optional<Rung> spokenOf(String meant) {
      List<String> tiers = Tiers.spokenOf(questions.terms(meant));
      Rung rung = new Rung(Rung.Step.SPOKEN_OF, meant, tiers);
      int found = found(rung, FEW);
      if (found == 0)
        return Optional.empty();
      List<String> kinds = ofKinds(questions.kinds(question, false)).tiers();
      return Optional
          .of(found < FEW && !kinds.isEmpty() ? new Rung(Rung.Step.SPOKEN_OF, meant, Tiers.before(tiers, kinds.getLast())) : rung);
    }

    /** Without what is nowhere; then without one word after the other, what says most is kept longest, and of things the first. */
    private Optional<Rung> fewerWords(String meant) {
      List<Term> typed = questions.terms(meant).stream().flatMap(this::apart)
          .filter(term -> ifFound(new Rung(Rung.Step.FEWER_WORDS, term.written(), List.of(Tiers.inAnyRole(term)))).isPresent())
          .toList();
      List<Term> some = lastToGo(typed);
      for (int left = 0; left < some.size(); left++) {
        List<Term> last = some.subList(left, some.size());
        List<Term> kept = typed.stream().filter(last::contains).toList();
        Optional<Rung> found = ifFound(
            new Rung(Rung.Step.FEWER_WORDS, kept.stream().map(Term::written).collect(Collectors.joining(" ")), Tiers.exactly(kept)));
        if (found.isPresent())
          return found;
      }
      return saysMost(typed);
    }

    /** What says least first. */
    private List<Term> lastToGo(List<Term> terms) {
      return terms.reversed().stream().sorted(Comparator.comparing(questions::isThing).thenComparing(Ladder::isItself)).toList();
    }

    private Optional<Rung> saysMost(List<Term> terms) {
      return lastToGo(terms).reversed().stream().findFirst()
          .map(term -> new Rung(Rung.Step.FEWER_WORDS, term.written(), Tiers.spokenOf(List.of(term))));
    }

    private Stream<Term> apart(Term term) {
      return term.words().size() == 1 ? Stream.of(term) : term.words().stream().flatMap(word -> questions.terms(word.written()).stream());
    }

    /** As near as may be: a <i>gaslyftstol</i> is a <i>lyftstol</i>, which is a <i>stol</i>. */
    private Optional<Rung> alike(String words) {
      String kinds = questions.kinds(words, false);
      return kinds.equals(words)
          ? Optional.empty()
          : ifFound(ofKinds(kinds))
              .or(() -> rung(Rung.Step.ALIKE, kinds))
              .or(() -> spokenOf(Rung.Step.ALIKE, kinds))
              .or(() -> alike(kinds));
    }

    private Optional<Rung> spokenOf(Rung.Step step, String words) {
      List<Term> terms = questions.terms(words);
      return terms.isEmpty() ? Optional.empty() : ifFound(new Rung(step, words, Tiers.spokenOf(terms)));
    }

    private Optional<Rung> ifFound(Rung rung) {
      return found(rung, 1) > 0 ? Optional.of(rung) : Optional.empty();
    }

    /** How many are found, of so many; none once it is late. */
    private int found(Rung rung, int most) {
      return rung.saysSomething() && !isLate()
          ? jdbc.sql("select count(*) from search.some(:kind, :tiers, '', :most)")
              .param("kind", kind)
              .param("tiers", new String[] { rung.tiers().getLast() })
              .param("most", most)
              .query(Integer.class)
              .single()
          : 0;
    }
  }

  private static boolean isItself(Term term) {
    return term.words().getFirst().place() == Word.Place.ITSELF;
  }
}
