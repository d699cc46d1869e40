package se.samnytta.staffing.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Kind;
import se.samnytta.listing.AdPanel;
import se.samnytta.listing.Offered;
import se.samnytta.web.Page;

/**
 * The form on the page of an ad for a service or for somebody's time, the same as on the page of its own; the hours are told to all.
 */
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
    AskView ask = ask(page, ad);
    return new Pieces(output -> templates.render("staffing/askForm.jte", Map.of("page", page, "ask", ask), output), hours(page, ask));
  }

  @Override
  public Optional<Pieces> told(Page page, Offered ad) {
    return Optional.of(new Pieces(null, hours(page, ask(page, ad))));
  }

  private AskView ask(Page page, Offered ad) {
    return pages.blank(Objects.requireNonNull(page.actor()), ad);
  }

  private Content hours(Page page, AskView ask) {
    return output -> templates.render("staffing/offeredHours.jte", Map.of("page", page, "ask", ask), output);
  }
}
