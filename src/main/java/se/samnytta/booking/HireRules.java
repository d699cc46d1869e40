package se.samnytta.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Term;
import se.samnytta.organisation.Agreements;
import se.samnytta.organisation.Premises;
import se.samnytta.organisation.Suspension;
import se.samnytta.organisation.WorkingDays;

/** What work that is asked for has to meet, and the booking that it becomes. */
@Component
class HireRules {

  private final OfferStore offers;
  private final Agreements agreements;
  private final Categories categories;
  private final Premises premises;
  private final WorkingDays workingDays;
  private final Clock clock;

  HireRules(OfferStore offers, Agreements agreements, Categories categories, Premises premises, WorkingDays workingDays, Clock clock) {
    this.offers = offers;
    this.agreements = agreements;
    this.categories = categories;
    this.premises = premises;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** {@link NotFound} for an ad that the actor cannot see, or that is not published. */
  Offered offered(Actor actor, ListingId ad) {
    return offers.find(ad).filter(found -> found.state().isShown() || found.owner().equals(actor.unit()))
        .orElseThrow(() -> new NotFound("listing " + ad));
  }

  Optional<HireRefusal> refusal(Actor actor, Offered offered, @Nullable Period period) {
    LocalDate today = today();
    if (offered.owner().equals(actor.unit()))
      return Optional.of(new HireRefusal.OwnWork());
    if (offered.kind() == Kind.GOODS || offered.offer(Term.HIRE).isEmpty())
      return Optional.of(new HireRefusal.NotOffered());
    Optional<Suspension> suspended = premises.suspension(actor.unit(), today);
    if (suspended.isPresent())
      return Optional.of(new HireRefusal.Suspended(suspended.get().until(), suspended.get().reason()));
    if (!offered.municipality().equals(actor.municipality()) && agreement(actor, offered).isEmpty())
      return Optional.of(new HireRefusal.NoAgreement(offered.municipality()));
    return period == null ? Optional.empty() : refusal(actor, offered, period, today);
  }

  private Optional<HireRefusal> refusal(Actor actor, Offered offered, Period period, LocalDate today) {
    LocalDate first = period.firstDay();
    LocalDate last = period.lastDay();
    LocalDate latest = today.plusYears(BookingRules.FURTHEST_YEARS);
    LocalDate earliest = today.plusDays(offered.lending().leadDays());
    LocalDate from = offered.from();
    if (period.from().isBefore(clock.instant()) && first.isBefore(today))
      return Optional.of(new HireRefusal.InThePast());
    if (last.isAfter(latest))
      return Optional.of(new HireRefusal.TooFarAhead(latest));
    if (first.isBefore(earliest))
      return Optional.of(new HireRefusal.TooSoon(earliest));
    if (from != null && first.isBefore(from))
      return Optional.of(new HireRefusal.NotYet(from));
    return agreement(actor, offered).flatMap(offers::agreementEnds).filter(last::isAfter).map(HireRefusal.AgreementEnds::new);
  }

  private Optional<Long> agreement(Actor actor, Offered offered) {
    return offered.municipality().equals(actor.municipality())
        ? Optional.empty()
        : agreements.between(offered.municipality(), actor.municipality(), categories.path(offered.category()).getFirst().slug());
  }

  BookingDraft draft(Actor actor, Offered offered, HireRequest request) {
    Instant now = clock.instant();
    Period kept = request.kept();
    var piece = new BookingDraft.Piece(0, Direction.OUT, offered, request.quantity(),
        offered.offer(Term.HIRE).map(Offer::price).orElse(null),
        request.estimate(), null);
    return new BookingDraft(request.key(), 0, actor, offered.owner(), offered.municipality(), agreement(actor, offered).orElse(null),
        Term.HIRE, request.period(), null, kept == null ? now : kept.from(), kept == null ? null : kept.until(),
        Requests.endOf(workingDays.plus(today(), offered.approval().answerDays())), null, request.note(), List.of(piece));
  }

  /** The receiver has as long to accept a price as the owner had to name it: three working days. */
  Instant answerBy(Booking booking) {
    Instant fresh = Requests.endOf(workingDays.plus(today(), 3));
    return fresh.isAfter(booking.answerBy()) ? fresh : booking.answerBy();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }
}
