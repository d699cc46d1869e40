package se.samnytta.impact.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What sharing has saved, as the page shows it.
 *
 * @param who            whose figures they are, "Ystad, Skurup och Trelleborg"
 * @param span           the months
 * @param municipalities what can be chosen, by code
 * @param departments    what can be chosen in the viewer's own municipality, by id; empty for who has not signed in
 * @param spans          what can be chosen, by key
 * @param received       the sums: everything that came to them
 * @param given          what others saved by what they gave; null when the whole is shown
 * @param wide           months for a wide screen
 * @param narrow         months for a phone
 * @param best           the month that saved the most, empty when there is hardly more than one
 * @param matrix         between municipalities; null for one department
 */
public record EffectsView(String who, Span span, Map<String, String> municipalities, Map<String, String> departments,
    Map<String, String> spans, Sums received, @Nullable Sums given, MonthChart wide, MonthChart narrow, String best,
    CategoryChart categories, @Nullable Matrix matrix) {

  /** One month as the table tells it. */
  public List<MonthChart.Bar> months() {
    return wide.bars();
  }
}
