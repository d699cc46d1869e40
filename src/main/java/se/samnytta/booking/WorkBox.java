package se.samnytta.booking;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import se.samnytta.web.Page;

/** What there is to do and see of the work in a booking, for its page; implemented above. Absent, the page says nothing. */
@FunctionalInterface
public interface WorkBox {

  /** A box for the booking's page; nothing for a booking without work. */
  @Nullable
  Content of(Page page, BookingId booking);
}
