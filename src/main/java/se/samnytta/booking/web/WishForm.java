package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingRequest;
import se.samnytta.booking.Refusal;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Term;
import se.samnytta.web.Fields;

/**
 * The form beside an ad: which way, how many, when, what in return. What cannot be read leaves the wish as far as it got, so
 * that the panel can count with the rest.
 *
 * @param fields as typed, with what is wrong
 * @param wish   what was understood
 */
record WishForm(Fields fields, Wish wish) {

  private static final String[] NAMES = { "annons", "version", "satt", "antal", "dag", "till", "tid", "kl", "till-kl", "kl-gang",
      "till-gang", "byte", "byte-antal", "mellan", "halsning", "med" };
  /** No form takes more of anything. */
  static final int MOST = 100_000;
  static final String BY_THE_DAY = "dagar";
  static final String BY_THE_HOUR = "timmar";
  static final List<String> HOURS = List.of("kl", "till-kl", "kl-gang", "till-gang");

  /** The ad that the form is about; {@link NotFound} for none. */
  static ListingId listing(Fields fields) {
    return fields.wholeNumber("annons", 1, Long.MAX_VALUE).map(ListingId::new).orElseThrow(() -> new NotFound("listing"));
  }

  static Fields fields(HttpServletRequest request) {
    return Fields.of(request, NAMES).wordedAs("booking.form");
  }

  /** The form as it is first shown: the cheapest way, one of it, and what the address asks for. */
  static Fields blank(Offered offered, Fields query) {
    Map<String, String> values = new HashMap<>();
    values.put("annons", offered.id().toString());
    values.put("version", Integer.toString(offered.version()));
    values.put("satt", TermWords.of(first(offered, query.typed("satt"))));
    values.put("antal", query.has("antal") ? query.typed("antal") : "1");
    values.put("dag", query.typed("dag"));
    values.put("till", query.typed("till"));
    values.put("tid", howLong(offered, query));
    HOURS.forEach(name -> values.put(name, query.typed(name)));
    values.put("byte-antal", "1");
    return Fields.filled(values).wordedAs("booking.form");
  }

  private static Term first(Offered offered, String word) {
    Term asked = TermWords.BY_WORD.get(word);
    return asked != null && offered.offer(asked).isPresent()
        ? asked
        : TermWords.inOrder(offered.offers().stream().map(each -> each.term()).toList()).stream().findFirst().orElse(Term.GIVE);
  }

  /** Hours where it is lent by nothing else, or its price is for hours; otherwise days, unless the address says. */
  private static String howLong(Offered offered, Fields query) {
    boolean priced = offered.offers().stream().map(Offer::price).anyMatch(price -> price != null && price.per().isByTheHour());
    boolean hours = query.has("tid") ? query.typed("tid").equals(BY_THE_HOUR) : query.has("kl") || priced;
    return offered.lending().byTheHour() != null && (hours || !offered.lending().byTheDay()) ? BY_THE_HOUR : BY_THE_DAY;
  }

  /** Whether the form asks for hours: by choice, or because it is lent by nothing else. */
  static boolean isByTheHour(Fields fields, Offered offered, Term term) {
    LendingRules rules = offered.lending();
    return term.isLoan() && rules.byTheHour() != null && (!rules.byTheDay() || fields.typed("tid").equals(BY_THE_HOUR));
  }

  static WishForm read(Fields fields, Offered offered, LocalDate today) {
    Term term = fields.requiredOneOf("satt", TermWords.BY_WORD).orElse(first(offered, ""));
    int quantity = fields.requiredWholeNumber("antal", 1, MOST).map(Long::intValue).orElse(0);
    Optional<LocalDate> first = term.isLoan() ? fields.requiredDay("dag", today) : fields.day("dag", today);
    boolean hours = isByTheHour(fields, offered, term);
    Optional<LocalDate> last = !term.isLoan()
        ? Optional.empty()
        : hours && !fields.has("till") ? first : fields.requiredLastDay("till", today, first.orElse(today));
    Integer seen = fields.wholeNumber("version", 0, Integer.MAX_VALUE).map(Long::intValue).orElse(null);
    fields.text("halsning", BookingRequest.LONGEST_NOTE);
    return new WishForm(fields, new Wish(offered.id(), term, quantity, first.orElse(null), last.orElse(null), hours ? hours(fields) : null,
        term == Term.SWAP ? inReturn(fields) : null, seen, term.isLoan() && fields.ticked("med")));
  }

  /** From when until when. */
  private static Wish.@Nullable Hours hours(Fields fields) {
    Optional<ClockTime> from = time(fields, "kl", "kl-gang");
    Optional<ClockTime> until = time(fields, "till-kl", "till-gang");
    return from.isEmpty() || until.isEmpty() ? null : new Wish.Hours(from.get(), until.get());
  }

  /** A time that has to be said; of one that comes twice the first is meant unless the form says otherwise. */
  static Optional<ClockTime> time(Fields fields, String name, String which) {
    if (!fields.has(name))
      fields.refuse(name, "booking.form." + name + ".required");
    return fields.time(name).map(time -> new ClockTime(time, fields.typed(which).equals("2")));
  }

  private static Wish.@Nullable InReturn inReturn(Fields fields) {
    Optional<Long> own = fields.requiredWholeNumber("byte", 1, Long.MAX_VALUE);
    int quantity = fields.requiredWholeNumber("byte-antal", 1, MOST).map(Long::intValue).orElse(0);
    long difference = fields.kronor("mellan").map(Money::ore).orElse(0L);
    return own.map(id -> new Wish.InReturn(new ListingId(id), quantity, difference)).orElse(null);
  }

  String note() {
    return fields.text("halsning", BookingRequest.LONGEST_NOTE);
  }

  /** Says at its field what the owner's terms do not allow. */
  void refuse(Refusal refusal) {
    CartView.Wrong words = RefusalWords.of(refusal);
    fields.refuse(RefusalWords.field(wish, refusal), words.key(), words.args().toArray());
  }
}
