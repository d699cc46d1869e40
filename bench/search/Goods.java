package se.samnytta.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samnytta.search.language.Analyzer;
import se.samnytta.search.language.Lexicon;
import se.samnytta.search.language.Phrases;
import se.samnytta.search.language.Roles;

/**
 * Ads for the benchmark of the search: ad n is the same each time, at any size. Some 900 sorts of goods, the commonest a tenth of
 * all; a third in the plural, with brands, measures, materials and labels as people write them; texts that mention other goods.
 */
final class Goods {

  private static final List<String> BEGINS = List.of("kontors", "skol", "konferens", "barn", "elev", "kök", "mat", "arkiv", "kläd",
      "trädgårds", "vägg", "golv", "lager", "verkstads", "förskole", "receptions", "park", "läs", "sjukhus", "bibliotek", "gymnastik", "lek",
      "musik", "tvätt", "städ", "kylskåps", "hörn");
  private static final List<String> ENDS = List.of("stol", "bord", "skåp", "hylla", "lampa", "matta", "bänk", "soffa", "låda", "skärm",
      "vagn", "ställ", "tavla", "korg", "maskin", "fåtölj", "pall", "säng", "spegel", "gardin", "byrå", "kista", "disk", "press", "borste",
      "klocka", "kamera", "dator", "skrivare", "telefon", "högtalare", "cykel", "pump", "såg", "borr", "stege");
  private static final List<String> ADJECTIVES = List.of("begagnad", "svart", "vit", "blå", "grå", "robust", "enkel", "modern", "gammal",
      "hopfällbar", "justerbar", "renoverad", "oanvänd", "stor", "liten");
  private static final List<String> MATERIALS = List.of("björk", "ek", "bok", "plåt", "laminat", "tyg", "skinn", "plast", "stål", "furu");
  private static final List<String> BRANDS = List.of("Kinnarps", "Edsbyn", "Martela", "Samsung", "Canon", "Bosch", "Makita", "Electrolux",
      "Input", "Skandiform", "Lammhults", "Dell");
  private static final List<String> SAID = List.of("Finns att hämta hos oss på vardagar.", "Fungerar bra och har använts varsamt.",
      "Har några små repor på ovansidan.", "Säg till i god tid så ställer vi fram det.", "Kan levereras inom kommunen mot en mindre kostnad.",
      "Blev över när vi flyttade till nya lokaler.", "Manual och nycklar följer med.", "Köptes in för fyra år sedan.",
      "Rengjord och kontrollerad av vaktmästaren.", "Vi behöver tömma förrådet före sommaren.", "Höjden går att ändra i flera steg.",
      "Passar både små och stora rum.", "Klarar krav för offentlig miljö.", "Demonterad och klar för transport.",
      "Ring innan du kommer så öppnar vi grinden.");
  private static final double SKEW = 0.9;
  private static final double PLACE_SKEW = 0.8;

  /** One made-up ad. */
  record Ad(String title, String body, long category, int municipality, int unit, int reach, Set<String> tokens,
      List<String> phrases) {}

  private record Product(String word, String plural, long category) {}

  private final Analyzer analyzer;
  private final Phrases phrases;
  private final List<Product> products = new ArrayList<>();
  private final double[] shares;
  private final double[] places;
  private final Map<String, Roles> read = new ConcurrentHashMap<>();

  /**
   * @param named words for goods, each with its category
   */
  Goods(Analyzer analyzer, Lexicon lexicon, Map<String, Long> named, int municipalities) {
    this.analyzer = analyzer;
    this.phrases = new Phrases(analyzer);
    Map<String, Long> words = new LinkedHashMap<>(named);
    List<Long> categories = List.copyOf(named.values());
    for (int n = 0; words.size() < 900; n++)
      words.putIfAbsent(BEGINS.get(n % BEGINS.size()) + ENDS.get(n / BEGINS.size() % ENDS.size()), categories.get(n * 7 % categories.size()));
    words.entrySet().stream().sorted((a, b) -> Integer.compareUnsigned(mixed(a.getKey().hashCode(), 1), mixed(b.getKey().hashCode(), 1)))
        .forEach(each -> products.add(new Product(each.getKey(), plural(lexicon, each.getKey()), each.getValue())));
    shares = shares(products.size(), SKEW);
    places = shares(municipalities, PLACE_SKEW);
  }

