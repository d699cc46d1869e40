package se.samnytta.booking.web;

import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samnytta.listing.AdPanel;
import se.samnytta.listing.Offered;
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
  public Pieces of(Page page, Offered ad, int free) {
    PanelPages.Both both = pages.both(page.actor(), ad, free);
    return new Pieces(output -> templates.render("booking/panel.jte", Map.of("page", page, "panel", both.panel()), output),
        output -> templates.render("booking/freeDays.jte", Map.of("page", page, "calendar", both.calendar()), output));
  }
}
