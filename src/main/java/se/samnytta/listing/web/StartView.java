package se.samnytta.listing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.web.AdCard.Tile;

/**
 * The start page.
 *
 * @param lead     how much there is to search among
 * @param common   searches that many make
 * @param tiles    the root categories
 * @param together what sharing has come to, null when nobody counts it or there is nothing yet
 */
public record StartView(String lead, List<String> common, List<CategoryTile> tiles, HitsView hits, @Nullable Together together) {

  /** A root category and where its ads are. */
  public record CategoryTile(String label, String href, Tile tile) {}

  /** A figure with its unit and what it says. */
  public record Figure(String number, String unit, String says) {}

  /** What sharing has come to since the year began. */
  public record Together(List<Figure> figures) {}
}
