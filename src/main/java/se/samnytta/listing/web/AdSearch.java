package se.samnytta.listing.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Period;

/**
 * What somebody looks for, as the address of the list says it. Read by {@link AdSearchReader}, which leaves out what makes no
 * sense.
 *
 * @param words          free words, empty for none
 * @param literally      whether nothing else may be looked for when those find nothing
 * @param municipalities codes of municipalities, any of which will do; empty for everywhere
 * @param categories     slugs of categories; one stands for everything below it too
 * @param when           now or soon or either
 * @param from           the first day it is needed; none for any time
 * @param until          the last day, no earlier than the first
 * @param hours          from when on the first day until when on the last, null for whole days
 * @param quantity       at least so many, 0 for any
 * @param withinKm       kilometres from the viewer's unit, 0 for any
 * @param longestMm      no side is longer, 0 for any
 * @param openingMm      gets through an opening so wide: its second-longest side is no longer, whichever way the opening
 *                       lies; 0 for any
 * @param priceKr        costs no more, -1 for any
 * @param sort           null for the usual order
 * @param page           from 1
 */
record AdSearch(String words, boolean literally, Set<TermWord> terms, Set<String> municipalities, Set<String> categories,
    Set<ConditionWord> conditions,
    Set<When> when, boolean transport, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable Hours hours, int quantity,
    int withinKm, int longestMm,
    int openingMm, int priceKr, @Nullable AdSort sort, int page) {

  static final AdSearch EVERYTHING = new AdSearch("", false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, null, null, null, 0,
      0, 0,
      0, -1,
      null, 1);

  /** Times of the wall clock; one that comes twice is the first of the two. */
  record Hours(LocalTime from, LocalTime until) {}

  /** When it is needed: some hours, or whole days; none for any time. */
  Optional<Period> period() {
    if (from == null || until == null)
      return Optional.empty();
    return Optional.of(hours == null
        ? Period.ofDays(from, until)
        : Period.ofHours(from, ClockTime.of(hours.from), until, ClockTime.of(hours.until)));
  }

  /** Whether it can be had at once, or only later. */
  enum When {

    NOW("nu"), SOON("snart");

    private final String value;

    When(String value) {
      this.value = value;
    }

    String value() {
      return value;
    }
  }

  /** A parameter of the address. */
  record Parameter(String name, String value) {

    @Override
    public String toString() {
      return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }

  /** What was asked for, by what the page calls its parameters, in one order; neither the order nor the page. */
  List<Parameter> parameters(PlaceNames places) {
    List<Parameter> all = new ArrayList<>();
    add(all, "q", words, !words.isEmpty());
    add(all, "ordagrant", "ja", literally);
    terms.stream().sorted().forEach(term -> all.add(new Parameter("satt", term.value())));
    municipalities.stream().sorted().flatMap(code -> places.ofCode(code).stream())
        .forEach(place -> all.add(new Parameter("kommun", place.slug())));
    categories.stream().sorted().forEach(slug -> all.add(new Parameter("kategori", slug)));
    when.stream().sorted().forEach(each -> all.add(new Parameter("ledig", each.value())));
    add(all, "transport", "ja", transport);
    conditions.stream().sorted().forEach(each -> all.add(new Parameter("skick", each.value())));
    add(all, "fran", String.valueOf(from), from != null);
    add(all, "till", String.valueOf(until), until != null);
    add(all, "kl", hours == null ? "" : hours.from.toString(), hours != null);
    add(all, "till-kl", hours == null ? "" : hours.until.toString(), hours != null);
    add(all, "antal", String.valueOf(quantity), quantity > 0);
    add(all, "avstand", String.valueOf(withinKm), withinKm > 0);
    add(all, "langsta", centimetres(longestMm), longestMm > 0);
    add(all, "oppning", centimetres(openingMm), openingMm > 0);
    add(all, "pris", String.valueOf(priceKr), priceKr >= 0);
    return all;
  }

  private static void add(List<Parameter> all, String name, String value, boolean given) {
    if (given)
      all.add(new Parameter(name, value));
  }

  private static String centimetres(int millimetres) {
    return millimetres % 10 == 0 ? String.valueOf(millimetres / 10) : millimetres / 10 + "," + millimetres % 10;
  }

  /** The query of the address, without order and page, for keeping. */
  String query(PlaceNames places) {
    return query(parameters(places));
  }

  static String query(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::toString).collect(Collectors.joining("&"));
  }

  /** How the list is ordered when nobody says: by the words when there are any. */
  AdSort order() {
    if (sort == null || sort == AdSort.BEST && words.isEmpty())
      return words.isEmpty() ? AdSort.NEWEST : AdSort.BEST;
    return sort;
  }

  /** The same, with other words. */
  AdSearch with(String otherWords) {
    return new AdSearch(otherWords, literally, terms, municipalities, categories, conditions, when, transport, from, until, hours, quantity,
        withinKm, longestMm, openingMm, priceKr, sort, page);
  }

  /** The same in another order. */
  AdSearch with(@Nullable AdSort otherSort) {
    return new AdSearch(words, literally, terms, municipalities, categories, conditions, when, transport, from, until, hours, quantity,
        withinKm,
        longestMm, openingMm, priceKr, otherSort, page);
  }

  /** Another page of the same. */
  AdSearch onPage(int number) {
    return new AdSearch(words, literally, terms, municipalities, categories, conditions, when, transport, from, until, hours, quantity,
        withinKm, longestMm, openingMm, priceKr, sort, number);
  }

  /** The same wherever it is. */
  AdSearch anywhere() {
    return new AdSearch(words, literally, terms, Set.of(), categories, conditions, when, transport, from, until, hours, quantity, 0,
        longestMm,
        openingMm, priceKr, sort, page);
  }

  /** The same as it will be had later. */
  AdSearch later() {
    return new AdSearch(words, literally, terms, municipalities, categories, conditions, Set.of(When.SOON), transport, null, null, null,
        quantity,
        withinKm, longestMm, openingMm, priceKr, AdSort.NEWEST, 1);
  }

  /** One of the same, wherever a set could be put together from: on the days asked for, or to keep. */
  AdSearch ofOne(boolean days) {
    return new AdSearch(words, literally, terms, municipalities, categories, conditions, when, transport, days ? from : null,
        days ? until : null, null, 1, withinKm, longestMm, openingMm, priceKr, null, 1);
  }

  /** Whether it is asked for when it can be had. */
  boolean isTimed() {
    return from != null || when.equals(Set.of(When.NOW));
  }

  /** Whether it is asked for where it is. */
  boolean isSomewhere() {
    return !municipalities.isEmpty() || withinKm > 0;
  }

  /** Whether a box of the filter is ticked. */
  boolean hasBoxes() {
    return !terms.isEmpty() || !municipalities.isEmpty() || !categories.isEmpty() || !conditions.isEmpty() || !when.isEmpty() || transport;
  }

  /** The same without what boxes choose: what the counts behind the boxes are taken from. */
  AdSearch withoutBoxes() {
    return new AdSearch(words, literally, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, from, until, hours, quantity, withinKm,
        longestMm,
        openingMm,
        priceKr, null, 1);
  }
}
