import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The word list for spelling, each word in all its forms, and what compounds begin and end with. */
class SpelledWords {

  /** Flags of sv_SE.aff. */
  private static final char BEGINS = 'X';
  private static final char BEGINS_OR_IN_THE_MIDDLE = 'U';
  private static final char ENDS = 'Y';
  private static final char ONLY_IN_COMPOUNDS = 'Z';
  private static final char FORBIDDEN = '%';
  /** Classes of forms that nouns have: genitive, definite and plural. */
  private static final String NOUNS = "ACEGHI";
  private static final char DEFINITE_NEUTER = 'B';
  private static final char DEFINITE = 'D';
  /** Who does it: <i>lärare</i> of <i>lära</i>, a word of its own. */
  private static final char AGENT = 'T';
  private static final String NOUN_FORMS = "ABCDEFGHIJ";

  /** A form of a word; {@code noun} when the class of the form is one of nouns. */
  record Form(String base, boolean noun) {}

  private record Ending(char flag, String gone, String added, Pattern condition, boolean begins) {}

  private final Map<Character, List<Ending>> endings = new HashMap<>();
  private final Map<String, List<Form>> forms = new HashMap<>();
  private final Map<String, Set<String>> begins = new HashMap<>();
  private final SortedSet<String> ends = new TreeSet<>();
  private final Set<String> names = new HashSet<>();

  SpelledWords(Path directory) throws IOException {
    Files.readAllLines(directory.resolve("sv_SE.aff")).forEach(this::readEnding);
    List<String> words = Files.readAllLines(directory.resolve("sv_SE.dic"));
    words.subList(1, words.size()).forEach(this::readWord);
  }

  Map<String, List<Form>> forms() {
    return forms;
  }

  /** What a compound can begin with, and the words that it can be of. */
  Map<String, Set<String>> begins() {
    return begins;
  }

  SortedSet<String> ends() {
    return ends;
  }

  /** Nouns in their first form, without names. */
  SortedSet<String> nouns() {
    SortedSet<String> nouns = new TreeSet<>();
    forms.forEach((form, of) -> {
      if (!names.contains(form) && of.stream().anyMatch(each -> each.noun() && each.base().equals(form)))
        nouns.add(form);
    });
    return nouns;
  }

  boolean isOnlyName(String base) {
    return names.contains(base);
  }

  private void readEnding(String line) {
    String[] part = line.strip().split("\\s+");
    if (part.length < 5 || !part[0].equals("SFX") || part[1].length() != 1)
      return;
    String[] added = part[3].split("/", 2);
    String flags = added.length > 1 ? added[1] : "";
    endings.computeIfAbsent(part[1].charAt(0), _ -> new ArrayList<>()).add(new Ending(part[1].charAt(0), zero(part[2]), zero(added[0]),
        Pattern.compile(".*" + (part[4].equals(".") ? "" : part[4])), has(flags, BEGINS) || has(flags, BEGINS_OR_IN_THE_MIDDLE)));
  }

  private static String zero(String text) {
    return text.equals("0") ? "" : text;
  }

  private void readWord(String line) {
    String[] part = line.split("[\\s]")[0].split("/", 2);
    String flags = part.length > 1 ? part[1] : "";
    String word = Letters.small(part[0]);
    if (!Letters.only(part[0]) || has(flags, FORBIDDEN))
      return;
    boolean isName = !part[0].equals(part[0].toLowerCase(java.util.Locale.ROOT));
    if (isName && forms.containsKey(word) && !names.contains(word))
      return;
    if (isName)
      names.add(word);
    else
      names.remove(word);
    boolean isWord = !has(flags, ONLY_IN_COMPOUNDS);
    if (!isName && (has(flags, BEGINS) || has(flags, BEGINS_OR_IN_THE_MIDDLE)))
      addBegin(word, word);
    add(word, word, isNoun(word, flags), isWord, !isName && has(flags, ENDS));
    for (char flag : flags.toCharArray())
      for (Ending ending : endings.getOrDefault(flag, List.of()))
        apply(ending, word, isWord, isName, flags);
  }

  /** The definite of nouns is the participle of what ends with an a. */
  private static boolean isNoun(String word, String flags) {
    return NOUNS.chars().anyMatch(flag -> has(flags, (char) flag))
        || !word.endsWith("a") && (has(flags, DEFINITE_NEUTER) || has(flags, DEFINITE));
  }

  private void apply(Ending ending, String word, boolean isWord, boolean isName, String flags) {
    if (!word.endsWith(ending.gone) || !ending.condition.matcher(word).matches())
      return;
    String form = word.substring(0, word.length() - ending.gone.length()) + ending.added;
    if (!Letters.only(form) || Character.isDigit(ending.flag))
      return;
    if (ending.flag == AGENT && word.endsWith("a"))
      add(form, word + "re", true, isWord, !isName && has(flags, ENDS));
    else if (!ending.begins)
      add(form, word, NOUN_FORMS.indexOf(ending.flag) >= 0 && !(word.endsWith("a") && ending.added.startsWith("nde")), isWord,
          !isName && has(flags, ENDS));
    else if (!isName)
      addBegin(form, word);
  }

  private void add(String form, String base, boolean noun, boolean isWord, boolean isEnd) {
    if (isWord)
      forms.computeIfAbsent(form, _ -> new ArrayList<>()).add(new Form(base, noun));
    if (isEnd && form.length() > 2)
      ends.add(form);
  }

  private void addBegin(String form, String word) {
    if (form.length() > 1)
      begins.computeIfAbsent(form, _ -> new TreeSet<>()).add(word);
  }

  private static boolean has(String flags, char flag) {
    return flags.indexOf(flag) >= 0;
  }
}
