package se.samnytta.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.Measures;
import se.samnytta.kernel.Actor;
import se.samnytta.web.Fields;

/**
 * Finds ads that several may be put together from, by what the list of ads is asked by: the same words, filters and distance.
 * Implemented by the list; asked by whoever puts sets together.
 */
public interface SetSearch {

  /**
   * What an address asks for.
   *
   * @param query    the search as an address says it, without words, quantity, days and distance; for a form that changes these
   * @param name     what is asked for, in words; empty when nothing is
   * @param words    free words, may be empty
   * @param quantity how many in all, 0 when it is not said
   * @param first    the first day, null for any time
   * @param last     the last day, never without the first
   * @param withinKm kilometres from the asker's unit, 0 for any
   * @param terms    the ways that will do, none for any
   * @param typed    the fields as they were typed, with what is wrong with them
   */
  record Asked(List<Given> query, String name, String words, int quantity, @Nullable LocalDate first, @Nullable LocalDate last,
      int withinKm, Set<Term> terms, Fields typed) {

    public Asked {
      query = List.copyOf(query);
      terms = Set.copyOf(terms);
    }
  }

  /** A parameter of an address. */
  record Given(String name, String value) {}

  /**
   * An ad that may be part of a set.
   *
   * @param heads  what its title says that it is a kind of
   * @param metres from the asker's unit as the crow flies, null when nobody knows
   * @param year   in which it was bought, null when nobody knows
   */
  record Candidate(ListingId id, String title, Set<String> heads, @Nullable Long metres, CategoryId category, @Nullable Condition condition,
      Measures measures, String brand, String materials, @Nullable Integer year) {

    public Candidate {
      heads = Set.copyOf(heads);
    }
  }

  /** Reads the parameters of an address; what makes no sense is left out. */
  Asked read(Map<String, String[]> parameters, LocalDate today, String language);

  /**
   * Things of other units that the actor sees and that are offered on one of the terms, some free on the days: the nearest, and
   * those of whom there are the most; the nearest first.
   *
   * @param parameters as {@link #read} had them
   * @param ways       terms of which one is enough
   * @param days       whether only what is free on the days asked for is wanted; otherwise what is free for good
   */
  List<Candidate> find(Actor actor, Map<String, String[]> parameters, LocalDate today, Set<Term> ways, boolean days);
}
