import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** Words with their lemmas and parts of speech, as DSSO has tagged them. */
class TaggedWords {

  /** What a word can be, what is looked for first. */
  enum Part {
    NOUN("NN"), ADJECTIVE("JJ"), VERB("VB"), OTHER(""), NAME("PM");

    private final String tag;

    Part(String tag) {
      this.tag = tag;
    }

    static Part of(String tag) {
      for (Part each : values())
        if (each != OTHER && tag.startsWith(each.tag))
          return each;
      return OTHER;
    }
  }

  record Reading(Part part, String lemma) {}

  private final Map<String, List<Reading>> readings = new HashMap<>();

  TaggedWords(Path dictionary) throws IOException {
    for (WordData each : new DictionaryLookup(Dictionary.read(dictionary))) {
      var reading = new Reading(Part.of(each.getTag().toString()), Letters.small(each.getStem().toString()));
      String word = each.getWord().toString().toLowerCase(Locale.ROOT);
      if (!Letters.only(word) || !Letters.only(reading.lemma))
        continue;
      List<Reading> others = readings.computeIfAbsent(Letters.small(word), _ -> new ArrayList<>());
      if (!others.contains(reading))
        others.add(reading);
    }
  }

  Map<String, List<Reading>> all() {
    return readings;
  }

  List<String> lemmas(String word, Part part) {
    return readings.getOrDefault(word, List.of()).stream().filter(each -> each.part == part).map(Reading::lemma).sorted().toList();
  }

  boolean isNoun(String lemma) {
    return lemmas(lemma, Part.NOUN).contains(lemma);
  }
}
