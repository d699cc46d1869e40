package se.samnytta.impact.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.EffectBox;
import se.samnytta.web.Page;

/** Shows on the page of a booking what it has saved. */
@Component
class BookingEffect implements EffectBox {

  private final BookingEffectPages pages;
  private final TemplateEngine templates;

  BookingEffect(BookingEffectPages pages, TemplateEngine templates) {
    this.pages = pages;
    this.templates = templates;
  }

  @Override
  public @Nullable Content of(Page page, BookingId booking) {
    BookingEffectView effect = pages.of(booking).orElse(null);
    return effect == null ? null : output -> templates.render("impact/bookingEffect.jte", Map.of("page", page, "effect", effect), output);
  }
}
