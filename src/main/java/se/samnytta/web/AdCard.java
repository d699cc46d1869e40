package se.samnytta.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ad as a card in a list, every line ready to show.
 *
 * @param id          the ad's id, for the card's own id and for saving it
 * @param href        the ad's page
 * @param title       what it is
 * @param terms       the seeker's words for how it can be had, most important first: the icon's name and the word
 * @param priceLine   "0 kr · 14 st"
 * @param placeLine   "Kultur och fritid, Ystad · 2 km"
 * @param climateLine "Sparar 77 kg CO₂e", null when nothing is known
 * @param photo       the picture, null for a service or an ad without one
 * @param tile        what stands in for a picture
 * @param saved       whether this viewer has saved it; null when it cannot be saved
 */
public record AdCard(long id, String href, String title, List<TermLabel> terms, String priceLine, String placeLine,
    @Nullable String climateLine, @Nullable Photo photo, Tile tile, @Nullable Boolean saved) {

  public AdCard {
    terms = List.copyOf(terms);
  }

  /** A word on the picture with its icon. */
  public record TermLabel(String icon, String word) {}

  /**
   * A picture in its three widths.
   *
   * @param src    the middle one
   * @param srcset all of them as the browser chooses, empty for only one
   * @param alt    names the thing
   */
  public record Photo(String src, String srcset, String alt, int width, int height) {

    public Photo(String src, String alt, int width, int height) {
      this(src, "", alt, width, height);
    }
  }

  /**
   * An icon in a tinted square.
   *
   * @param colour accent, hav, raps or tegel
   * @param label  what it says to somebody who does not see it
   */
  public record Tile(String icon, String colour, String label) {}
}
