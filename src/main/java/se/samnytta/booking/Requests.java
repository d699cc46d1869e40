package se.samnytta.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ApprovalRule;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Operator;
import se.samnytta.listing.Quote;
import se.samnytta.listing.Term;
import se.samnytta.organisation.Agreements;
import se.samnytta.organisation.OpenDays;
import se.samnytta.organisation.Premises;
import se.samnytta.organisation.Suspension;
import se.samnytta.organisation.WorkingDays;

/** Reads a request against what is offered: what stands against it, and the bookings it becomes if nothing does. */
@Component
class Requests {

  private static final int USUAL_DAYS = 3;

  /** A request with the ads it is about, as the asker sees them, and the agreements that let them have it. */
  record Read(Actor asker, BookingRequest request, Map<ListingId, Offered> offered, Map<ListingId, Operator> operators,
      Map<UnitId, OpenDays> openDays, @Nullable Suspension suspension, Map<Wish, Long> agreements, Instant now) {

    /** Whether somebody is to come along: with a loan, if that is asked for or always so. */
    boolean needsOperator(Wish wish) {
      Operator operator = operators.get(wish.listing());
      return wish.term().isLoan() && (wish.operator() || operator != null && operator.always());
    }

    /** Who comes along then, as the asker sees them; nothing when nobody is to, or nobody offers it now. */
    Optional<Offered> operator(Wish wish) {
      return Optional.ofNullable(operators.get(wish.listing())).filter(_ -> needsOperator(wish)).map(each -> offered.get(each.listing()))
          .filter(each -> each.state().isShown() && each.offer(Term.HIRE).isPresent());
    }

    LocalDate today() {
      return LocalDate.ofInstant(now, Period.SWEDEN);
    }

    Offered of(Wish wish) {
      return Objects.requireNonNull(offered.get(wish.listing()));
    }

    @Nullable
    Offered inReturn(Wish wish) {
      Wish.InReturn inReturn = wish.inReturn();
      return inReturn == null ? null : offered.get(inReturn.listing());
    }

    OpenDays openDaysOf(Offered each) {
      return Objects.requireNonNull(openDays.get(each.owner()));
    }
  }

  private final OfferStore offers;
  private final Agreements agreements;
  private final Categories categories;
  private final Premises premises;
  private final WorkingDays workingDays;
  private final Clock clock;

