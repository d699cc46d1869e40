package se.samnytta.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Role;

/** A line of the matrix: a route, the right it takes, and what it answers wherever one stands. */
record MatrixLine(String method, String pattern, String thing, String right, Map<Place, String> answers, String form) {

  /** Where somebody stands, seen from the unit whose thing it is. */
  enum Place {
    OWN, SAME, PARTNER, OTHER, OUT,
    /** Above the unit: acts for the municipality as a whole. */
    ABOVE
  }

  /** What is asked of an answer: done or shown, or a status. */
  sealed interface Expected {

    record Done() implements Expected {}

    record SentToSignIn() implements Expected {}

    record Status(int status) implements Expected {}
  }

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?:[^{}]|\\{[^{}]*})*}");
  private static final Pattern TWO_ANSWERS = Pattern.compile("(ok|[0-9]+)/([0-9]+)");

  static List<MatrixLine> all() {
    try (var file = MatrixLine.class.getResourceAsStream("/house/matrix.txt")) {
      String text = new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(MatrixLine::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MatrixLine read(String line) {
    List<String> cells = new ArrayList<>(Stream.of(line.split(" \\|")).map(String::strip).toList());
    if (cells.size() == 9)
      cells.add("");
    if (cells.size() != 10)
      throw new IllegalArgumentException("a line has nine columns and perhaps a form: " + line);
    Map<Place, String> answers = new EnumMap<>(Place.class);
    for (Place place : List.of(Place.OWN, Place.SAME, Place.PARTNER, Place.OTHER, Place.OUT))
      answers.put(place, cells.get(4 + place.ordinal()));
    String[] inAndAbove = answers.get(Place.OWN).split(" \\+ ");
    answers.put(Place.OWN, inAndAbove[0]);
    answers.put(Place.ABOVE, inAndAbove[inAndAbove.length - 1]);
    return new MatrixLine(cells.get(0), cells.get(1), cells.get(2), cells.get(3), answers, cells.get(9));
  }

  boolean isSafe() {
    return !method.equals("POST");
  }

  String address(Map<String, String> values) {
    return VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "0")))
        .replace("**", "intet");
  }

  /** Whether it ends the session of whoever does it. */
  boolean endsTheSession() {
    return pattern.equals("/logga-ut") || pattern.equals("/installningar/enhet") || pattern.equals("/logga-in");
  }

  /** Above the unit, somebody is on both sides of a booking: what that leads to is said in the administration alone. */
  boolean isAskedFrom(Place place) {
    return place != Place.ABOVE || pattern.startsWith("/admin");
  }

  boolean isMine() {
    return answers.get(Place.OWN).startsWith("mine");
  }

  Expected expected(Place place, @Nullable Role role) {
    String answer = answers.getOrDefault(place, "");
    if (answer.equals("login"))
      return new Expected.SentToSignIn();
    if (answer.startsWith("mine"))
      answer = answer.contains(":") ? answer.substring(5) : "404";
    boolean shared = answer.endsWith("*");
    if (shared && role != null && role.isOutside())
      return new Expected.Status(404);
    String plain = shared ? answer.substring(0, answer.length() - 1) : answer;
    Matcher two = TWO_ANSWERS.matcher(plain.equals("ok") ? "ok/403" : plain);
    return one(two.matches() ? two.group(role == null || isHeldBy(role) ? 1 : 2) : plain);
  }

  private static Expected one(String answer) {
    return answer.equals("ok") ? new Expected.Done() : new Expected.Status(Integer.parseInt(answer));
  }

  private boolean isHeldBy(Role role) {
    if (right.equals("-"))
      return true;
    return right.startsWith("role:")
        ? role == Role.valueOf(right.substring(5))
        : Stream.of(right.split(",")).map(Right::valueOf).anyMatch(each -> each.isHeldBy(Set.of(role)));
  }
}
