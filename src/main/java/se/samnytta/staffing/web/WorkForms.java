package se.samnytta.staffing.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.web.Fields;

/**
 * The forms on the page of some work: the one that was refused as it was typed, the others as they are first shown.
 *
 * @param wrong  which form was refused, empty for none
 * @param notice key of what came between, null for nothing
 */
public record WorkForms(String wrong, Fields typed, @Nullable String notice) {

  public static final WorkForms NEW = new WorkForms("", Fields.blank(), null);

  public Fields of(String form) {
    return wrong.equals(form) ? typed : Fields.blank();
  }

  public boolean isOpen(String form) {
    return wrong.equals(form);
  }

  /** The price as the ad and the request say. */
  public Fields quote(WorkView work) {
    if (wrong.equals("pris"))
      return typed;
    Map<String, String> values = new HashMap<>();
    var head = work.head();
    var price = head.price() == null ? head.adPrice() : head.price();
    boolean hourly = head.pricing() == null ? head.adPer().equals("HOUR") : head.pricing().name().equals("HOUR");
    values.put("per", hourly ? "timme" : "fast");
    var shown = head.price() == null && !hourly ? work.amount() : price;
    values.put("pris", shown == null ? "0" : Long.toString(shown.ore() / 100));
    Integer minutes = head.minutes() == null ? head.askedMinutes() : head.minutes();
    values.put("timmar", minutes == null ? "" : Clocks.hours(minutes));
    values.put("meddelande", head.message());
    values.put("grund", head.ground() == null ? work.crosses() ? "COOPERATION" : "SAME_EMPLOYER" : head.ground().name());
    values.put("fran", "8");
    values.put("till", "16");
    return Fields.filled(values);
  }

  /** Somebody for all of it. */
  public Fields person(WorkView work) {
    if (wrong.equals("person") || work.period() == null)
      return typed;
    var period = java.util.Objects.requireNonNull(work.period());
    return Fields.filled(Map.of("dag", period.firstDay().toString(), "sista", period.lastDay().toString(), "hemma", "0"));
  }

  /** The week as it was planned. */
  public Fields week(WorkView work) {
    var week = work.week();
    if (wrong.equals("tid") || week == null)
      return typed;
    Map<String, String> values = new HashMap<>();
    week.days().forEach((day, minutes) -> values.put("dag-" + day, minutes == 0 ? "" : Clocks.hours(minutes)));
    return Fields.filled(values);
  }

  public Fields dispute(WorkView.ReportView report) {
    return wrong.equals("invandning-" + report.id()) ? typed : Fields.filled(Map.of("timmar", Clocks.hours(report.minutes())));
  }
}
