package se.samnytta.listing.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.web.AdCard;

/**
 * A wanted ad as a page shows it.
 *
 * @param line    "8 st · Socialförvaltningen, Skurup · behövs senast 21 januari"
 * @param status  kind of {@code component/statusTag}
 * @param state   in words
 * @param open    whether it is looked for still
 * @param own     whether it is the viewer's own unit's
 * @param email   whom to write to, empty for nobody
 */
public record WantedView(long id, String title, List<String> text, String line, String status, String state, boolean open, boolean own,
    Map<String, String> facts, String contact, String email, List<Answering> answers, int version) {

  /** An ad that answers it, and why. */
  public record Answering(AdCard card, List<String> reasons) {}

  /** A wanted ad in a list. */
  public record Line(long id, String title, String line, @Nullable String answers) {}

  /** The wanted ads that this viewer sees, the own unit's first. */
  public record Lists(List<Line> own, List<Line> others) {}
}
