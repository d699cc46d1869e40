package se.samnytta.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.search.language.Phrases;
import se.samnytta.search.language.Questions;
import se.samnytta.search.language.Term;

/**
 * What somebody may be about to type. Counted per audience in the transaction that changes an entry, so that nobody is shown a word
 * of a title that they may not see, and none that is no longer there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Completions {

  private final JdbcClient jdbc;
  private final Vocabulary vocabulary;
  private final Spelling spelling;

  Completions(JdbcClient jdbc, Vocabulary vocabulary, Spelling spelling) {
    this.jdbc = jdbc;
    this.vocabulary = vocabulary;
    this.spelling = spelling;
  }

  /** What titles call things, and how many that whoever asks may see call them so. */
  public record Completion(String phrase, long uses) {}

  /** As it is compared: small letters, one space. */
  public static String typed(String text) {
    return Phrases.typed(text);
  }

  /** What begins as it was typed; otherwise as its last word's first form does, or as what was probably meant. */
  public List<Completion> of(String kind, String typed, int most) {
    String written = Phrases.typed(typed);
    List<Completion> found = beginning(kind, written, most);
    return found.isEmpty() ? others(kind, written, most) : found;
  }

  private List<Completion> others(String kind, String written, int most) {
    Questions questions = vocabulary.get().questions();
    List<Term> terms = questions.terms(written);
    if (terms.isEmpty())
      return List.of();
    Set<String> others = new LinkedHashSet<>();
    others.add(terms.stream().flatMap(term -> term.words().stream()).map(word -> word.full()).collect(Collectors.joining(" ")));
    others.add(terms.getLast().words().getLast().full());
    others.add(Phrases.typed(questions.corrected(written, spelling.corrections())));
    others.remove(written);
    return others.stream().map(other -> beginning(kind, other, most)).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
  }

  private List<Completion> beginning(String kind, String typed, int most) {
    return jdbc.sql("select phrase, uses from search.phrases(:kind, :typed, :most)")
        .param("kind", kind)
        .param("typed", typed)
        .param("most", most)
        .query((row, _) -> new Completion(row.getString(1), row.getLong(2)))
        .list();
  }

  /** How many that whoever asks may see have each of the marks; those that none has are not in it. */
  public Map<String, Long> marked(String kind, Collection<String> marks) {
    Map<String, Long> marked = new LinkedHashMap<>();
    jdbc.sql("select mark, uses from search.marked(:kind, :marks)")
        .param("kind", kind)
        .param("marks", marks.toArray(String[]::new))
        .query(row -> {
          marked.put(row.getString(1), row.getLong(2));
        });
    return marked;
  }

  /** Sums up what came and went, so that few rows are read. */
  void sum() {
    jdbc.sql("select search.sum_uses()").query((_, _) -> true).list();
  }
}
