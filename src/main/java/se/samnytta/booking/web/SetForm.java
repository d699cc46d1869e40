package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingRequest;
import se.samnytta.booking.SetWish;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.SetSearch;
import se.samnytta.listing.Term;
import se.samnytta.web.Fields;

/**
 * What the page of sets is asked: the list's own parameters, whether it is lent or kept, and when it is to be booked the ads
 * with how many of each.
 *
 * @param search as the list of ads reads it
 */
record SetForm(Map<String, String[]> search, SetSearch.Asked asked, Fields fields, boolean loan, List<Row> rows) {

  static final String LEND = "lana";
  static final String KEEP = "behalla";

  private static final String[] NAMES = { "q", "ordagrant", "satt", "kommun", "kategori", "ledig", "transport", "skick", "fran", "till",
      "antal", "avstand", "langsta", "oppning", "pris", "hur", "helt", "halsning", "rad" };
  private static final Pattern ROW = Pattern.compile("([1-9][0-9]{0,17}):([1-9][0-9]{0,2}):([0-9]{1,9})");

  /** So many of an ad that was read in that version. */
  record Row(ListingId listing, int quantity, int version) {

    @Override
    public String toString() {
      return listing + ":" + quantity + ":" + version;
    }
  }

  /** The address's parameters are the list's; whoever shares one may have others in it. */
  static SetForm asked(HttpServletRequest request, SetSearch.Asked asked) {
    String how = request.getParameter("hur");
    String within = asked.withinKm() == 0 ? "" : String.valueOf(asked.withinKm());
    Fields fields = Fields.filled(Map.of("q", asked.words(), "avstand", within, "hur", LEND.equals(how) || KEEP.equals(how) ? how : ""));
    return new SetForm(Map.copyOf(request.getParameterMap()), asked, fields, isLoan(fields.typed("hur"), asked), List.of());
  }

  /** The form with which one of the sets is booked, posted to the address that found it. */
  static SetForm sent(HttpServletRequest request, SetSearch.Asked asked) {
    Fields fields = Fields.of(request, NAMES).wordedAs("booking.form");
    String @Nullable [] rows = request.getParameterValues("rad");
    Map<ListingId, Row> read = new LinkedHashMap<>();
    Stream.of(rows == null ? new String[0] : rows).limit(BookingRequest.MOST_WISHES).map(ROW::matcher).filter(Matcher::matches)
        .map(row -> new Row(new ListingId(Long.parseLong(row.group(1))), Integer.parseInt(row.group(2)), Integer.parseInt(row.group(3))))
        .forEach(row -> read.putIfAbsent(row.listing(), row));
    return new SetForm(Map.copyOf(request.getParameterMap()), asked, fields, isLoan(fields.typed("hur"), asked),
        List.copyOf(read.values()));
  }

  /** As it is said; otherwise as the ways that will do are, and with days it is a loan. */
  private static boolean isLoan(String said, SetSearch.Asked asked) {
    if (said.equals(LEND) || said.equals(KEEP))
      return said.equals(LEND);
    boolean lent = SetWish.LOAN.stream().anyMatch(asked.terms()::contains);
    boolean kept = SetWish.KEEP.stream().anyMatch(asked.terms()::contains);
    return lent == kept ? asked.first() != null : lent;
  }

  /** The ways that will do: those asked for, or all of the same sort. */
  List<Term> terms() {
    List<Term> sort = loan ? SetWish.LOAN : SetWish.KEEP;
    List<Term> chosen = sort.stream().filter(asked.terms()::contains).toList();
    return chosen.isEmpty() ? sort : chosen;
  }

  boolean isWhole() {
    return !fields.typed("helt").equals("nej");
  }

  @Nullable
  LocalDate last() {
    return loan ? asked.last() : null;
  }

  SetWish wish() {
    return new SetWish(search, terms(), asked.quantity(), asked.first(), last());
  }
}
