package se.samnytta.search.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what somebody types who looks for something: what must be met, each with what means the same. */
public final class Questions {

  private static final int LONGEST = 500;
  private static final int MOST_TERMS = 12;
  private static final int LONGEST_PHRASE = 4;
  private static final Pattern AND = Pattern.compile("(?<!-)\\s(?:och|o|eller|samt|and|or|&|\\+)\\s|[,;]\\s");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private final Analyzer analyzer;
  private final Synonyms synonyms;
  private final Set<String> empty = Set.copyOf(new HashSet<>(WordList.words("empty.txt")));
  private final Set<String> wide = Set.copyOf(new HashSet<>(WordList.words("wide.txt")));
  private final Set<String> asking = Set.copyOf(new HashSet<>(WordList.words("asking.txt")));

  public Questions(Analyzer analyzer, Synonyms synonyms) {
    this.analyzer = analyzer;
    this.synonyms = synonyms;
  }

  /** What must be met, in the order it was typed; nothing when nothing was said. */
  public List<Term> terms(String question) {
    List<Word> words = telling(analyzer.words(question.length() <= LONGEST ? question : question.substring(0, LONGEST)));
    List<Term> terms = new ArrayList<>();
    for (int at = 0; at < words.size() && terms.size() < MOST_TERMS;) {
      int length = phrase(words, at);
      terms.add(term(words.subList(at, at + length)));
      at += length;
    }
    return terms;
  }

  /** The question with what was probably meant in place of words that are nowhere and lead nowhere. */
  public String corrected(String question, Corrections corrections) {
    return corrected(question, corrections::of);
  }

  /** The question with another word in place of such as lead nowhere. */
  public String corrected(String question, Function<Word, Optional<String>> other) {
    Map<String, String> instead = new HashMap<>();
    terms(question).stream().filter(term -> term.words().size() == 1 && synonyms.of(term.words()).isEmpty())
        .forEach(term -> other.apply(term.words().getFirst()).ifPresent(word -> instead.put(term.written(), word)));
    return instead.isEmpty()
        ? question
        : Text.words(question).stream().map(word -> instead.getOrDefault(word, word)).collect(Collectors.joining(" "));
  }

  /**
   * The question with what its compounds are kinds of in their place, to show others of the kind when there are none.
   *
   * @param widely whether kinds that hold all sorts of things count too
   */
  public String kinds(String question, boolean widely) {
    return changed(question,
        word -> first(word.heads(), widely ? Set.of() : wide).or(() -> widely ? synonyms.wider(word) : Optional.empty()));
  }

  /** The question with what its compounds are about in their place, to show what has to do with it when there is nothing else. */
  public String topics(String question) {
    return changed(question, word -> first(word.modifiers(), Set.of()));
  }

  private String changed(String question, Function<Word, Optional<String>> other) {
    return terms(question).stream().flatMap(term -> term.words().stream()).map(word -> other.apply(word).orElse(word.written()))
        .collect(Collectors.joining(" "));
  }

  private Optional<String> first(Set<String> words, Set<String> not) {
    return words.stream().filter(word -> !empty.contains(word) && !not.contains(word)).findFirst();
  }

  /** What somebody counted up: <i>hammare och spik</i>. */
  public static List<String> listed(String question) {
    return AND.splitAsStream(question).map(String::strip).filter(part -> !part.isEmpty()).limit(MOST_TERMS).toList();
  }

  /** Whether it says what something is, and not only how: <i>mikrofon</i> of <i>trådlös mikrofon</i>. */
  public boolean isThing(Term term) {
    return term.words().stream().anyMatch(word -> !synonyms.of(List.of(word)).isEmpty() || analyzer.isThing(word));
  }

