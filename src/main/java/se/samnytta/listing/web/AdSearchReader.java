package se.samnytta.listing.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Signs;
import se.samnytta.listing.web.AdSearch.When;
import se.samnytta.web.Fields;

/**
 * Reads what somebody looks for out of an address. Links are shared and grow old, so nothing in them is refused: parameters
 * that nobody knows and values that make no sense are left out, and what does not show is taken away.
 */
@Component
class AdSearchReader {

  static final int LONGEST_WORDS = 200;
  static final int LAST_PAGE = 50;
  static final List<Integer> DISTANCES = List.of(5, 10, 25, 50, 100);
  static final int FARTHEST_KM = 500;

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");
  private static final List<String> TYPED = List.of("fran", "till", "kl", "till-kl", "antal", "langsta", "oppning", "pris");
  private static final int MOST = 100_000;

  private final PlaceNames places;
  private final Categories categories;

  AdSearchReader(PlaceNames places, Categories categories) {
    this.places = places;
    this.categories = categories;
  }

  /**
   * What was read, with the fields as they were typed and what was wrong with them.
   *
   * @param after the last ad of the page before, null when the address does not say
   */
  record Reading(AdSearch search, Fields typed, @Nullable AdCursor after) {

    /** The same from its beginning. */
    Reading fromTheBeginning() {
      return new Reading(search.onPage(1), typed, null);
    }
  }

  /** Reads the query of an address that was kept. */
  AdSearch read(String query, LocalDate today) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2)
        parameters.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(decoded(parts[1]));
    }
    Map<String, String[]> arrays = new LinkedHashMap<>();
    parameters.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
    return read(arrays, today).search();
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  Reading read(Map<String, String[]> parameters, LocalDate today) {
    Fields typed = typed(parameters);
    Optional<LocalDate> from = typed.day("fran", today);
    Optional<LocalDate> until = typed.day("till", today);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get()))
      typed.refuse("till", "find.filter.till.beforeFrom");
    LocalDate first = from.or(() -> until).orElse(null);
    LocalDate last = first == null ? null : until.filter(day -> !day.isBefore(first)).orElse(first);
    AdSearch search = new AdSearch(
        words(one(parameters, "q")),
        one(parameters, "ordagrant").equals("ja"),
        chosen(parameters, "satt", TermWord::ofValue),
        chosen(parameters, "kommun", slug -> places.ofSlug(slug).or(() -> places.ofCode(slug)).map(PlaceNames.PlaceName::code)),
        chosen(parameters, "kategori", slug -> categories.bySlug(slug).map(category -> category.slug())),
        chosen(parameters, "skick", ConditionWord::ofValue),
        chosen(parameters, "ledig", value -> Arrays.stream(When.values()).filter(each -> each.value().equals(value)).findFirst()),
        one(parameters, "transport").equals("ja"),
        first,
        last,
        hours(typed, first, last),
        typed.wholeNumber("antal", 1, MOST).orElse(0L).intValue(),
        kilometres(one(parameters, "avstand")),
        millimetres(typed, "langsta"),
        millimetres(typed, "oppning"),
        typed.kronor("pris").filter(money -> money.ore() < 1_000_000_000L).map(money -> (int) (money.ore() / 100)).orElse(-1),
        AdSort.ofValue(one(parameters, "sortera")).orElse(null),
        page(one(parameters, "sida")));
    return new Reading(search, typed, search.page() == 1 ? null : AdCursor.of(one(parameters, "efter")).orElse(null));
  }

  /** Both times, with a day to be on and the first before the second; what is missing is said, and nothing is asked for. */
  private static AdSearch.@Nullable Hours hours(Fields typed, @Nullable LocalDate first, @Nullable LocalDate last) {
    Optional<LocalTime> from = typed.time("kl");
    Optional<LocalTime> until = typed.time("till-kl");
    if (first == null && (from.isPresent() || until.isPresent()))
      typed.refuse("fran", "find.filter.kl.noDay");
    else if (from.isPresent() != until.isPresent() && !typed.haveErrors())
      typed.refuse(from.isPresent() ? "till-kl" : "kl", "find.filter.kl.both");
    if (first == null || last == null || from.isEmpty() || until.isEmpty())
      return null;
    if (ClockTime.of(from.get()).on(first).isBefore(ClockTime.of(until.get()).on(last)))
      return new AdSearch.Hours(from.get(), until.get());
    typed.refuse("till-kl", "find.filter.till-kl.beforeFrom");
    return null;
  }

  /** One line of words, nothing unseen among them. */
  static String words(String typed) {
    String words = UNSEEN.matcher(typed).replaceAll(" ").strip();
    return Signs.first(words, LONGEST_WORDS);
  }

  private static Fields typed(Map<String, String[]> parameters) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String name : TYPED)
      if (!one(parameters, name).isBlank())
        typed.put(name, words(one(parameters, name)));
    return Fields.filled(typed).wordedAs("find.filter");
  }

  private static String one(Map<String, String[]> parameters, String name) {
    String @Nullable [] values = parameters.get(name);
    return values == null || values.length == 0 ? "" : values[0];
  }

  private static <T> Set<T> chosen(Map<String, String[]> parameters, String name, Function<String, Optional<T>> known) {
    String @Nullable [] values = parameters.get(name);
    Set<T> chosen = new LinkedHashSet<>();
    if (values != null)
      Stream.of(values).limit(50).flatMap(value -> known.apply(value).stream()).forEach(chosen::add);
    return Set.copyOf(chosen);
  }

  private static int millimetres(Fields typed, String name) {
    return typed.millimetres(name).filter(mm -> mm > 0 && mm <= 100_000).orElse(0L).intValue();
  }

  /** The list offers some distances, an address may say others. */
  private static int kilometres(String typed) {
    return typed.matches("[1-9][0-9]{0,2}") ? Math.min(Integer.parseInt(typed), FARTHEST_KM) : 0;
  }

  private static int page(String typed) {
    return typed.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(typed), LAST_PAGE) : 1;
  }
}
