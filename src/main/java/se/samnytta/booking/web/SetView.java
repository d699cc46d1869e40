package se.samnytta.booking.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.Sameness;
import se.samnytta.kernel.Money;
import se.samnytta.listing.SetSearch.Given;
import se.samnytta.listing.Term;
import se.samnytta.web.Fields;

/**
 * Sets that several owners together could let somebody have.
 *
 * @param title    what is asked for, with how many
 * @param asked    the fields as the list of ads has them
 * @param more     the fields that it does not have, and those of the booking
 * @param given    what else narrows the search
 * @param query    the address's, for the forms
 * @param list     address of the list of ads that asks the same
 * @param problem  key of what has to be said first, null for nothing; with its arguments
 * @param missing  what was not to be had when it was to be booked
 * @param most     how many there are in all
 */
public record SetView(String title, int quantity, boolean loan, @Nullable LocalDate first, @Nullable LocalDate last, Fields asked,
    Fields more, List<Given> given, String query, String list, CartView.@Nullable Wrong problem, List<String> missing, List<Offer> offers,
    int most, UUID key) {

  public SetView {
    given = List.copyOf(given);
    missing = List.copyOf(missing);
    offers = List.copyOf(offers);
  }

  /**
   * One of them.
   *
   * @param better    in what it is better than the first: keys
   * @param differing names of that in which the things differ
   * @param rows      what is asked for when it is booked
   */
  public record Offer(Sameness sameness, List<String> better, List<Stop> stops, Money price, String fetching, List<String> differing,
      List<String> rows) {

    public Offer {
      better = List.copyOf(better);
      stops = List.copyOf(stops);
      differing = List.copyOf(differing);
      rows = List.copyOf(rows);
    }
  }

  /** An owner to fetch from. */
  public record Stop(String name, String distance, List<Thing> things) {

    public Stop {
      things = List.copyOf(things);
    }
  }

  /** So many of an ad. */
  public record Thing(long listing, String title, String image, Term term, int quantity, Money price, List<Fact> facts) {

    public Thing {
      facts = List.copyOf(facts);
    }
  }

  /** What one sees of a thing. */
  public record Fact(String text, boolean differs) {}
}
