package se.samnytta.search.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads Swedish, and English a little: which words a text is found by, in their first form, with what they are kinds of and what
 * their compounds begin with. Knows nothing of what it reads for. Takes any text: what is too long is cut.
 */
public final class Analyzer {

  private static final int MOST_WORDS = 2_000;
  /** What comes after these is not there, but what it is for; until the next stop, or what else there is. */
  private static final Set<String> FOR = Set.of("till", "för", "åt", "for", "to");
  private static final Pattern VOWEL = Pattern.compile("[aeiouyåäö]");
  private static final String WITH = "med";

  private final Lexicon lexicon;
  private final Splitter splitter;
  private final Set<String> nouns = Set.copyOf(new HashSet<>(WordList.words("nouns.txt")));
  private final Set<String> apart = Set.copyOf(new HashSet<>(WordList.words("apart.txt")));
  private final Set<String> stops = Set.copyOf(new HashSet<>(WordList.words("stop.txt")));

  /** With the word lists that come with the application. */
  public Analyzer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.splitter = new Splitter(lexicon, Set.copyOf(new HashSet<>(WordList.words("opaque.txt"))), nouns);
  }

  /** What a text is found by. */
  public Roles roles(String text) {
    return Roles.of(words(text));
  }

  /** The words of a text that say something, in the order they stand. */
  public List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    List<String> leaning = new ArrayList<>();
    Word.Place place = Word.Place.ITSELF;
    for (String written : Text.words(text)) {
      if (words.size() >= MOST_WORDS)
        break;
      if (written.endsWith("-"))
        leaning.add(written.substring(0, written.length() - 1));
      else if (FOR.contains(written))
        place = words.isEmpty() ? Word.Place.ITSELF : Word.Place.FOR;
      else if (written.equals(Text.STOP))
        place = Word.Place.ITSELF;
      else if (written.equals(WITH))
        place = words.isEmpty() ? Word.Place.ITSELF : Word.Place.WITH;
      else if (!stops.contains(written)) {
        Word word = word(written);
        for (String begin : leaning)
          words.add(completed(begin, word).at(place));
        leaning.clear();
        words.add(word.at(place));
      }
    }
    leaning.forEach(begin -> words.add(word(begin)));
    return words;
  }

  /** One word by itself, written in small letters. */
  Word word(String written) {
    return written.indexOf('-') > 0 ? hyphened(written) : simple(written);
  }

  /** <i>kontors-</i> before <i>och skrivbordsstolar</i> is <i>kontorsstolar</i>. */
  private Word completed(String begin, Word leaned) {
    String last = leaned.written().substring(leaned.written().lastIndexOf('-') + 1);
    return splitter.splits(last).stream().findFirst().map(split -> word(begin + split.end())).orElseGet(() -> word(begin));
  }

  private Word simple(String written) {
    List<Splitter.Split> splits = splitter.splits(written);
    List<String> lemmas = lexicon.lemmas(written);
    boolean known = !lemmas.isEmpty() || splits.stream().anyMatch(split -> lexicon.knows(split.modifier()));
    if (lemmas.isEmpty())
      lemmas = List.of(splits.isEmpty() ? Endings.without(written) : usual(splits.getFirst()));
    else if (lemmas.contains(written) && !splits.isEmpty())
      lemmas = Stream.of(lemmas, List.of(splits.getFirst().begin() + splits.getFirst().head())).flatMap(List::stream).distinct().toList();
    Set<String> heads = new LinkedHashSet<>();
    splits.forEach(split -> {
      heads.add(split.head());
      heads.addAll(splitter.heads(split.head()));
    });
    heads.addAll(Sizes.within(written));
    lemmas.forEach(heads::remove);
    Set<String> loosely = loosely(lemmas, heads);
    heads.removeAll(loosely);
    return new Word(written, lemmas, heads, loosely, splits.stream().map(split -> new Word.Part(split.modifier(), split.head())).toList(),
        known,
        Word.Place.ITSELF);
  }

  private Set<String> loosely(List<String> lemmas, Set<String> heads) {
    return Stream.concat(lemmas.stream(), heads.stream()).filter(apart::contains).flatMap(word -> splitter.heads(word).stream())
        .collect(Collectors.toSet());
  }

  /** A compound as it is spelled, where people forget an s or write one too many: <i>kontorstol</i>. */
  private String usual(Splitter.Split split) {
    String begin = split.begin();
    String without = begin.endsWith("s") ? begin.substring(0, begin.length() - 1) : begin;
    return Stream.of(begin, begin + "s", without).map(each -> each + split.head()).filter(lexicon::knows).findFirst()
        .orElse((!begin.endsWith("s") && lexicon.begin(begin + "s").isPresent() ? begin + "s" : begin) + split.head());
  }

  /**
   * What a hyphen joins is one word, found without it too. What stands before it modifies if it is a word; a label or an
   * abbreviation, as in <i>YS-20481</i> and <i>hlr-docka</i>, is looked for by itself.
   */
  private Word hyphened(String written) {
    int at = written.lastIndexOf('-');
    Word first = word(written.substring(0, at));
    Word last = word(written.substring(at + 1));
    boolean isLabel = !last.written().chars().allMatch(Character::isLetter) || last.written().length() < 3;
    Set<String> heads = new LinkedHashSet<>(last.lemmas());
    heads.addAll(last.heads());
    if (isLabel || isAbbreviation(first.written())) {
      heads.addAll(first.lemmas());
      heads.addAll(first.heads());
    }
    String joined = written.replace("-", "");
    List<String> lemmas = isLabel ? List.of(joined) : List.of(first.written().replace("-", "") + last.full());
    return new Word(written, lemmas, heads, last.loosely(),
        isLabel ? List.of() : List.of(new Word.Part(modifier(first.written()), last.full())),
        isLabel || last.known(), Word.Place.ITSELF);
  }

  /** Such as is looked for by itself: no word, or one without vowels. */
  private boolean isAbbreviation(String begin) {
    return !ShortBegins.ALL.contains(begin)
        && (!VOWEL.matcher(begin).find() || !lexicon.knows(begin) && lexicon.begin(begin).isEmpty());
  }

  /** The word that compounds begin with when they begin so. */
  String modifier(String begin) {
    return lexicon.begin(begin).orElseGet(() -> word(begin).full());
  }

  /** Whether things are called so. */
  boolean isThing(Word word) {
    return nouns.contains(word.full()) || Stream.concat(word.heads().stream(), word.loosely().stream()).anyMatch(nouns::contains);
  }

  /** Whether two words that were written apart are one: <i>rull stol</i>. */
  boolean areOne(Word first, Word second) {
    String joined = first.written() + second.written();
    return first.written().chars().allMatch(Character::isLetter) && second.written().chars().allMatch(Character::isLetter)
        && (lexicon.knows(joined) || lexicon.begin(first.written()).isPresent() && !lexicon.knows(first.written())
            && !splitter.splits(joined).isEmpty());
  }
}
