package se.samnytta.inventory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody does with the stock of an own thing. What is named by its label is meant before what has none. */
public sealed interface StockStep {

  /** Why it is done, as it stands in the history; empty where nobody has to say. */
  default String why() {
    return "";
  }

  /** Each of these labels is put on one. */
  record Label(List<String> labels) implements StockStep {}

  /** A label comes off again. */
  record Unlabel(String label) implements StockStep {}

  /**
   * So many cannot be used for a while.
   *
   * @param backOn the day on which they can be used again, null when nobody knows
   */
  record SetAside(int quantity, List<String> labels, @Nullable LocalDate backOn, String why) implements StockStep {}

  /** What was set aside can be used again. */
  record Mended(AsideId aside) implements StockStep {}

  /** What was set aside cannot be mended. */
  record BeyondRepair(AsideId aside, String why) implements StockStep {}

  /** So many cannot be found. */
  record Lost(int quantity, List<String> labels, String why) implements StockStep {}

  /** So many are worn out or broken, and thrown away or recycled. */
  record Scrapped(int quantity, List<String> labels, String why) implements StockStep {}

  /** So many have turned up again; those that are named were lost. */
  record FoundAgain(int quantity, List<String> labels, String why) implements StockStep {}

  /** There are so many, out and set aside among them. */
  record Counted(int quantity, List<String> gone, String why) implements StockStep {}
}
