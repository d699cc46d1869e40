package se.samnytta.listing;

import gg.jte.Content;
import se.samnytta.inventory.Kind;
import se.samnytta.web.Page;

/**
 * How an ad is asked for, on the page of the ad: implemented above by whoever takes the request. Absent, the page leads to
 * {@code /annonser/{id}/boka}. Asked in the transaction of the page, for what the viewer sees and may book: their unit does
 * not own them, and no agreement is missing.
 */
public interface AdPanel {

  /**
   * What is put on the page.
   *
   * @param form     beside the ad (an aside's content that begins with an h2)
   * @param calendar the free days below the text (a section that begins with an h2)
   */
  record Pieces(Content form, Content calendar) {}

  /**
   * Whether it takes requests for this kind of ad.
   */
  default boolean isFor(Kind kind) {
    return kind == Kind.GOODS;
  }

  /**
   * The pieces for an ad.
   *
   * @param free how many nobody has been promised for good
   */
  Pieces of(Page page, Offered ad, int free);
}
