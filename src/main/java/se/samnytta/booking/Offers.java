package se.samnytta.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Holds;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offered;
import se.samnytta.organisation.Agreements;
import se.samnytta.organisation.OpenDays;
import se.samnytta.organisation.OpeningHours;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Premises;
import se.samnytta.organisation.RoleHolder;

/** What can be asked for, as far as the asking unit sees it, and what would become of it. Nothing is kept or written. */
@Component
@Transactional(readOnly = true)
public class Offers {

  private final OfferStore store;
  private final Requests requests;
  private final Approvers approvers;
  private final Agreements agreements;
  private final Premises premises;
  private final People people;
  private final Holds holds;
  private final Clock clock;

  Offers(OfferStore store, Requests requests, Approvers approvers, Agreements agreements, Premises premises, People people, Holds holds,
      Clock clock) {
    this.store = store;
    this.requests = requests;
    this.approvers = approvers;
    this.agreements = agreements;
    this.premises = premises;
    this.people = people;
    this.holds = holds;
    this.clock = clock;
  }

  public Optional<Offered> find(ListingId ad) {
    return store.find(ad);
  }

  public Map<ListingId, Offered> find(Collection<ListingId> ads) {
    return store.find(ads);
  }

  /** The unit's own things that it may give in a swap. */
  public List<Offered> own(UnitId unit) {
    return List.copyOf(store.find(store.own(unit)).values());
  }

  /** How many are free for good from now on. */
  public int freeNow(Offered offered) {
    return Math.max(0, holds.free(offered.item(), clock.instant(), null));
  }

  /** When it is free on so many days. */
  public FreeTimes freeTimes(Offered offered, LocalDate first, int days) {
    FreeTimes.ByHours byHours = byHours(offered);
    Period whole = Period.ofDays(first, first.plusDays(days - 1L));
    Period span = byHours == null ? whole : new Period(whole.from(), whole.until().plus(byHours.buffer()));
    return new FreeTimes(first, days, holds.freeSteps(offered.item(), span), premises.openDays(offered.owner()), earliest(offered),
        byHours);
  }

  private FreeTimes.@Nullable ByHours byHours(Offered offered) {
    ByTheHour rules = offered.lending().byTheHour();
    if (rules == null || offered.offers().stream().noneMatch(offer -> offer.term().isLoan()))
      return null;
    Instant earliest = clock.instant().minus(HourRules.GRACE)
        .plus(rules.lead() == 0 ? Duration.ZERO : HourRules.GRACE.plusHours(rules.lead()));
    Integer furthest = offered.lending().furthestDays();
    LocalDate latest = LocalDate.ofInstant(clock.instant(), Period.SWEDEN).plusDays(furthest == null ? LendingRules.MOST_DAYS : furthest);
    return new FreeTimes.ByHours(earliest, latest, Duration.ofHours(rules.buffer()));
  }

  /** The days that an owner needs first are for what is only lent and rented. */
  private LocalDate earliest(Offered offered) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
    boolean comesBack = offered.offers().stream().allMatch(offer -> offer.term().isLoan());
    LocalDate earliest = comesBack ? today.plusDays(offered.lending().leadDays()) : today;
    LocalDate from = offered.from();
    return from == null || from.isBefore(earliest) ? earliest : from;
  }

  /** Whether an agreement is missing that would let the borrower's municipality have it. */
  public boolean isWithoutAgreement(Offered offered, Municipality borrower) {
    return !offered.municipality().equals(borrower)
        && agreements.between(offered.municipality(), borrower, requests.topCategory(offered)).isEmpty();
  }

  /** When the owner is there to hand it over, as far as anybody has said. */
  public List<OpeningHours> openingHours(Offered offered) {
    return premises.openingHours(offered.owner());
  }

  /** How far it is to fetch it, as the crow flies; nothing when nobody knows. */
  public Optional<Long> metres(Offered offered, UnitId asker) {
    return premises.metres(offered.owner(), asker);
  }

  /** Who can see to it that an agreement is made: the administrators nearest above the unit. */
  public List<PersonId> administrators(UnitId unit) {
    return people.nearest(unit, Role.ADMIN).stream().map(RoleHolder::person).distinct().toList();
  }

  /** The first and the last day, when nobody of the asking unit is there. They may fetch it all the same, and only they know. */
  private List<LocalDate> closedAtHome(UnitId asker, Wish wish) {
    OpenDays home = premises.openDays(asker);
    Stream<LocalDate> days = Stream.ofNullable(wish.first());
    return Stream.concat(days, wish.term().isLoan() ? Stream.ofNullable(wish.last()) : Stream.empty()).distinct()
        .filter(day -> !home.isOpen(day)).toList();
  }

  private Considered.Along along(BookingDraft draft, BookingDraft.Piece who) {
    return new Considered.Along(who.offered().title(), who.amount(),
        holds.free(who.offered().item(), draft.keptFrom(), draft.keptUntil()) >= who.quantity());
  }

  /** Who may come along with the ad's thing, and whether they always do; as far as whoever asks sees their ad. */
  public Optional<Operated> operated(Offered offered) {
    return Optional.ofNullable(store.operators(List.of(offered.id())).get(offered.id()))
        .flatMap(rule -> store.find(rule.listing()).filter(who -> who.state().isShown()).map(who -> new Operated(who, rule.always())));
  }

  /** Whoever comes along, and whether the thing is not to be had without them. */
  public record Operated(Offered who, boolean always) {}

  /** What would become of the wish if it were asked for now; of work, which {@link Hires} are for, only what stands against it. */
  public Considered consider(Actor actor, Wish wish) {
    Requests.Read read = requests.read(actor, new BookingRequest(UUID.randomUUID(), List.of(wish), ""));
    Offered offered = read.of(wish);
    List<Refusal> refusals = requests.refusals(read).stream().map(RequestOutcome.TermsNotMet.Refused::why).toList();
    boolean complete = offered.kind() == Kind.GOODS && offered.offer(wish.term()).isPresent() && wish.quantity() > 0
        && (!wish.term().isLoan() || wish.period().isPresent());
    if (!complete)
      return new Considered(offered, wish, Money.ZERO, refusals, offered.exist(), true, false, read.today(), null, List.of(), null);
    BookingDraft draft = requests.drafts(read).getFirst();
    Instant until = draft.keptUntil();
    int free = holds.free(offered.item(), draft.keptFrom(), until);
    boolean asks = !draft.toPay().isZero() && !approvers.mayApproveOwn(actor.person(), actor.unit(), draft.toPay());
    return new Considered(offered, wish, draft.toPay(), refusals, Math.max(0, free), Requests.ownerIsAsked(draft), asks,
        LocalDate.ofInstant(draft.answerBy().minusSeconds(1), Period.SWEDEN), draft.period(), closedAtHome(actor.unit(), wish),
        draft.pieces().stream().filter(BookingDraft.Piece::operator).findFirst().map(who -> along(draft, who)).orElse(null));
  }
}
