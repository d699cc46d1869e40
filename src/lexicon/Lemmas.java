import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which words each form can be of, the likeliest first: as a noun before an adjective before a verb, since what is looked for
 * is mostly things. What the tagged words say goes before what the spelled ones do; they
 * know that <i>böcker</i> is <i>bok</i>.
 */
class Lemmas {

  private static final int MOST = 3;
  private static final Comparator<String> SHORTEST = Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

  private final TaggedWords tagged;
  private final SpelledWords spelled;
  private final Set<String> spelledNouns;
  private final SortedMap<String, List<String>> ofWords = new TreeMap<>();

  Lemmas(TaggedWords tagged, SpelledWords spelled) {
    this.tagged = tagged;
    this.spelled = spelled;
    this.spelledNouns = spelled.nouns();
    Stream.concat(tagged.all().keySet().stream(), spelled.forms().keySet().stream()).distinct()
        .forEach(word -> ofWords.put(word, lemmas(word)));
  }

  SortedMap<String, List<String>> ofWords() {
    return ofWords;
  }

  SortedMap<String, List<String>> ofBegins() {
    SortedMap<String, List<String>> begins = new TreeMap<>();
    spelled.begins().forEach((form, words) -> begins.put(form, List.of(ofBegin(form, words))));
    return begins;
  }

  /** All forms that are likeliest of one of these. */
  List<String> formsOf(Set<String> nouns) {
    return ofWords.entrySet().stream().filter(form -> nouns.contains(form.getValue().getFirst())).map(Map.Entry::getKey).toList();
  }

  private List<String> lemmas(String word) {
    Set<String> lemmas = new LinkedHashSet<>();
    List<SpelledWords.Form> forms = spelled.forms().getOrDefault(word, List.of());
    lemmas.addAll(tagged(word, TaggedWords.Part.NOUN));
    if (lemmas.isEmpty())
      lemmas.addAll(spelled(word, forms.stream().filter(form -> form.noun() && !spelled.isOnlyName(form.base()))));
    lemmas.addAll(tagged(word, TaggedWords.Part.ADJECTIVE));
    for (var part : List.of(TaggedWords.Part.VERB, TaggedWords.Part.OTHER))
      if (lemmas.isEmpty())
        tagged(word, part).stream().findFirst().ifPresent(lemmas::add);
    if (lemmas.isEmpty())
      lemmas.addAll(spelled(word, forms.stream()));
    if (lemmas.isEmpty())
      tagged(word, TaggedWords.Part.NAME).stream().findFirst().ifPresent(lemmas::add);
    return lemmas.stream().limit(MOST).toList();
  }

  /** The spelled list has <i>böcker</i> and <i>läseböcker</i> as words of their own. */
  private String ofBase(String base) {
    List<String> nouns = tagged.lemmas(base, TaggedWords.Part.NOUN);
    if (!nouns.isEmpty())
      return nouns.contains(base) ? base : nouns.getFirst();
    for (int cut = 1; cut < base.length() - 2; cut++)
      for (String head : tagged.lemmas(base.substring(cut), TaggedWords.Part.NOUN)) {
        String whole = base.substring(0, cut) + head;
        if (!base.startsWith(whole) && spelledNouns.contains(whole))
          return whole;
      }
    return base;
  }

  /** Another word first, if it can be a form of one: <i>koppar</i> are cups more often than copper. */
  private List<String> tagged(String word, TaggedWords.Part part) {
    return tagged.lemmas(word, part).stream()
        .sorted(Comparator.<String, Boolean>comparing(lemma -> lemma.equals(word)).thenComparing(SHORTEST)).toList();
  }

  /** One alone, itself if it can be: this list has many words that nobody uses. */
  private List<String> spelled(String word, Stream<SpelledWords.Form> forms) {
    return forms.map(form -> ofBase(form.base()))
        .sorted(Comparator.<String, Boolean>comparing(lemma -> !lemma.equals(word)).thenComparing(SHORTEST)).limit(1).toList();
  }

  /** The word that a begin is of: a noun if there is one; <i>soff</i> is of <i>soffa</i> and <i>blom</i> of <i>blomma</i>. */
  private String ofBegin(String form, Set<String> words) {
    List<String> known = words.stream().filter(ofWords::containsKey).map(word -> ofWords.get(word).getFirst()).distinct().toList();
    List<String> candidates = new ArrayList<>(known);
    for (String ending : List.of("a", "e", "er"))
      candidates.add(form + ending);
    if (form.endsWith("m"))
      candidates.add(form + "ma");
    return candidates.stream().filter(tagged::isNoun).findFirst()
        .or(() -> candidates.stream().filter(word -> isSpelledNoun(word)).findFirst())
        .orElse(known.isEmpty() ? form : known.getFirst());
  }

  private boolean isSpelledNoun(String word) {
    return spelled.forms().getOrDefault(word, List.of()).stream().anyMatch(each -> each.noun() && each.base().equals(word))
        && ofWords.get(word).getFirst().equals(word);
  }
}
