package se.samnytta.listing.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.web.AdCard;
import se.samnytta.web.PageLinks;

/**
 * A wanted ad as a page shows it.
 *
 * @param line    "8 st · Socialförvaltningen, Skurup · behövs senast 21 januari"
 * @param status  kind of {@code component/statusTag}
 * @param state   in words
 * @param open    whether it is looked for still
 * @param regret  until when its unit may take back that it was closed, empty when it may not
 * @param own     whether it is the viewer's own unit's
 * @param email   whom to write to, empty for nobody
 */
public record WantedView(long id, String title, List<String> text, String line, String status, String state, boolean open, String regret,
    boolean own,
    Map<String, String> facts, String contact, String email, List<Answering> answers, int version) {

  /** An ad that answers it, and why. */
  public record Answering(AdCard card, List<String> reasons) {}

  /** A wanted ad in a list. */
  public record Line(long id, String title, String line, @Nullable String answers) {}

  /**
   * The wanted ads that this viewer sees, the own unit's first.
   *
   * @param words      what is searched for, empty for nothing
   * @param category   which category is chosen, empty for none
   * @param categories what can be chosen, and its words
   * @param all        how many there are on all pages
   */
  public record Lists(String words, String category, Map<String, String> categories, int all, List<Line> own, List<Line> others,
      PageLinks pages) {

    public boolean isNarrowed() {
      return !words.isEmpty() || !category.isEmpty();
    }
  }
}
