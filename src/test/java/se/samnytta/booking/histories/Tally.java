package se.samnytta.booking.histories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.samnytta.booking.BookingState;

/** How often what has been answered, and which states have been reached: a history in which nothing happens proves nothing. */
final class Tally {

  private final Map<String, Integer> answers = new TreeMap<>();
  private final Set<BookingState> states = EnumSet.noneOf(BookingState.class);
  private int histories;
  private long nanos;

  void count(Kind kind, String said) {
    answers.merge(kind + ": " + said.replaceAll("[ 0-9{].*", ""), 1, Integer::sum);
  }

  void end(Model model, long took) {
    histories++;
    nanos += took;
    model.deals.forEach(deal -> states.add(deal.state));
  }

  int histories() {
    return histories;
  }

  /** Those in which something was at the end of a history. */
  Set<BookingState> states() {
    return states;
  }

  /** The kinds of steps that have done what they are for. */
  Set<String> done() {
    return answers.keySet().stream().filter(each -> each.endsWith(": Done") || each.endsWith(": Placed"))
        .map(each -> each.replaceAll(":.*", "")).collect(Collectors.toCollection(TreeSet::new));
  }

  void write(Path file) {
    String rows = answers.entrySet().stream().map(each -> "%8d  %s%n".formatted(each.getValue(), each.getKey()))
        .collect(Collectors.joining());
    try {
      Files.writeString(file,
          "%d histories, %d ms each, in the end %s%n%s".formatted(histories, nanos / 1_000_000 / Math.max(1, histories), states,
              rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