  private static String plural(Lexicon lexicon, String word) {
    String stem = word.endsWith("a") || word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    return Stream.of(stem + "or", word + "ar", stem + "ar", word + "er", word + "n", word).filter(each -> lexicon.lemmas(each).contains(word))
        .findFirst().orElse(word);
  }

  private static double[] shares(int size, double skew) {
    double[] sums = new double[size];
    for (int rank = 0; rank < size; rank++)
      sums[rank] = (rank == 0 ? 0 : sums[rank - 1]) + 1 / Math.pow(rank + 1, skew);
    return sums;
  }

  private static int mixed(long n, int salt) {
    long z = n * 0x9E3779B97F4A7C15L + salt * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return (int) (z ^ z >>> 31);
  }

  static int below(long n, int salt, int bound) {
    return Math.floorMod(mixed(n, salt), bound);
  }

  private static int drawn(double[] sums, long n, int salt) {
    double at = Integer.toUnsignedLong(mixed(n, salt)) / 4294967296.0 * sums[sums.length - 1];
    int found = java.util.Arrays.binarySearch(sums, at);
    return Math.min(sums.length - 1, found < 0 ? -found - 1 : found);
  }

  private static <T> T one(List<T> of, long n, int salt) {
    return of.get(below(n, salt, of.size()));
  }

  /** A word for goods, as often as it is in titles. */
  String product(long n) {
    return products.get(drawn(shares, n, 2)).word;
  }

  /** One of the commonest. */
  String common(long n) {
    return products.get(below(n, 3, 20)).word;
  }

  static String head(long n) {
    return one(ENDS, n, 4);
  }

  static String adjective(long n) {
    return one(ADJECTIVES, n, 5);
  }

  static String misspelt(String word, long n) {
    int at = 1 + below(n, 6, Math.max(1, word.length() - 2));
    char[] letters = word.toCharArray();
    return switch (below(n, 7, 3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + letters[at] + word.substring(at);
      default -> word.substring(0, at - 1) + letters[at] + letters[at - 1] + word.substring(at + 1);
    };
  }

  /** The label of an ad that has one. */
  static String label(long n) {
    return "PR-" + (100_000 + n);
  }

  Ad ad(long n) {
    Product product = products.get(drawn(shares, n, 2));
    String title = title(n, product);
    List<String> body = body(n);
    Roles titled = analyzer.roles(title);
    Set<String> tokens = new TreeSet<>(Tokens.of(titled, read("")));
    body.forEach(sentence -> tokens.addAll(Tokens.of(read(""), sentence.startsWith("Märkt") ? analyzer.roles(sentence) : read(sentence))));
    int share = below(n, 8, 100);
    int reach = share < 10 ? 0 : share < 60 ? 1 : share < 85 ? 2 : share < 93 ? 3 : 4;
    return new Ad(title, String.join(" ", body), product.category, drawn(places, n, 9), 1 + below(n, 10, 20), reach, tokens,
        phrases.of(title).stream().map(each -> each.beginning() + "=" + each.phrase()).toList());
  }

  private Roles read(String sentence) {
    return read.computeIfAbsent(sentence, analyzer::roles);
  }

  private static String title(long n, Product product) {
    String word = capital(below(n, 11, 3) == 0 ? product.plural : product.word);
    return switch (below(n, 12, 7)) {
      case 0 -> word + ", " + adjective(n) + ", " + one(MATERIALS, n, 13);
      case 1 -> (2 + below(n, 14, 30)) + " st " + product.plural + " i " + one(MATERIALS, n, 13);
      case 2 -> word + " " + one(BRANDS, n, 15);
      case 3 -> word + " " + (60 + below(n, 16, 14) * 10) + "x" + (40 + below(n, 17, 6) * 10) + " cm";
      case 4 -> capital(adjective(n)) + " " + product.word;
      case 5 -> word + " " + (char) ('A' + below(n, 18, 26)) + below(n, 19, 1000);
      default -> capital(one(BEGINS, n, 20)) + "- och " + product.plural;
    };
  }

  private List<String> body(long n) {
    List<String> body = new ArrayList<>(IntStream.range(0, 4 + below(n, 21, 4)).mapToObj(at -> one(SAID, n * 31 + at, 22)).toList());
    for (int at = 0; at < below(n, 23, 4); at++)
      body.add("Stod tillsammans med en " + products.get(drawn(shares, n * 17 + at, 24)).word + ".");
    if (below(n, 25, 3) == 0)
      body.add("Märkt " + label(n) + ".");
    return body;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }
}
