package se.samnytta.search;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samnytta.search.language.Questions;
import se.samnytta.search.language.Term;
import se.samnytta.search.language.Word;

/** What a title says a thing is a kind of: <i>stol</i> of <i>Vit kontorsstol med armstöd</i>. */
@Component
public class HeadWords {

  /** What is said first is what it is; then comes what it is of, for or with. */
  private static final Pattern FIRST = Pattern.compile("(?<=\\S)(?:[,;:(.]| (?:av|i|på|från|med|utan|till|för) )");

  private final Vocabulary vocabulary;

  HeadWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** By the words for things that are known; when there are none, by the last word that says what it is. */
  public Set<String> of(String title) {
    Questions questions = vocabulary.get().questions();
    List<Term> terms = questions.terms(FIRST.split(title.strip(), 2)[0]);
    Set<String> things = heads(terms.stream().filter(questions::isThing).flatMap(HeadWords::itself));
    return things.isEmpty() ? heads(terms.stream().flatMap(HeadWords::itself).reduce((_, last) -> last).stream()) : things;
  }

  private static Stream<Word> itself(Term term) {
    return term.words().stream()
        .filter(word -> word.place() == Word.Place.ITSELF && word.written().codePoints().anyMatch(Character::isLetter));
  }

  private static Set<String> heads(Stream<Word> words) {
    return words.flatMap(HeadWords::heads).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> heads(Word word) {
    return word.heads().isEmpty() ? Stream.of(word.full()) : word.heads().stream();
  }

  /** Whether both are of a kind. */
  public boolean areAlike(String title, String other) {
    Set<String> heads = of(title);
    return of(other).stream().anyMatch(heads::contains);
  }

  /** What titles of the same kind meet, as {@link Rung#tiers}; nothing when the title says of no kind. */
  public List<String> tiers(String title) {
    String alike = Tiers.lexemes(Tokens.TITLE, of(title));
    return alike.isEmpty() ? List.of() : List.of(alike);
  }
}
