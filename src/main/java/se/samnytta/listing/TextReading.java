package se.samnytta.listing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.MeasuresText;

/** What a short text about a thing says beside its words: a title, how many, and the rest. */
final class TextReading {

  private static final List<String> NUMBERS = List.of("en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
      "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo");
  private static final Map<String, Integer> WORDS = IntStream.range(0, NUMBERS.size()).boxed()
      .collect(Collectors.toMap(NUMBERS::get, i -> i + 1));
  private static final Pattern COUNTED = Pattern.compile("(?<![\\d.,x×*])(\\d{1,5})\\s*(?:st|stycken|styck)\\b\\.?",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern FIRST = Pattern.compile("^\\s*(\\d{1,5}|\\p{L}+)\\s+\\p{L}");
  private static final Pattern MEASURED = Pattern.compile("^\\s*\\d+\\s*(?:cm|mm|m|dm|kg|g|l|liter|tum|år|kr|kronor|w|v|timmar|h|dagar)\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})|\\n");

  private TextReading() {}

  /** The first sentence, with a capital letter, at most as long as a title may be. */
  static String title(String text) {
    String first = MeasuresText.tidy(SENTENCE.split(text.strip(), 2)[0]).strip();
    String whole = first.length() > ListingDetails.TITLE_LENGTH ? cut(first) : first.replaceFirst("\\.$", "");
    return whole.isEmpty() ? whole : whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
  }

  /** What follows after the title; the whole text when the title had to be cut. */
  static String body(String text) {
    String[] parts = SENTENCE.split(text.strip(), 2);
    if (parts[0].strip().length() > ListingDetails.TITLE_LENGTH)
      return text.strip();
    return parts.length > 1 ? parts[1].strip() : "";
  }

  /** How many, where the text says so: "14 skrivbord", "fyra stolar", "stolar, 8 st". */
  static Optional<Integer> quantity(String text) {
    Matcher counted = COUNTED.matcher(text);
    if (counted.find())
      return possible(Integer.parseInt(counted.group(1)));
    Matcher first = FIRST.matcher(text);
    if (!first.find() || MEASURED.matcher(text).find())
      return Optional.empty();
    String word = first.group(1).toLowerCase(Locale.ROOT);
    return Character.isDigit(word.charAt(0)) ? possible(Integer.parseInt(word)) : Optional.ofNullable(WORDS.get(word));
  }

  private static Optional<Integer> possible(int quantity) {
    return quantity >= 1 && quantity <= ItemDetails.MOST ? Optional.of(quantity) : Optional.empty();
  }

  private static String cut(String text) {
    int space = text.lastIndexOf(' ', ListingDetails.TITLE_LENGTH - 1);
    return text.substring(0, space > ListingDetails.TITLE_LENGTH / 2 ? space : ListingDetails.TITLE_LENGTH - 1) + "…";
  }
}
