package se.samnytta.search.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What means the same as something else, asked for when a question is read, so that a change needs nothing to be indexed anew.
 *
 * <pre>
 * laptop = bärbar dator        each finds the other; of several words all are required
 * vitvara > kylskåp, spis      the first finds the others, not the other way round
 * ~möte = ~konferens           where compounds begin so: a mötesstol finds a konferensstol
 * </pre>
 */
public final class Synonyms {

  private static final Pattern AND = Pattern.compile("\\s*(?:,|\\boch\\b|\\band\\b)\\s*", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int LONGEST = 4;

  private final Analyzer analyzer;
  /** By the words in their first form: what means the same both ways, what is meant as well, and what it is put under. */
  private final Map<String, Set<Choice.Words>> same = new HashMap<>();
  private final Map<String, Set<Choice.Words>> meant = new HashMap<>();
  private final Map<String, Set<Choice.Words>> english = new HashMap<>();
  private final Map<String, Set<Choice.Labelled>> labelled = new HashMap<>();
  private final Map<String, Set<String>> begins = new HashMap<>();
  private final Map<String, String> wider = new HashMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final Map<String, List<Word>> read = new HashMap<>();

  /**
   * @param lines  rules as above; what comes with the application is in {@link #builtIn}
   * @param labels what things are put under, with the names that lead there
   */
  public Synonyms(Analyzer analyzer, Collection<String> lines, Collection<Label> labels) {
    this.analyzer = analyzer;
    WordList.lines("english.txt").forEach(line -> read(english, line));
    lines.forEach(this::read);
    labels.forEach(this::read);
    read.clear();
  }

  /** With more rules and labels: those of a municipality alone. */
  public Synonyms with(Collection<String> lines, Collection<Label> labels) {
    return new Synonyms(this, lines, labels);
  }

  private Synonyms(Synonyms others, Collection<String> lines, Collection<Label> labels) {
    analyzer = others.analyzer;
    same.putAll(others.same);
    meant.putAll(others.meant);
    english.putAll(others.english);
    labelled.putAll(others.labelled);
    begins.putAll(others.begins);
    wider.putAll(others.wider);
    known.addAll(others.known);
    lines.forEach(this::read);
    labels.forEach(this::read);
    read.clear();
  }

  /** The rules that come with the application. */
  public static List<String> builtIn() {
    return WordList.lines("synonyms.txt");
  }

  /** Only what means exactly the same. */
  Set<Choice.Words> same(Word word) {
    return same.getOrDefault(word.full(), Set.of());
  }

  /** What means the same as these words together; nothing for words that no rule knows. */
  Set<Choice> of(List<Word> words) {
    if (words.size() > LONGEST)
      return Set.of();
    Stream<String> others = words.size() == 1 ? words.getFirst().lemmas().stream().skip(1) : Stream.of();
    return Stream.of(Stream.of(key(words)), others, Stream.of(singular(words))).flatMap(keys -> keys).map(this::of)
        .filter(found -> !found.isEmpty()).findFirst().orElse(Set.of());
  }

  /** What an English word is in Swedish; nothing for any other. */
  List<String> swedish(Word word) {
    return Stream.of(word.full(), singular(List.of(word))).map(key -> english.getOrDefault(key, Set.of())).filter(found -> !found.isEmpty())
        .findFirst().orElse(Set.of()).stream().map(choice -> key(choice.words())).toList();
  }

  /**
   * What means the same leads on to what is meant by that as well, and the other way round; all of it to what it is put under by
   * its name.
   */
  private Set<Choice> of(String key) {
    Set<Choice.Words> words = new LinkedHashSet<>(same.getOrDefault(key, Set.of()));
    for (Choice.Words each : List.copyOf(words))
      words.addAll(meant.getOrDefault(key(each.words()), Set.of()));
    for (Choice.Words each : meantBy(key)) {
      words.add(each);
      words.addAll(same.getOrDefault(key(each.words()), Set.of()));
    }
    Set<Choice> found = new LinkedHashSet<>(words);
    found.addAll(labelled.getOrDefault(key, Set.of()));
    words.forEach(each -> found.addAll(labelled.getOrDefault(key(each.words()), Set.of())));
    return found;
  }

  private List<Choice.Words> meantBy(String key) {
    return Stream.concat(english.getOrDefault(key, Set.of()).stream(), meant.getOrDefault(key, Set.of()).stream()).toList();
  }

  /** What it is one of, as the rules have it: <i>porslin</i> of <i>assiett</i>. */
  Optional<String> wider(Word word) {
    return Optional.ofNullable(wider.get(word.full()));
  }

  /** How compounds may begin instead. */
  Set<String> begins(String modifier) {
    return begins.getOrDefault(modifier, Set.of());
  }

  /** Words that no text may hold, but that lead somewhere. */
  public Set<String> known() {
    return known;
  }

  private void read(String line) {
    if (line.startsWith("~"))
      readBegins(Arrays.stream(line.split("=", -1)).map(part -> part.strip().substring(1)).toList());
    else if (line.contains(">"))
      read(meant, line);
    else
      readGroup(Arrays.stream(line.split("=", -1)).map(String::strip).toList());
  }

  private void readBegins(List<String> group) {
    for (String each : group)
      for (String other : group)
        if (!each.equals(other))
          begins.merge(analyzer.modifier(each), Set.of(other), Synonyms::together);
  }

  private void read(Map<String, Set<Choice.Words>> how, String line) {
    for (String each : line.substring(0, line.indexOf('>')).split(",", -1))
      for (String other : line.substring(line.indexOf('>') + 1).split(",", -1))
        means(how, each.strip(), other.strip());
    if (how == meant)
      addWider(line);
  }

  private void addWider(String line) {
    String whole = line.substring(0, line.indexOf('>')).split(",", -1)[0].strip();
    for (String part : line.substring(line.indexOf('>') + 1).split(",", -1))
      wider.putIfAbsent(key(words(part.strip())), whole);
  }

  private void readGroup(List<String> group) {
    for (String each : group)
      for (String other : group)
        if (!each.equals(other))
          means(same, each, other);
  }

  private void read(Label label) {
    List<String> swedish = parts(label.swedish());
    List<String> english = parts(label.english());
    if (swedish.size() == 1)
      Stream.of(label.swedish(), label.english()).forEach(name -> put(labelled, name, new Choice.Labelled(label.key(), false, Set.of())));
    if (swedish.size() == english.size())
      for (int at = 0; at < swedish.size(); at++)
        means(this.english, english.get(at), swedish.get(at));
    swedish.forEach(name -> put(labelled, name, new Choice.Labelled(label.key(), true, Set.of())));
    english.forEach(name -> put(labelled, name, new Choice.Labelled(label.key(), true, Set.of())));
    label.own().forEach(word -> put(labelled, word, new Choice.Labelled(label.key(), false, Set.of())));
    label.hints().forEach(word -> put(labelled, word, new Choice.Labelled(label.key(), true, Set.of())));
  }

  /** <i>Mattor och gardiner</i> names two things, and leads by neither alone to the other. */
  private static List<String> parts(String name) {
    return AND.splitAsStream(Text.plain(name)).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  private void means(Map<String, Set<Choice.Words>> how, String phrase, String other) {
    List<Word> words = words(other);
    if (!words.isEmpty() && !phrase.equals(other))
      put(how, phrase, new Choice.Words(words, false));
  }

  private <C extends Choice> void put(Map<String, Set<C>> how, String phrase, C choice) {
    List<Word> words = words(phrase);
    if (words.isEmpty() || words.size() > LONGEST)
      return;
    words.forEach(word -> known.add(word.written()));
    words.forEach(word -> known.add(word.full()));
    how.merge(key(words), Set.of(choice), Synonyms::together);
  }

  private static <C> Set<C> together(Set<C> some, Set<C> more) {
    Set<C> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }

  private List<Word> words(String phrase) {
    return read.computeIfAbsent(phrase, analyzer::words);
  }

  private static String key(List<Word> words) {
    return words.stream().map(Word::full).collect(Collectors.joining(" "));
  }

  private String singular(List<Word> words) {
    List<Word> some = new ArrayList<>(words);
    some.set(some.size() - 1, analyzer.word(Endings.singular(words.getLast().written())));
    return key(some);
  }
}