  Requests(OfferStore offers, Agreements agreements, Categories categories, Premises premises, WorkingDays workingDays, Clock clock) {
    this.offers = offers;
    this.agreements = agreements;
    this.categories = categories;
    this.premises = premises;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** {@link NotFound} if it asks for an ad that the asker cannot see, or that is not published. */
  Read read(Actor asker, BookingRequest request) {
    Map<ListingId, Operator> operators = offers.operators(request.wishes().stream().map(Wish::listing).toList());
    Map<ListingId, Offered> offered = offers.find(Stream.concat(request.wishes().stream().flatMap(Requests::listings),
        operators.values().stream().map(Operator::listing)).distinct().toList());
    for (Wish wish : request.wishes()) {
      Offered found = offered.get(wish.listing());
      if (found == null || !found.state().isShown() && !found.owner().equals(asker.unit()))
        throw new NotFound("listing " + wish.listing());
    }
    Map<UnitId, OpenDays> openDays = new LinkedHashMap<>();
    offered.values().forEach(each -> openDays.computeIfAbsent(each.owner(), premises::openDays));
    Map<Wish, Long> agreed = new HashMap<>();
    request.wishes().forEach(wish -> agreement(asker, offered, wish).ifPresent(agreement -> agreed.put(wish, agreement)));
    Instant now = clock.instant();
    return new Read(asker, request, offered, operators, openDays,
        premises.suspension(asker.unit(), LocalDate.ofInstant(now, Period.SWEDEN)).orElse(null), agreed, now);
  }

  /** What lets the asker have it; a swap needs one each way. */
  private Optional<Long> agreement(Actor asker, Map<ListingId, Offered> offered, Wish wish) {
    Offered wanted = Objects.requireNonNull(offered.get(wish.listing()));
    Offered back = Optional.ofNullable(wish.inReturn()).map(inReturn -> offered.get(inReturn.listing())).orElse(null);
    if (wanted.municipality().equals(asker.municipality())
        || back != null && agreements.between(asker.municipality(), wanted.municipality(), topCategory(back)).isEmpty())
      return Optional.empty();
    return agreements.between(wanted.municipality(), asker.municipality(), topCategory(wanted));
  }

  private static Stream<ListingId> listings(Wish wish) {
    Wish.InReturn inReturn = wish.inReturn();
    return inReturn == null ? Stream.of(wish.listing()) : Stream.of(wish.listing(), inReturn.listing());
  }

  List<RequestOutcome.TermsNotMet.Refused> refusals(Read read) {
    List<Wish> wishes = read.request.wishes();
    return IntStream.range(0, wishes.size()).boxed()
        .flatMap(i -> refusals(read, wishes.get(i)).stream()
            .map(why -> new RequestOutcome.TermsNotMet.Refused(i, wishes.get(i).listing(), why)))
        .toList();
  }

  private static List<Refusal> refusals(Read read, Wish wish) {
    Offered offered = read.of(wish);
    List<Refusal> refusals = BookingRules.refusals(new BookingRules.Facts(wish, offered, read.inReturn(wish), read.asker.unit(), read.now,
        read.openDaysOf(offered), read.suspension));
    return Stream.concat(refusals.stream(), refusesOperator(read, wish).stream()).toList();
  }

  private static Optional<Refusal> refusesOperator(Read read, Wish wish) {
    if (!read.needsOperator(wish))
      return Optional.empty();
    if (read.operator(wish).isEmpty())
      return Optional.of(new Refusal.NoOperator());
    return wish.isByTheHour() || wish.period().isEmpty() ? Optional.empty() : Optional.of(new Refusal.OperatorByTheHour());
  }

  /** Lenders from whose municipality no agreement lets the asker borrow. */
  List<Municipality> withoutAgreement(Read read) {
    return read.request.wishes().stream()
        .filter(wish -> !read.agreements.containsKey(wish) && !read.of(wish).municipality().equals(read.asker.municipality()))
        .map(wish -> read.of(wish).municipality())
        .distinct()
        .toList();
  }

  /** What an agreement names, when it is about some things only. */
  String topCategory(Offered offered) {
    return topCategory(offered.category());
  }

  String topCategory(CategoryId category) {
    return categories.path(category).getFirst().slug();
  }

  /** A draft for each owner, term and time; each swap is one of its own. */
  List<BookingDraft> drafts(Read read) {
    Map<Object, List<Integer>> groups = new LinkedHashMap<>();
    List<Wish> wishes = read.request.wishes();
    for (int i = 0; i < wishes.size(); i++)
      groups.computeIfAbsent(group(read, wishes.get(i), i), _ -> new ArrayList<>()).add(i);
    List<BookingDraft> drafts = new ArrayList<>();
    for (List<Integer> group : groups.values())
      drafts.add(draft(read, drafts.size(), group));
    return drafts;
  }

  private record Group(UnitId owner, Term term, @Nullable Period period, int swap) {}

  private static Group group(Read read, Wish wish, int place) {
    return new Group(read.of(wish).owner(), wish.term(), wish.period().orElse(null),
        wish.term() == Term.SWAP ? place : -1);
  }

  private BookingDraft draft(Read read, int part, Collection<Integer> places) {
    List<Wish> wishes = places.stream().map(read.request.wishes()::get).toList();
    Wish first = wishes.getFirst();
    Offered offered = read.of(first);
    Period period = first.term().isLoan() ? BookingRules.period(first) : null;
    LocalDate wanted = wishes.stream().map(Wish::first).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    Wish.InReturn inReturn = first.inReturn();
    Instant now = clock.instant();
    return new BookingDraft(read.request.key(), part, read.asker, offered.owner(), offered.municipality(),
        read.agreements.get(first),
        first.term(), period, wanted, period == null ? now : period.from(), period == null ? null : keptUntil(read, wishes, period),
        answerBy(read, wishes, period), inReturn == null || inReturn.differenceOre() == 0 ? null : inReturn.differenceOre(),
        read.request.note(),
        places.stream().flatMap(place -> pieces(read, place, period)).toList());
  }

  private static Stream<BookingDraft.Piece> pieces(Read read, int place, @Nullable Period period) {
    Wish wish = read.request.wishes().get(place);
    Offered offered = read.of(wish);
    Offer offer = offered.offer(wish.term()).orElseThrow();
    Money amount = Quote.of(offer, wish.quantity(), period);
    var out = new BookingDraft.Piece(place, Direction.OUT, offered, wish.quantity(), offer.price(), amount, null);
    Offered own = read.inReturn(wish);
    Wish.InReturn inReturn = wish.inReturn();
    return own == null || inReturn == null
        ? Stream.concat(Stream.of(out), read.operator(wish).stream().map(who -> operator(place, who, period)))
        : Stream.of(out, new BookingDraft.Piece(place, Direction.BACK, own, inReturn.quantity(), null, Money.ZERO, null));
  }

  /** One who comes along for as long as the loan lasts, at the price of their own ad. */
  private static BookingDraft.Piece operator(int place, Offered who, @Nullable Period period) {
    Offer offer = who.offer(Term.HIRE).orElseThrow();
    return new BookingDraft.Piece(place, Direction.OUT, who, 1, offer.price(), Quote.of(offer, 1, period), null, true);
  }

  /** The owner's open days between two loans follow on the last day; between loans by the hour they are hours. */
  private static Instant keptUntil(Read read, List<Wish> wishes, Period period) {
    if (wishes.getFirst().isByTheHour())
      return period.until().plus(Duration.ofHours(
          wishes.stream().mapToInt(wish -> Optional.ofNullable(read.of(wish).lending().byTheHour()).map(ByTheHour::buffer).orElse(0)).max()
              .orElse(0)));
    Offered offered = read.of(wishes.getFirst());
    int buffer = wishes.stream().mapToInt(wish -> read.of(wish).lending().bufferDays()).max().orElse(0);
    return endOf(read.openDaysOf(offered).after(period.lastDay(), buffer));
  }

  /** An answer about some hours is of no use once they have begun. */
  private Instant answerBy(Read read, List<Wish> wishes, @Nullable Period period) {
    Instant usual = answerBy(read, wishes);
    if (period == null || period.isWholeDays() || !period.from().isBefore(usual) || !period.from().isAfter(read.now))
      return usual;
    return period.from();
  }

  private Instant answerBy(Read read, List<Wish> wishes) {
    int days = wishes.stream().mapToInt(wish -> read.of(wish).approval().answerDays()).min().orElse(1);
    return endOf(workingDays.plus(read.today(), days));
  }

  /** When an offer that is made now in a booking lapses, as the owner's ad says of requests; the usual three days when it is gone. */
  Instant answerBy(Booking booking) {
    int days = booking.lines().stream().filter(line -> line.direction() == Direction.OUT)
        .flatMap(line -> offers.find(line.listing()).stream()).mapToInt(each -> each.approval().answerDays()).min().orElse(USUAL_DAYS);
    return endOf(workingDays.plus(LocalDate.ofInstant(clock.instant(), Period.SWEDEN), days));
  }

  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Period.SWEDEN).toInstant();
  }

  /** Whether the owner has to say yes. A swap is always agreed on by both. */
  static boolean ownerIsAsked(BookingDraft draft) {
    return draft.term() == Term.SWAP
        || draft.pieces().stream().anyMatch(piece -> ownerIsAsked(piece.offered().approval(), draft.crossesABorder(), draft.amount()));
  }

  /** Whether the ad's rule says that the owner is asked for that much. */
  static boolean ownerIsAsked(ApprovalRule rule, boolean crossesABorder, Money amount) {
    return switch (rule.when()) {
      case NEVER -> false;
      case ALWAYS -> true;
      case OTHER_MUNICIPALITY -> crossesABorder;
      case ABOVE_AMOUNT -> amount.isMoreThan(Optional.ofNullable(rule.above()).orElse(Money.ZERO));
    };
  }
}
