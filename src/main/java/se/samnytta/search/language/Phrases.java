package se.samnytta.search.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What titles call things, to be offered to whoever types the beginning of it: <i>kontorsstol</i> of <i>Sex kontorsstolar, svarta</i>,
 * <i>höj- och sänkbart skrivbord</i> as it is written. What comes after a comma or a preposition says more about the thing and does
 * not call it anything.
 */
public final class Phrases {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 40;
  private static final int MOST_WORDS = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:-[\\p{L}\\p{N}]++)*+-?");
  private static final Set<String> PREPOSITIONS = Set.of("i", "på", "med", "till", "för", "av", "från", "utan", "åt", "in", "on", "with",
      "for", "of", "from", "without");
  private static final Set<String> COUNTS = Set.of("st", "stycken", "pcs", "par");
  private static final Set<String> AND = Set.of("och", "and", "samt", "eller", "or");

  private final Analyzer analyzer;

  public Phrases(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** A phrase, and where in it somebody may begin to type: at one of its words or at the head of a compound. */
  public record Phrase(String beginning, String phrase) {}

  /** As somebody types who is looking for it: small letters, one space. */
  public static String typed(String text) {
    return Text.letters(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** What the title calls what it is about. */
  public List<Phrase> of(String title) {
    return calling(title).stream().flatMap(this::phrases).distinct().toList();
  }

  /** The words up to the first that says something else, apart where an <i>och</i> joins one thing to the next. */
  private static List<List<String>> calling(String title) {
    String text = typed(title);
    List<List<String>> all = new ArrayList<>();
    List<String> words = new ArrayList<>();
    all.add(words);
    Matcher word = WORD.matcher(text);
    for (int end = 0; word.find(); end = word.end()) {
      String found = word.group();
      boolean isFirst = words.isEmpty();
      if (!text.substring(end, word.start()).isBlank() && !isFirst || PREPOSITIONS.contains(found))
        break;
      boolean counts = found.chars().anyMatch(Character::isDigit) || COUNTS.contains(found);
      if (counts && !isFirst)
        break;
      if (AND.contains(found) && !isFirst && !words.getLast().endsWith("-")) {
        words = new ArrayList<>();
        all.add(words);
      } else if (!counts)
        words.add(found);
    }
    return all;
  }

  private Stream<Phrase> phrases(List<String> words) {
    if (words.isEmpty())
      return Stream.empty();
    List<String> things = words.stream().filter(each -> !each.endsWith("-") && !AND.contains(each)).toList();
    Stream<Phrase> single = things.stream().map(analyzer::word)
        .filter(each -> each.written().equals(things.getLast()) || analyzer.isThing(each)).flatMap(this::single);
    String whole = String.join(" ", words);
    return words.size() > 1 && words.size() <= MOST_WORDS && whole.length() <= LONGEST && !words.getLast().endsWith("-")
        ? Stream.concat(single, beginnings(words).map(beginning -> new Phrase(beginning, whole)))
        : single;
  }

  private Stream<Phrase> single(Word word) {
    String phrase = word.known() ? word.full() : word.written();
    if (phrase.length() < SHORTEST || phrase.length() > LONGEST)
      return Stream.empty();
    Set<String> beginnings = new LinkedHashSet<>();
    beginnings.add(phrase);
    word.heads().stream().filter(head -> head.length() >= SHORTEST && phrase.endsWith(head)).forEach(beginnings::add);
    return beginnings.stream().map(beginning -> new Phrase(beginning, phrase));
  }

  private static Stream<String> beginnings(List<String> words) {
    return Stream.iterate(0, at -> at + 1).limit(words.size()).filter(at -> !AND.contains(words.get(at)))
        .map(at -> words.stream().skip(at).collect(Collectors.joining(" ")));
  }
}
