package se.samnytta.impact.web;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.Municipality;

/**
 * What was saved in a month, in a main category, by what one municipality gave another or itself.
 *
 * @param giver null for a municipality that does not take part any more
 */
record Cell(YearMonth month, CategoryId category, @Nullable Municipality giver, Municipality receiver, Sums sums) {

  boolean isFrom(Municipality municipality) {
    return municipality.equals(giver);
  }

  boolean isTo(Municipality municipality) {
    return municipality.equals(receiver);
  }

  boolean crossesABorder() {
    return !receiver.equals(giver);
  }
}
