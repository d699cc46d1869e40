package se.samnytta.listing;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import se.samnytta.web.Page;

/**
 * How an ad is asked for, on the page of the ad: implemented above by whoever takes the request. Absent, the page leads to
 * {@code /annonser/{id}/boka}. Asked in a transaction of its own, for ads that the viewer sees and does not own.
 */
public interface AdPanel {

  /** The form beside the ad (an aside's content that begins with an h2); null when it cannot be asked for. */
  @Nullable
  Content form(Page page, ListingId ad);

  /** The free days below the text (a section that begins with an h2); null for none. */
  @Nullable
  Content calendar(Page page, ListingId ad);
}
