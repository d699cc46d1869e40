package se.samnytta.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.HoldId;
import se.samnytta.inventory.Promise;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Price;
import se.samnytta.listing.Term;

/**
 * A booking about to be written, for what one owner is asked for on one term and for one time.
 *
 * @param keptUntil when the things are free again: a loan's end and the owner's days between loans; null for what is kept
 */
record BookingDraft(UUID key, int part, Actor asker, UnitId owner, Municipality ownerMunicipality, @Nullable Long agreement, Term term,
    @Nullable Period period, @Nullable LocalDate wantedDay, Instant keptFrom, @Nullable Instant keptUntil, Instant answerBy,
    @Nullable Long differenceOre, String note, List<Piece> pieces) {

  BookingDraft {
    pieces = List.copyOf(pieces);
  }

  /** So many of an ad, one way or the other. The wish is the place in the request that it comes from; an operator comes along with it. */
  record Piece(int wish, Direction direction, Offered offered, int quantity, @Nullable Price price, Money amount, @Nullable HoldId hold,
      boolean operator) {

    Piece(int wish, Direction direction, Offered offered, int quantity, @Nullable Price price, Money amount, @Nullable HoldId hold) {
      this(wish, direction, offered, quantity, price, amount, hold, false);
    }

    Piece kept(HoldId by) {
      return new Piece(wish, direction, offered, quantity, price, amount, by, operator);
    }
  }

  BookingDraft with(List<Piece> newPieces) {
    return new BookingDraft(key, part, asker, owner, ownerMunicipality, agreement, term, period, wantedDay, keptFrom, keptUntil, answerBy,
        differenceOre, note, newPieces);
  }

  Money amount() {
    return pieces.stream().map(Piece::amount).reduce(Money.ZERO, Money::plus);
  }

  /** What the receiver's side pays in all. */
  Money toPay() {
    return differenceOre == null || differenceOre < 0 ? amount() : amount().plus(new Money(differenceOre));
  }

  boolean crossesABorder() {
    return !ownerMunicipality.equals(asker.municipality());
  }

  /** What is to be kept for it, in the order of its pieces; the same press of the button has the same causes. */
  Stream<Promise> promises() {
    return pieces.stream().map(piece -> new Promise(piece.offered().item(), piece.quantity(), keptFrom(), keptUntil(),
        "booking/" + key + "/" + asker.unit() + "/" + part + "/" + piece.wish() + "/" + (piece.operator() ? "WITH" : piece.direction())));
  }
}
