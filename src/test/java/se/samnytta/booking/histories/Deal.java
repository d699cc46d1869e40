package se.samnytta.booking.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.IncidentKind;
import se.samnytta.booking.IncidentOutcome;
import se.samnytta.booking.Side;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;

/** What one unit lets another have. */
final class Deal {

  static final Set<BookingState> BEFORE = EnumSet.of(BookingState.REQUESTED, BookingState.APPROVED, BookingState.READY);
  static final Set<BookingState> UNDER_WAY = EnumSet.of(BookingState.REQUESTED, BookingState.APPROVED, BookingState.READY,
      BookingState.HANDED_OVER, BookingState.RETURNED);

  /** A side's answer: not yet, by the owner's rule (nobody), or somebody's. */
  record Answer(boolean yes, @Nullable Person by, @Nullable Instant at) {

    static final Answer OPEN = new Answer(false, null, null);
  }

  /** What the receiver would rather have, and who has not said yes to it. */
  record Wish(Person by, Terms terms, Set<Side> open) {}

  /** How many of each part and when. */
  record Terms(List<Integer> quantities, @Nullable Instant from, @Nullable Instant until, @Nullable LocalDate wanted) {}

  /** Something that somebody saw was wrong. */
  static final class Trouble {

    final Part part;
    final IncidentKind kind;
    final int quantity;
    @Nullable
    IncidentOutcome outcome;

    Trouble(Part part, IncidentKind kind, int quantity) {
      this.part = part;
      this.kind = kind;
      this.quantity = quantity;
    }
  }

  final int number;
  final Term term;
  final int owner;
  final int receiver;
  final boolean border;
  final boolean byTheHour;
  final int difference;
  Instant asked;
  final List<Part> parts = new ArrayList<>();
  final Map<Side, Answer> answers = new EnumMap<>(Side.class);
  final List<Trouble> troubles = new ArrayList<>();
  BookingState state = BookingState.REQUESTED;
  @Nullable
  Instant from;
  @Nullable
  Instant until;
  @Nullable
  LocalDate wanted;
  Instant answerBy = Instant.MAX;
  @Nullable
  Instant ready;
  /** When something last changed hands. */
  @Nullable
  Instant moved;
  @Nullable
  Wish wish;
  /** How the last wish ended: DONE, REFUSED, or something else. */
  String ended = "";

  Deal(int number, Term term, int owner, int receiver, boolean border, boolean byTheHour, int difference, Instant asked) {
    this.number = number;
    this.term = term;
    this.owner = owner;
    this.receiver = receiver;
    this.border = border;
    this.byTheHour = byTheHour;
    this.difference = difference;
    this.asked = asked;
  }

  static boolean isLoan(Term term) {
    return term == Term.LEND || term == Term.RENT;
  }

  boolean isLoan() {
    return isLoan(term);
  }

  boolean isSwap() {
    return term == Term.SWAP;
  }

  int unit(Side side) {
    return side == Side.OWNER ? owner : receiver;
  }

  Terms terms() {
    return new Terms(parts.stream().map(each -> each.agreed).toList(), from, until, wanted);
  }

  boolean untouched() {
    return parts.stream().allMatch(each -> each.handed == 0);
  }

  boolean isOpen(Side side) {
    Answer answer = answers.get(side);
    return answer != null && !answer.yes();
  }

  int kronor() {
    return kronor(terms());
  }

  /** What it costs on those terms, besides what is paid in a swap. */
  int kronor(Terms terms) {
    int sum = 0;
    for (int i = 0; i < parts.size(); i++)
      sum += isSwap() ? 0 : kronor(parts.get(i).good.ad, term, terms.quantities().get(i), terms.from(), terms.until());
    return sum;
  }

  static int kronor(Ad ad, Term term, int quantity, @Nullable Instant from, @Nullable Instant until) {
    int each = ad.kronor().get(term) * quantity;
    if (from == null || until == null || ad.per(term) == PricePer.ITEM)
      return each;
    long days = java.time.temporal.ChronoUnit.DAYS.between(Days.of(from), Days.of(until.minusNanos(1))) + 1;
    long hours = java.time.Duration.between(from, until).toHours();
    return (int) (each * (ad.per(term) == PricePer.ITEM_DAY ? days : hours));
  }

  int toPay() {
    return kronor() + Math.max(0, difference);
  }

  /** The end, or all is back: what was wished for is not to be answered any more. */
  void becomes(BookingState now) {
    state = now;
    if (UNDER_WAY.contains(now) && now != BookingState.RETURNED)
      return;
    if (wish != null)
      ended = "LAPSED";
    wish = null;
  }

  void letGo() {
    parts.forEach(Part::letGo);
  }
}
