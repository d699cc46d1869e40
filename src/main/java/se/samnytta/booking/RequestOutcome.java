package se.samnytta.booking;

import java.util.List;
import java.util.stream.IntStream;
import se.samnytta.kernel.Municipality;
import se.samnytta.listing.ListingId;

/** What became of a request: all of it is placed, or nothing. */
public sealed interface RequestOutcome {

  /** One booking for each owner, term and time. */
  record Placed(List<BookingId> bookings) implements RequestOutcome {

    public Placed {
      bookings = List.copyOf(bookings);
    }
  }

  /** Somebody was there first. */
  record NotFree(List<Short> shorts) implements RequestOutcome {

    public NotFree {
      shorts = List.copyOf(shorts);
    }

    static NotFree of(List<BookingDraft.Piece> pieces, List<Integer> free) {
      return new NotFree(IntStream.range(0, pieces.size()).filter(i -> free.get(i) < pieces.get(i).quantity())
          .mapToObj(i -> new Short(pieces.get(i).wish(), pieces.get(i).offered().id(), Math.max(0, free.get(i)))).toList());
    }

    /** So many of that ad are free for the time asked for, which is not enough. */
    public record Short(int wish, ListingId listing, int free) {}
  }

  /** The owners' terms, or the house's, say no. */
  record TermsNotMet(List<Refused> refused) implements RequestOutcome {

    public TermsNotMet {
      refused = List.copyOf(refused);
    }

    /** The wish with that place in the request. */
    public record Refused(int wish, ListingId listing, Refusal why) {}
  }

  /** No agreement lets the borrower's municipality borrow from these; its administrator can make one. */
  record NoAgreement(List<Municipality> lenders) implements RequestOutcome {

    public NoAgreement {
      lenders = List.copyOf(lenders);
    }
  }
}
