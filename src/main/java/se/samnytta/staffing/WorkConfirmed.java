package se.samnytta.staffing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.By;
import se.samnytta.booking.Parties;
import se.samnytta.kernel.Money;

/**
 * Time that was worked is confirmed by the receiver, or assumed after a week of silence. What is charged is the difference to what
 * the same report was confirmed as before: nothing the first time.
 *
 * @param by            nobody when it is assumed
 * @param cause         unique in the house: the report and its revision
 * @param minutes       how long it took, in all
 * @param price         what it costs, without VAT, in all
 * @param minutesBefore what an earlier revision was confirmed as
 * @param priceBefore   what an earlier revision cost
 * @param last          whether nothing more will be reported
 */
public record WorkConfirmed(Parties parties, @Nullable By by, String cause, WorkKind kind, LocalDate week, int minutes, Money price,
    int minutesBefore, Money priceBefore, boolean assumed, boolean last) implements StaffingEvent {

  @Override
  public String auditAction() {
    return "work.confirmed";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("cause", cause, "week", week.toString(), "minutes", minutes, "ore", price.ore(), "assumed", assumed);
  }
}