  /** Without what is said around it, and without how many there are to be; <i>utrustning till idrott</i> is all that is for it. */
  private List<Word> telling(List<Word> words) {
    List<Word> telling = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      String written = words.get(at).written();
      boolean counts = NUMBER.matcher(written).matches() && at + 1 < words.size() && isWord(words.get(at + 1))
          && (at == 0 || asking.contains(words.get(at - 1).written()));
      boolean isAll = empty.contains(words.get(at).full()) && at + 1 < words.size() && words.get(at + 1).place() == Word.Place.FOR;
      if (!counts && !isAll && !asking.contains(written))
        telling.add(words.get(at));
    }
    return telling.isEmpty() ? words : telling;
  }

  private static boolean isWord(Word word) {
    return word.written().length() > 2 && word.written().chars().allMatch(Character::isLetter);
  }

  /** How many words from there on are one. */
  private int phrase(List<Word> words, int at) {
    for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 1; length--)
      if (!synonyms.of(words.subList(at, at + length)).isEmpty())
        return length;
    return at + 1 < words.size() && (areOne(words.get(at), words.get(at + 1)) || !compounds(words.subList(at, at + 2)).isEmpty()) ? 2 : 1;
  }

  /** Whether two words that were written apart are one, by the dictionary or by what means the same. */
  private boolean areOne(Word first, Word second) {
    return analyzer.areOne(first, second) || !synonyms.of(List.of(analyzer.word(first.written() + second.written()))).isEmpty();
  }

  private Term term(List<Word> words) {
    Set<Choice> choices = new LinkedHashSet<>();
    choices.add(new Choice.Words(words, true));
    choices.addAll(synonyms.of(words));
    if (words.size() == 1)
      addAlike(words.getFirst(), choices);
    else
      addChanged(words, choices);
    if (words.size() == 2 && areOne(words.get(0), words.get(1)))
      addWhole(words.get(0).written() + words.get(1).written(), choices);
    compounds(words).forEach(compound -> addWhole(compound, choices));
    return new Term(words.stream().map(Word::written).collect(Collectors.joining(" ")), withoutMereTalk(choices),
        words.stream().allMatch(word -> word.place() == Word.Place.FOR));
  }

  /** Two English words as one Swedish. */
  private List<String> compounds(List<Word> words) {
    if (words.size() != 2)
      return List.of();
    return synonyms.swedish(words.getFirst()).stream().flatMap(begin -> synonyms.swedish(words.getLast()).stream().map(end -> begin + end))
        .filter(compound -> !analyzer.word(compound).parts().isEmpty()).toList();
  }

  private void addWhole(String compound, Set<Choice> choices) {
    Word word = analyzer.word(compound);
    choices.add(new Choice.Words(List.of(word), true));
    choices.addAll(synonyms.of(List.of(word)));
    addAlike(word, choices);
  }

  /** The same with one of its words changed for another that means the same. */
  private void addChanged(List<Word> words, Set<Choice> choices) {
    for (int at = 0; at < words.size(); at++)
      for (Choice other : synonyms.of(List.of(words.get(at))))
        if (other instanceof Choice.Words(var instead, _)) {
          List<Word> changed = new ArrayList<>(words);
          changed.remove(at);
          changed.addAll(at, instead);
          choices.add(new Choice.Words(changed, false));
        }
  }

  /** A compound with another beginning or another head that means the same; without a head that says nothing. */
  private void addAlike(Word word, Set<Choice> choices) {
    for (Word.Part part : word.parts()) {
      synonyms.begins(part.modifier()).forEach(begin -> addAlike(begin + part.head(), choices));
      if (word.full().endsWith(part.head())) {
        String begin = word.full().substring(0, word.full().length() - part.head().length());
        for (Choice other : synonyms.of(List.of(analyzer.word(part.head()))))
          if (other instanceof Choice.Words(var words, _) && words.size() == 1)
            addAlike(begin + words.getFirst().full(), choices);
      }
      if (empty.contains(part.head())) {
        Word modifier = analyzer.word(part.modifier());
        choices.add(new Choice.Words(List.of(modifier), false));
        choices.addAll(synonyms.of(List.of(modifier)));
      }
    }
  }

  private void addAlike(String compound, Set<Choice> choices) {
    Word word = analyzer.word(compound);
    choices.add(new Choice.Words(List.of(word), false));
    choices.addAll(synonyms.same(word));
  }

  private static List<Choice> withoutMereTalk(Set<Choice> choices) {
    Set<String> words = choices.stream().flatMap(choice -> choice instanceof Choice.Words(var some, _) && some.size() == 1
        ? some.stream().map(Word::full)
        : Stream.empty()).collect(Collectors.toSet());
    return choices.stream().map(choice -> choice instanceof Choice.Labelled labelled ? labelled.unless(words) : choice).distinct().toList();
  }
}
