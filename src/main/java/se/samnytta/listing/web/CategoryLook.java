package se.samnytta.listing.web;

import java.util.Map;
import se.samnytta.web.AdCard.Tile;

/** The icon and the colour that stand for a root category where there is no picture. */
final class CategoryLook {

  private record Look(String icon, String colour) {}

  private static final Look OTHER = new Look("package", "accent");

  private static final Map<String, Look> LOOKS = Map.ofEntries(
      Map.entry("mobler", new Look("armchair", "accent")),
      Map.entry("inredning", new Look("lightBulb", "raps")),
      Map.entry("hjalpmedel", new Look("wheelchair", "hav")),
      Map.entry("it-elektronik", new Look("laptop", "hav")),
      Map.entry("vitvaror-kok", new Look("cutlery", "accent")),
      Map.entry("skola-forskola", new Look("teddyBear", "raps")),
      Map.entry("fritid-evenemang", new Look("parasolBeach", "accent")),
      Map.entry("verktyg-maskiner", new Look("wrench", "tegel")),
      Map.entry("textil-klader", new Look("sack", "raps")),
      Map.entry("fordon-cyklar", new Look("bicycle", "raps")),
      Map.entry("bygg-aterbruk", new Look("hardHat", "tegel")),
      Map.entry("tjanster", new Look("signLanguageTwoHands", "hav")),
      Map.entry("personal-kompetens", new Look("personGroup", "tegel")));

  private CategoryLook() {}

  /** The tile of a root category; label is what it says to somebody who does not see it. */
  static Tile of(String rootSlug, String label) {
    Look look = LOOKS.getOrDefault(rootSlug, OTHER);
    return new Tile(look.icon(), look.colour(), label);
  }
}
