package se.samnytta.listing;

import gg.jte.Content;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.Kind;
import se.samnytta.web.Page;

/**
 * How an ad is asked for, on the page of the ad: implemented above by whoever takes the request. Absent, the page leads to
 * {@code /annonser/{id}/boka}. Asked in the transaction of the page.
 */
public interface AdPanel {

  /**
   * What is put on the page.
   *
   * @param form     beside the ad (an aside's content that begins with an h2), null for those who may not ask
   * @param calendar the free days below the text (a section that begins with an h2)
   */
  record Pieces(@Nullable Content form, Content calendar) {}

  /**
   * Whether it takes requests for this kind of ad.
   */
  default boolean isFor(Kind kind) {
    return kind == Kind.GOODS;
  }

  /**
   * The pieces of an ad that the viewer may book: their unit does not own it, and no agreement is missing.
   *
   * @param free how many nobody has been promised for good
   */
  Pieces of(Page page, Offered ad, int free);

  /**
   * What others who are signed in are told of an ad, its owner among them: empty when there is nothing but the form to show.
   */
  default Optional<Pieces> told(Page page, Offered ad) {
    return Optional.empty();
  }
}
