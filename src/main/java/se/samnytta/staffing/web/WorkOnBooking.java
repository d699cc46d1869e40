package se.samnytta.staffing.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.WorkBox;
import se.samnytta.kernel.Actor;
import se.samnytta.web.Page;

/** Shows the work of a booking on its page, the same fragment as on the page of its own. */
@Component
class WorkOnBooking implements WorkBox {

  private final WorkPages pages;
  private final TemplateEngine templates;

  WorkOnBooking(WorkPages pages, TemplateEngine templates) {
    this.pages = pages;
    this.templates = templates;
  }

  @Override
  public @Nullable Content of(Page page, BookingId booking) {
    Actor actor = page.actor();
    WorkView work = actor == null ? null : pages.find(actor, booking).orElse(null);
    return work == null
        ? null
        : output -> templates.render("staffing/work.jte", Map.of("page", page, "work", work, "forms", WorkForms.NEW), output);
  }
}
