package se.samnytta.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.listing.ListingId;

/** What became of a set that somebody wanted to book. */
public sealed interface SetOutcome {

  /**
   * It is booked, one booking for each owner.
   *
   * @param pieces  how many
   * @param missing what was not to be had, none when it is whole
   */
  record Booked(SetId set, int pieces, List<Missing> missing) implements SetOutcome {

    public Booked {
      missing = List.copyOf(missing);
    }
  }

  /** Nothing is booked: it was to be all or nothing, or there was nothing left. */
  record NotBooked(List<Missing> missing) implements SetOutcome {

    public NotBooked {
      missing = List.copyOf(missing);
    }
  }

  /**
   * What was not to be had as it was asked for.
   *
   * @param title empty for an ad that is not there any more
   * @param free  how many are free
   * @param why   what stands against it, null when only so many are free, or when the ad is gone
   */
  record Missing(ListingId listing, String title, int asked, int free, @Nullable Refusal why) {}
}
