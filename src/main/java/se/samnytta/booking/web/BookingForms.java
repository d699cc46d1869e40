package se.samnytta.booking.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;
import se.samnytta.web.Fields;

/**
 * The forms on a booking's page: the one that was refused with everything typed in it, the others as they begin.
 *
 * @param wrong  the form that was refused, empty for none
 * @param fields what was typed in it
 * @param notice what stands in the way of it all, null for nothing; its title is the key with .title
 */
public record BookingForms(String wrong, Fields fields, CartView.@Nullable Wrong notice) {

  static final BookingForms NEW = new BookingForms("", Fields.blank(), null);

  public Fields of(String form, BookingView booking) {
    return form.equals(wrong) ? fields : Fields.filled(beginning(form, booking));
  }

  /** The key that makes the form count once: the one that was sent when it was refused. */
  public UUID key(String form) {
    return form.equals(wrong) ? fields.onceKey().orElseGet(UUID::randomUUID) : UUID.randomUUID();
  }

  public boolean isWrong() {
    return !wrong.isEmpty();
  }

  /** Whether that form should stand open. */
  public boolean isOpen(String form) {
    return form.equals(wrong);
  }

  private static Map<String, String> beginning(String form, BookingView booking) {
    Map<String, String> values = new HashMap<>();
    switch (form) {
      case "utlamning" ->
        booking.toHandOver().forEach(line -> values.put("antal-" + line.id(), Integer.toString(Math.min(line.left(), line.atHand()))));
      case "aterlamning" -> {
        booking.toTakeBack().forEach(line -> values.put("antal-" + line.id(), Integer.toString(line.out())));
        values.put("fel-antal", "1");
      }
      case "dagar" -> {
        LocalDate first = booking.head().isLoan() ? booking.head().first() : booking.head().wantedDay();
        LocalDate last = booking.head().last();
        values.put("dag", first == null ? "" : first.toString());
        values.put("till", last == null ? "" : last.toString());
      }
      case "antal" -> booking.lines().forEach(line -> values.put("antal-" + line.id(), Integer.toString(line.quantity())));
      case "motbud" -> {
        Money difference = booking.head().difference();
        long ore = difference == null ? 0 : difference.ore();
        booking.lines().forEach(line -> values.put("antal-" + line.id(), Integer.toString(line.quantity())));
        values.put("mellan", ore == 0 ? "" : Long.toString(Math.abs(ore) / 100));
        values.put("betalar", ore < 0 ? "agare" : "mottagare");
      }
      case "sluttid" -> booking.times(values);
      case "handelse" -> values.put("fel-antal", "1");
      default -> {
      }
    }
    return values;
  }
}
