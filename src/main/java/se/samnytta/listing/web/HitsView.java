package se.samnytta.listing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.web.AdCard;
import se.samnytta.web.Facet;
import se.samnytta.web.Fields;
import se.samnytta.web.PageLinks;

/**
 * The list of what was found with its filter.
 *
 * @param words      that were searched for, empty for none
 * @param heading    how many there are
 * @param notes      what was done because nothing was found by what was typed, each with the way back
 * @param kinds      categories that may have been meant
 * @param filter     the boxes
 * @param typed      what was typed into the fields of the filter
 * @param chosen     what narrows the list, each with the way to take it away
 * @param clear      the address without any of it
 * @param sort       the order, as the address says it
 * @param sortGiven  whether somebody chose it
 * @param keptFields what was asked for, for a form that changes something else
 * @param sorts      the orders to choose among: value and words
 * @param distances  kilometres to choose among, empty when the viewer's place is not known
 * @param cards      this page of them
 * @param next       address of the next page, null when this is the last
 * @param shown      "Visar 24 av 312"
 * @param pages      the pages by number, for whoever has no JavaScript
 * @param keep       the search as it is kept: its query, and what it is called
 * @param wider      the way to more of the same, null when nothing narrows where
 * @param toCome     what can be had later, when there is nothing now
 * @param wanted     address of the form that asks for it, the words kept
 * @param together   the way to the same put together from several owners, null when not several are asked for
 */
public record HitsView(String words, String heading, List<Note> notes, List<Link> kinds, List<Facet> filter, Fields typed,
    List<Chosen> chosen,
    String clear,
    String sort, boolean sortGiven, List<Field> keptFields, List<Option> sorts, List<Option> distances, List<AdCard> cards,
    @Nullable String next, String shown, PageLinks pages, Kept keep,
    @Nullable Link wider, List<AdCard> toCome, String wanted, @Nullable Link together) {

  /** What narrows the list. */
  public record Chosen(String label, String without) {}

  /** One of a list to choose from. */
  public record Option(String value, String label, boolean chosen) {}

  /** Where something leads. */
  public record Link(String label, String href) {}

  /** What was done, and the way back. */
  public record Note(String text, Link back) {}

  /** A field of a form. */
  public record Field(String name, String value) {}

  /** A search to be saved. */
  public record Kept(String query, String name) {}

  public boolean isEmpty() {
    return cards.isEmpty();
  }

  /** Whether days or a quantity are asked for. */
  public boolean typedTimes() {
    return typed.has("fran") || typed.has("till") || typed.has("kl") || typed.has("till-kl") || typed.has("antal");
  }

  /** Whether a distance, a measure or a price is asked for. */
  public boolean typedMeasures() {
    return typed.has("langsta") || typed.has("oppning") || typed.has("pris") || distances.stream().anyMatch(Option::chosen);
  }
}
