import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import se.samnytta.search.language.Analyzer;
import se.samnytta.search.language.Corrections;
import se.samnytta.search.language.Lexicon;
import se.samnytta.search.language.Questions;
import se.samnytta.search.language.Synonyms;
import se.samnytta.search.language.Word;

/** Reads ads and questions that it makes up, the same each time, and prints what that takes. */
class Words {

  private static final List<String> BEGINS = List.of("kontors", "skrivbords", "konferens", "barn", "elev", "skol", "kök", "mat", "bok", "arkiv",
      "kläd", "trädgårds", "vägg", "golv", "bords", "lager", "verkstads", "förskole", "reception", "park");
  private static final List<String> ENDS = List.of("stolar", "bord", "skåp", "lampor", "hyllor", "vagnar", "mattor", "bänkar", "soffor", "lådor",
      "skärmar", "maskinen", "ställ", "dörrar", "korgar");
  private static final List<String> SAID = List.of("vit", "svarta", "i björk", "160x80 cm", "med armstöd", "Kinnarps", "till mötesrum", "12 st",
      "höj- och sänkbara", "nästan nya", "YS-20481", "Samsung", "på hjul", "i grått tyg");
  private static final String BODY = " Blev över när vi slog ihop två kontorsrum och hämtas på förvaltningens centrallager under vardagar."
      + " Några har små repor i kanten men fungerar felfritt; kabelränna, handkontroll och monteringsanvisning följer med."
      + " Tre stolar har slitna armstöd och behöver ny klädsel. Kontakta vaktmästaren innan ni kommer.";
  private static final int SECONDS = 3;
  private static final int TIMES = 5;

  public static void main(String[] arguments) {
    long begun = System.nanoTime();
    var analyzer = new Analyzer(Lexicon.builtIn());
    System.out.printf("dictionary: %.0f ms to load the first time%n", (System.nanoTime() - begun) / 1e6);
    begun = System.nanoTime();
    var questions = new Questions(analyzer, new Synonyms(analyzer, Synonyms.builtIn(), List.of()));
    System.out.printf("synonyms: %.0f ms to read the first time%n", (System.nanoTime() - begun) / 1e6);
    again("dictionary", Lexicon::builtIn);
    again("synonyms", () -> new Synonyms(analyzer, Synonyms.builtIn(), List.of()));

    List<String> titles = IntStream.range(0, 20_000).mapToObj(Words::title).toList();
    measure("a title", titles, analyzer::roles);
    measure("an ad, title and body of %d words".formatted(BODY.split(" ").length), titles, title -> {
      analyzer.roles(title);
      analyzer.roles(title + BODY);
    });
    measure("a question of one to three words", titles.stream().map(Words::question).toList(), questions::terms);

    Map<String, Integer> uses = new HashMap<>();
    lexiconWords(analyzer, titles).forEach(word -> uses.merge(word, 1, Integer::sum));
    for (int number = 0; uses.size() < 32_000; number++)
      uses.putIfAbsent(made(number), 1);
    again("corrections of %,d words".formatted(uses.size()), () -> new Corrections(uses));
    var corrections = new Corrections(uses);
    List<String> known = uses.keySet().stream().filter(word -> word.length() > 5).sorted().toList();
    List<Word> slips = known.stream().map(Words::slip).map(slip -> analyzer.words(slip).getFirst()).toList();
    measure("a correction", slips, corrections::of);
    long right = IntStream.range(0, slips.size()).filter(at -> corrections.isUsed(slips.get(at))
        || corrections.of(slips.get(at)).filter(known.get(at)::equals).isPresent()).count();
    System.out.printf("slips of one letter put right or words of their own: %,d of %,d%n", right, slips.size());
  }

  private static void again(String what, Supplier<Object> making) {
    List<Object> kept = new ArrayList<>();
    making.get();
    long before = used();
    long begun = System.nanoTime();
    for (int times = 0; times < TIMES; times++)
      kept.add(making.get());
    double each = (System.nanoTime() - begun) / 1e6 / TIMES;
    System.out.printf("%s: %.0f ms, %.1f MB of heap%n", what, each, (used() - before) / 1e6 / kept.size());
  }

  private static String title(int number) {
    var random = new Random(number);
    return BEGINS.get(random.nextInt(BEGINS.size())) + ENDS.get(random.nextInt(ENDS.size())) + " " + SAID.get(random.nextInt(SAID.size()))
        + " " + SAID.get(random.nextInt(SAID.size()));
  }

  private static String question(String title) {
    String[] words = title.split(" ");
    return String.join(" ", List.of(words).subList(0, 1 + title.length() % Math.min(3, words.length)));
  }

  private static List<String> lexiconWords(Analyzer analyzer, List<String> titles) {
    List<String> words = new ArrayList<>();
    titles.forEach(title -> Corrections.words(analyzer.words(title)).forEach(words::add));
    return words;
  }

  private static String made(int number) {
    var random = new Random(number);
    StringBuilder word = new StringBuilder();
    for (int syllables = 3 + random.nextInt(3); syllables > 0; syllables--)
      word.append("bdfghjklmnprstv".charAt(random.nextInt(15))).append("aeiouyåäö".charAt(random.nextInt(9)));
    return word.toString();
  }

  private static String slip(String word) {
    int at = 1 + Math.floorMod(word.hashCode(), word.length() - 2);
    return switch (Math.floorMod(word.hashCode(), 3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
      default -> word.substring(0, at) + word.charAt(at) + word.substring(at);
    };
  }

  /** Warm: as long again is not counted. Of the processor, whatever else the machine does. */
  private static <T> void measure(String what, List<T> all, Consumer<T> reading) {
    long warm = System.nanoTime();
    while (System.nanoTime() - warm < SECONDS * 1_000_000_000L)
      all.forEach(reading);
    var thread = ManagementFactory.getThreadMXBean();
    long begun = thread.getCurrentThreadCpuTime();
    long count = 0;
    for (long took = 0; took < SECONDS * 1_000_000_000L; took = thread.getCurrentThreadCpuTime() - begun) {
      all.forEach(reading);
      count += all.size();
    }
    double each = (thread.getCurrentThreadCpuTime() - begun) / 1e3 / count;
    System.out.printf("%s: %.1f µs, %,.0f a second%n", what, each, 1e6 / each);
  }

  private static long used() {
    for (int times = 0; times < 3; times++)
      System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
