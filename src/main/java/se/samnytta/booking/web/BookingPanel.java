package se.samnytta.booking.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.listing.AdPanel;
import se.samnytta.listing.ListingId;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The panel and the calendar on the page of an ad, the same fragments as on the page for booking. */
@Component
class BookingPanel implements AdPanel {

  private final PanelPages pages;
  private final TemplateEngine templates;

  BookingPanel(PanelPages pages, TemplateEngine templates) {
    this.pages = pages;
    this.templates = templates;
  }

  @Override
  public @Nullable Content form(Page page, ListingId ad) {
    PanelView view = pages.panel(page.actor(), ad, Fields.blank());
    return output -> templates.render("booking/panel.jte", Map.of("page", page, "panel", view), output);
  }

  @Override
  public @Nullable Content calendar(Page page, ListingId ad) {
    PanelView.Calendar view = pages.calendar(ad, null, null);
    return output -> templates.render("booking/freeDays.jte", Map.of("page", page, "calendar", view), output);
  }
}
