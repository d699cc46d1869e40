package se.samnytta.search.language;

import java.util.List;
import java.util.stream.Stream;

/** What the judged sets ask for, and what they ask it of. */
public final class JudgedWords {

  private JudgedWords() {}

  /** What people look for. */
  public static List<String> questions() {
    return Stream.of("judged.txt", "unseen.txt").flatMap(set -> Judged.read(set).stream()).map(Judged::question).toList();
  }

  public static List<String> titles() {
    return Things.all().stream().map(Thing::title).toList();
  }
}
