package se.samnytta.staffing.web;

import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.AdPanel;
import se.samnytta.listing.Offered;
import se.samnytta.web.Page;

/** The form on the page of an ad for a service or for somebody's time, the same as on the page of its own. */
@Component
class WorkPanel implements AdPanel {

  private final AskPages pages;
  private final TemplateEngine templates;

  WorkPanel(AskPages pages, TemplateEngine templates) {
    this.pages = pages;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Kind kind) {
    return kind != Kind.GOODS;
  }

  @Override
  public Pieces of(Page page, Offered ad, int free) {
    Actor actor = java.util.Objects.requireNonNull(page.actor());
    AskView ask = pages.blank(actor, ad);
    return new Pieces(output -> templates.render("staffing/askForm.jte", Map.of("page", page, "ask", ask), output),
        output -> templates.render("staffing/offeredHours.jte", Map.of("page", page, "ask", ask), output));
  }
}
