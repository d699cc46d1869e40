package se.samnytta.search.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes compounds apart: <i>skrivbordsstolar</i> is a <i>stol</i> for a <i>skrivbord</i>. The longest beginning counts, so that
 * it is never something that one writes on; what cannot be told is both: <i>gardinstång</i> is a <i>stång</i> and a <i>tång</i>.
 */
final class Splitter {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 40;
  private static final int SHORTEST_PART = 3;
  private static final int MOST_PARTS = 4;
  private static final int DEEPEST = 2;

  /**
   * One way to take a word apart.
   *
   * @param modifier the word that it begins with
   * @param head     what it is: the word that it ends with
   * @param begin    the beginning as it is written
   * @param end      the ending as it is written
   */
  record Split(String modifier, String head, String begin, String end) {}

  private final Lexicon lexicon;
  private final Set<String> opaque;
  private final Set<String> nouns;

  /**
   * @param opaque what is no compound although it looks like one
   * @param nouns  what things are often called, which compounds may end with whatever the dictionary says
   */
  Splitter(Lexicon lexicon, Set<String> opaque, Set<String> nouns) {
    this.lexicon = lexicon;
    this.opaque = opaque;
    this.nouns = nouns;
  }

  /** The likeliest first; none for a word that is no compound. */
  List<Split> splits(String word) {
    return isSplit(word) ? splits(word, DEEPEST) : List.of();
  }

  /** What it is, in fewer and fewer words: an <i>elskrivbord</i> is a <i>skrivbord</i>, which is a <i>bord</i>. */
  Set<String> heads(String word) {
    Set<String> heads = new LinkedHashSet<>();
    addHeads(word, heads, MOST_PARTS);
    return heads;
  }

  private void addHeads(String word, Set<String> heads, int deeper) {
    for (Split split : splits(word))
      if (heads.add(split.head) && deeper > 0)
        addHeads(split.head, heads, deeper - 1);
  }

  private boolean isSplit(String word) {
    return word.length() >= SHORTEST && word.length() <= LONGEST && !opaque.contains(word)
        && lexicon.lemmas(word).stream().noneMatch(opaque::contains) && word.chars().allMatch(Character::isLetter);
  }

  private List<Split> splits(String word, int deeper) {
    List<Split> found = new ArrayList<>();
    for (int cut = word.length() - SHORTEST_PART; cut >= 2; cut--)
      found.addAll(known(word, cut, found));
    for (int cut = SHORTEST_PART; found.isEmpty() && cut <= word.length() - SHORTEST_PART; cut++)
      found.addAll(beforeNoun(word, cut, false));
    for (int cut = word.length() - SHORTEST; found.isEmpty() && deeper > 0 && cut >= 2; cut--)
      found.addAll(threeParts(word, cut, deeper));
    for (int cut = SHORTEST_PART; found.isEmpty() && deeper == DEEPEST && cut <= word.length() - SHORTEST_PART; cut++)
      found.addAll(beforeNoun(word, cut, true));
    return found;
  }

  /** Two parts that the dictionary has. After the first way only such as agree with it: other brackets, or an s on the other side. */
  private List<Split> known(String word, int cut, List<Split> found) {
    String begin = word.substring(0, cut);
    String end = ending(begin, word.substring(cut));
    if (end.isEmpty() || !isBegin(begin) || begin.length() < SHORTEST_PART && end.length() <= SHORTEST_PART)
      return List.of();
    if (!found.isEmpty() && !agrees(begin, end, found.getFirst()))
      return List.of();
    return heads(word, begin, end).stream().map(head -> new Split(modifier(begin), head, begin, end)).toList();
  }

  private boolean isBegin(String begin) {
    return begin.length() < SHORTEST_PART ? ShortBegins.ALL.contains(begin) : lexicon.begin(begin).isPresent();
  }

  private String modifier(String begin) {
    return lexicon.begin(begin).orElse(begin);
  }

  /** The ending, or nothing; where three equal letters met one was left out: <i>busstation</i>. */
  private String ending(String begin, String rest) {
    if (lexicon.ends(rest))
      return rest;
    char last = begin.charAt(begin.length() - 1);
    boolean twice = begin.length() > 2 && last == begin.charAt(begin.length() - 2) && "aeiouyåäö".indexOf(last) < 0;
    return twice && lexicon.ends(last + rest) ? last + rest : "";
  }

  private boolean agrees(String begin, String end, Split first) {
    if (first.begin.equals(begin + "s"))
      return end.equals("s" + first.end);
    return end.endsWith(first.end) && end.length() - first.end.length() >= SHORTEST_PART && lexicon.knows(end)
        && splits(lemma(end)).stream().anyMatch(split -> split.head.equals(first.head));
  }

  /**
   * What the whole word is of decides, if it is known: <i>hjärtstartarna</i> are not of <i>starta</i>, nor <i>blomman</i> of
   * <i>man</i>.
   */
  private List<String> heads(String word, String begin, String end) {
    List<String> heads = new ArrayList<>(lexicon.lemmas(end));
    for (String whole : lexicon.lemmas(word)) {
      if (whole.startsWith(begin)) {
        String head = whole.substring(begin.length());
        if (!head.equals(word.substring(begin.length())) && lexicon.knows(head))
          return isLong(head) ? List.of(head) : List.of();
        if (!isLong(head))
          return List.of();
      } else if (whole.length() < word.length() && heads.stream().noneMatch(whole::endsWith))
        return List.of();
    }
    return heads.stream().filter(Splitter::isLong).toList();
  }

  private static boolean isLong(String part) {
    return part.length() >= SHORTEST_PART;
  }

  private List<Split> threeParts(String word, int cut, int deeper) {
    String begin = word.substring(0, cut);
    String rest = word.substring(cut);
    if (!isBegin(begin) || lexicon.knows(word))
      return List.of();
    return splits(rest, deeper - 1).stream().limit(1)
        .map(inner -> new Split(modifier(begin), inner.begin + inner.head, begin, rest)).toList();
  }

  /** A word that the dictionary does not let begin anything, or a brand, before what things are called. */
  private List<Split> beforeNoun(String word, int cut, boolean guess) {
    String begin = word.substring(0, cut);
    String end = word.substring(cut);
    Optional<String> noun = lexicon.lemmas(end).stream().filter(nouns::contains).findFirst();
    if (noun.isEmpty())
      return List.of();
    String bare = begin.endsWith("s") ? begin.substring(0, begin.length() - 1) : begin;
    Optional<String> modifier = Stream.of(bare, begin, begin + "a").filter(lexicon::knows).findFirst().map(this::lemma);
    if (modifier.isEmpty() && (!guess || lexicon.knows(word)))
      return List.of();
    return heads(word, begin, end).contains(noun.get()) ? List.of(new Split(modifier.orElse(begin), noun.get(), begin, end)) : List.of();
  }

  private String lemma(String word) {
    return lexicon.lemmas(word).stream().findFirst().orElse(word);
  }
}
