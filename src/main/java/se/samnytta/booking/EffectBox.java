package se.samnytta.booking;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import se.samnytta.web.Page;

/** What a booking has saved, for its page; implemented above by whoever reckons it. Absent, the page says nothing. */
@FunctionalInterface
public interface EffectBox {

  /** A box for the booking's page; nothing while nothing has changed hands, or for whoever may not see it. */
  @Nullable
  Content of(Page page, BookingId booking);
}
