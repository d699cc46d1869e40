package se.samnytta.search.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * What must be met of a question: a word, or several that are one.
 *
 * @param written as it was typed
 * @param choices what meets it; what was typed comes first, then what means the same
 * @param aside   whether it only says what something is for, and need not be met: what meets it comes first
 */
public record Term(String written, List<Choice> choices, boolean aside) {

  public Term {
    choices = List.copyOf(choices);
  }

  /** The words that were typed. */
  public List<Word> words() {
    return choices.stream().flatMap(choice -> choice instanceof Choice.Words words && words.written() ? Stream.of(words) : Stream.empty())
        .findFirst().orElseThrow().words();
  }
}
