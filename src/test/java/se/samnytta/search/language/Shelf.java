package se.samnytta.search.language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Finds in memory, by the rules that any index has to keep: each term must be met in some role, and one of them as a word or a
 * head; the title says more than the body; when nothing is found the next step of the ladder is tried.
 */
final class Shelf {

  private final Questions questions;
  private final List<Thing> things;
  private final Corrections corrections;

  Shelf(Analyzer analyzer, Synonyms synonyms, List<Thing> things) {
    this.questions = new Questions(analyzer, synonyms);
    this.things = things;
    Map<String, Integer> uses = new HashMap<>();
    synonyms.known().forEach(word -> uses.put(word, 1));
    things.forEach(thing -> Corrections.words(analyzer.words(thing.written())).forEach(word -> uses.merge(word, 1, Integer::sum)));
    corrections = new Corrections(uses);
  }

  Found find(String question) {
    List<Term> terms = questions.terms(question);
    List<Term> meant = questions.terms(questions.corrected(question, corrections));
    List<Term> kinds = questions.terms(questions.kinds(question, false));
    List<Term> topics = questions.terms(questions.topics(question));
    List<Term> widely = questions.terms(questions.kinds(question, true));
    return on(Found.Step.EXACT, thing -> exactly(terms, thing))
        .or(() -> on(Found.Step.CORRECTED, thing -> exactly(meant, thing)))
        .or(() -> on(Found.Step.SPOKEN_OF, thing -> spokenOf(meant, thing)).map(few -> few.orMore(on(Found.Step.ALIKE,
            thing -> exactly(kinds, thing)))))
        .or(() -> fewerWords(meant))
        .or(() -> on(Found.Step.ALIKE, thing -> exactly(kinds, thing)))
        .or(() -> on(Found.Step.ABOUT, thing -> Math.max(exactly(topics, thing), spokenOf(topics, thing))))
        .or(() -> on(Found.Step.ABOUT, thing -> exactly(widely, thing)))
        .orElse(new Found(Found.Step.NOTHING, List.of()));
  }

  private Optional<Found> on(Found.Step step, ToDoubleFunction<Thing> points) {
    List<Thing> found = best(points);
    return found.isEmpty() ? Optional.empty() : Optional.of(new Found(step, found));
  }

  /** Without what is nowhere; then without one word after the other, what says most is kept longest. */
  private Optional<Found> fewerWords(List<Term> terms) {
    List<Term> some = terms.stream().flatMap(this::apart).filter(term -> things.stream().anyMatch(thing -> any(term, thing) > 0))
        .sorted(Comparator.comparing(questions::isThing)).toList();
    for (int left = 0; left < some.size(); left++) {
      List<Term> kept = some.subList(left, some.size());
      Optional<Found> found = on(Found.Step.FEWER_WORDS, thing -> exactly(kept, thing));
      if (found.isPresent())
        return found;
    }
    return Optional.empty();
  }

  private Stream<Term> apart(Term term) {
    return term.words().size() == 1 ? Stream.of(term) : term.words().stream().flatMap(word -> questions.terms(word.written()).stream());
  }

  private List<Thing> best(ToDoubleFunction<Thing> points) {
    Map<Thing, Double> found = new HashMap<>();
    things.forEach(thing -> found.put(thing, points.applyAsDouble(thing)));
    return things.stream().filter(thing -> found.get(thing) > 0).sorted(Comparator.comparing(found::get, Comparator.reverseOrder()))
        .toList();
  }

  private static double exactly(List<Term> terms, Thing thing) {
    boolean one = terms.stream().anyMatch(term -> !term.aside() && exact(term, thing) > 0);
    return one ? all(terms, term -> Math.max(exact(term, thing), loose(term, thing))) : 0;
  }

  private static double spokenOf(List<Term> terms, Thing thing) {
    return all(terms, term -> any(term, thing));
  }

  private static double all(List<Term> terms, ToDoubleFunction<Term> points) {
    return terms.stream().allMatch(term -> term.aside() || points.applyAsDouble(term) > 0) ? terms.stream().mapToDouble(points).sum() : 0;
  }

  private static double any(Term term, Thing thing) {
    double hinted = term.choices().stream().anyMatch(choice -> choice instanceof Choice.Labelled label && isUnder(label, thing))
        ? .2
        : 0;
    return Math.max(Math.max(exact(term, thing), loose(term, thing)), hinted);
  }

  private static double exact(Term term, Thing thing) {
    return term.choices().stream().mapToDouble(choice -> switch (choice) {
      case Choice.Words(var words, boolean written) -> words(words, thing) * (written ? 1 : .6);
      case Choice.Labelled label -> !label.hint() && isUnder(label, thing) ? .2 : 0;
    }).max().orElse(0);
  }

  private static boolean isUnder(Choice.Labelled label, Thing thing) {
    return thing.labels().contains(label.key()) && label.unless().stream().noneMatch(thing.title().modifiers()::contains);
  }

  private static double loose(Term term, Thing thing) {
    return term.words().stream().allMatch(word -> word.lemmas().stream().anyMatch(thing.title()::speaksOf)) ? .1 : 0;
  }

  /** All of them in some role, and one as a word or head. */
  private static double words(List<Word> words, Thing thing) {
    double best = words.stream().mapToDouble(word -> word(word, thing)).max().orElse(0);
    return words.stream().allMatch(word -> word(word, thing) > 0 || word.lemmas().stream().anyMatch(thing.title()::speaksOf)) ? best : 0;
  }

  private static double word(Word word, Thing thing) {
    if (word.lemmas().stream().anyMatch(thing.title().full()::contains))
      return 1;
    if (word.lemmas().stream().anyMatch(thing.title().heads()::contains))
      return .8;
    if (word.parts().stream().anyMatch(part -> thing.title().full().contains(part.head()) && thing.title().speaksOf(part.modifier())))
      return .7;
    return word.lemmas().stream().anyMatch(thing.body()::has) ? .3 : 0;
  }
}
