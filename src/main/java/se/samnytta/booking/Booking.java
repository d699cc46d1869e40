package se.samnytta.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/**
 * One request, agreement, hand-over and return between two units.
 *
 * @param period     when a loan is out, null for what is not to be returned
 * @param wantedDay  when the receiver would like to have it
 * @param askedLastDay the last day that the receiver asks for instead, null when they do not
 * @param answerBy   when the request expires
 * @param amount     what the receiver pays, without VAT
 * @param workAwaits whose turn it is while work goes on, null for the owner's
 * @param anotherAccepts whether another person than whoever asked has to accept what it costs
 * @param difference what the receiver pays besides in a swap, less than nothing when the owner pays
 * @param offeredBy  in a swap whoever made the latest counter-offer, null for none
 * @param hoursConfirmed  whether the time of whoever came along is confirmed
 * @param returnConfirmed whether the owner has said that all is back and well, while that time is not confirmed yet
 * @param countered  in a swap whether the owner has made a counter-offer that the receiver is to answer
 */
public record Booking(BookingId id, int version, BookingState state, Term term, UnitId owner, Municipality ownerMunicipality,
    UnitId receiver, Municipality receiverMunicipality, PersonId requestedBy, @Nullable Period period, @Nullable LocalDate wantedDay,
    @Nullable LocalDate askedLastDay, Instant answerBy, Money amount, @Nullable Money difference, @Nullable Instant readyAt,
    @Nullable Instant handedOverAt, @Nullable Instant returnedAt, @Nullable Side workAwaits, boolean anotherAccepts,
    @Nullable PersonId offeredBy, boolean countered, boolean hoursConfirmed, boolean returnConfirmed, List<Approval> approvals,
    List<Line> lines) {

  public Booking {
    approvals = List.copyOf(approvals);
    lines = List.copyOf(lines);
  }

  Booking with(List<Approval> newApprovals, List<Line> newLines) {
    return new Booking(id, version, state, term, owner, ownerMunicipality, receiver, receiverMunicipality, requestedBy, period, wantedDay,
        askedLastDay, answerBy, amount, difference, readyAt, handedOverAt, returnedAt, workAwaits, anotherAccepts, offeredBy,
        countered, hoursConfirmed, returnConfirmed, newApprovals, newLines);
  }

  /** Comes back to its owner. */
  public boolean isLoan() {
    return term == Term.LEND || term == Term.RENT;
  }

  public boolean isSwap() {
    return term == Term.SWAP;
  }

  /** A service, or somebody's time: what happens to it is told of by the module above. */
  public boolean isWork() {
    return term == Term.HIRE;
  }

  /** Somebody who comes along with the things. */
  public Optional<Line> operator() {
    return lines.stream().filter(Line::operator).findFirst();
  }

  /** Somebody came along, and how long that took is not confirmed. */
  boolean awaitsHours() {
    return operator().isPresent() && !hoursConfirmed;
  }

  /** Whether time can be reported: of work once it is agreed on, of whoever comes along once the things are out. */
  public boolean isReportable() {
    return state == BookingState.HANDED_OVER || state == (isWork() ? BookingState.APPROVED : BookingState.RETURNED);
  }

  /** Whether reported time can be answered. */
  public boolean isAnswerable() {
    return isReportable() && state != BookingState.APPROVED;
  }

  /** What the work in it costs as it was agreed on. */
  public Money workAmount() {
    return operator().map(Line::amount).orElse(amount);
  }

  public boolean crossesABorder() {
    return !ownerMunicipality.equals(receiverMunicipality);
  }

  public Optional<Approval> approval(Side side) {
    return approvals.stream().filter(each -> each.side() == side).findFirst();
  }

  /** Everybody who had to has said yes. */
  boolean isAgreed() {
    return approvals.stream().allMatch(Approval::isGiven);
  }

  /** Nothing of it has changed hands. */
  boolean isUntouched() {
    return lines.stream().allMatch(each -> each.handedOver() == 0);
  }

  boolean isAllHandedOver() {
    return lines.stream().allMatch(each -> each.left() == 0);
  }

  boolean isAllBack() {
    return lines.stream().allMatch(each -> each.out() == 0);
  }

  Optional<Line> line(LineId line) {
    return lines.stream().filter(each -> each.id().equals(line)).findFirst();
  }

  UnitId unit(Side side) {
    return side == Side.OWNER ? owner : receiver;
  }

  Municipality municipality(Side side) {
    return side == Side.OWNER ? ownerMunicipality : receiverMunicipality;
  }

  /** Whether that person asked for it, or for what it is by now. */
  boolean isOwnOf(PersonId person) {
    return person.equals(requestedBy) || person.equals(offeredBy);
  }

  /** What the owner's side pays, in a swap. */
  Money ownerPays() {
    return difference == null || difference.ore() > 0 ? Money.ZERO : new Money(-difference.ore());
  }

  /** What the receiver's side has to pay in all. */
  Money toPay() {
    return difference == null || difference.ore() < 0 ? amount : amount.plus(difference);
  }
}
