package se.samnytta.booking.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Side;

/** Another end of a loan by the hour: shorter goes at once, longer not past an owner who answers. */
final class OtherEnd {

  private final Model model;
  private final Asking asking;
  private final Room room;

  OtherEnd(Model model, Asking asking) {
    this.model = model;
    this.asking = asking;
    room = new Room(model);
  }

  String until(Person who, Deal deal, LocalDate day, LocalTime time, boolean old) {
    if (!Model.stands(who, deal, Side.RECEIVER))
      return Said.NOT_YOURS;
    boolean under = Deal.UNDER_WAY.contains(deal.state) && deal.state != BookingState.RETURNED;
    if (!deal.byTheHour || !under)
      return Said.notNow(deal.state);
    Instant until = Days.at(day, time);
    Instant before = Objects.requireNonNull(deal.until);
    if (until.equals(before))
      return Said.done(deal.state);
    if (old)
      return Said.STALE;
    Optional<String> refused = deal.parts.stream().flatMap(part -> refusal(deal, part.good.ad, day, time).stream()).findFirst();
    if (refused.isPresent())
      return Said.notThatDay(refused.get());
    Deal.Answer owner = Objects.requireNonNull(deal.answers.get(Side.OWNER));
    boolean byRule = owner.yes() && owner.by() == null;
    if (until.isAfter(before) && !byRule && deal.state != BookingState.REQUESTED)
      return Said.OWNER_ANSWERS;
    int kronor = deal.kronor(new Deal.Terms(deal.terms().quantities(), deal.from, until, deal.wanted));
    if (kronor > deal.kronor() && !Model.maySpend(who, deal.receiver, kronor))
      return "CostsMore";
    if (!room.endsAt(deal, until))
      return Said.NOT_FREE_LONGER;
    deal.until = until;
    deal.wish = null;
    deal.ended = "DONE";
    return Said.done(deal.state);
  }

  private Optional<String> refusal(Deal deal, Ad ad, LocalDate day, LocalTime time) {
    Instant from = Objects.requireNonNull(deal.from);
    Instant until = Days.at(day, time);
    LocalDate first = Days.of(from);
    var hours = ad.lending().byTheHour();
    if (until.equals(from))
      return Optional.of("NoLength");
    if (until.isBefore(from))
      return Optional.of("Backwards");
    if (until.isBefore(model.now))
      return Optional.of("InThePast");
    if (asking.isFar(first) || asking.isFar(day))
      return Optional.of("TooFarAhead");
    if (hours != null && hours.longest() != null && java.time.Duration.between(from, until).toMinutes() > 60L * hours.longest())
      return Optional.of("TooManyHours");
    if (!day.equals(first) && !Days.areOpen(day))
      return Optional.of("ClosedDay");
    return Asking.isClosedThen(day, time) ? Optional.of("ClosedThen") : Optional.empty();
  }
}
