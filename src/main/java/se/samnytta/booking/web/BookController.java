package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Right;
import se.samnytta.listing.ListingId;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The page on which an ad is asked for, and its panel counted anew when something is changed in it. */
@Controller
class BookController {

  private final PanelPages pages;

  BookController(PanelPages pages) {
    this.pages = pages;
  }

  @GetMapping({ "/annonser/{id:[0-9]+}/boka", "/annonser/{id:[0-9]+}-{slug}/boka" })
  ModelAndView show(@PathVariable long id, HttpServletRequest request, Page page) {
    Fields query = Fields.of(request, "satt", "antal", "dag", "till", "vecka", "tid", "kl", "till-kl", "kl-gang", "till-gang");
    PanelView panel = pages.panel(page.actor(), new ListingId(id), query);
    if (panel.standing() == PanelView.Standing.NOT_BOOKABLE_YET)
      return Answer.goTo("/annonser/" + id + "/uppdrag");
    page.require(Right.BOOK);
    return book(page, panel, day(query, "vecka", page));
  }

  /** The weeks of the calendar alone. */
  @GetMapping("/annonser/{id:[0-9]+}/lediga")
  ModelAndView freeDays(@PathVariable long id, HttpServletRequest request, Page page) {
    Fields query = Fields.of(request, "vecka");
    if (!page.isPartial())
      return Answer.goTo("/annonser/" + id + "/boka?vecka=" + day(query, "vecka", page) + "#lediga-dagar");
    return Answer.show("booking/freeDays").addObject("calendar", pages.calendar(new ListingId(id), day(query, "vecka", page), null));
  }

  /** The hours of one day alone. */
  @GetMapping("/annonser/{id:[0-9]+}/lediga-timmar")
  ModelAndView freeHours(@PathVariable long id, HttpServletRequest request, Page page) {
    LocalDate day = day(Fields.of(request, "dag"), "dag", page);
    if (!page.isPartial())
      return Answer.goTo("/annonser/" + id + "/boka?dag=" + day + "#lediga-timmar");
    return Answer.show("booking/freeHours").addObject("hours", pages.hours(new ListingId(id), day));
  }

  @PostMapping("/annonser/{id:[0-9]+}/berakna")
  ModelAndView count(@PathVariable long id, HttpServletRequest request, Page page) {
    Fields fields = WishForm.fields(request);
    WishForm form = WishForm.read(fields, pages.offered(new ListingId(id)), page.today());
    PanelView panel = pages.counted(actor(page), form);
    return page.isPartial() ? Answer.show("booking/panelCounted").addObject("panel", panel) : book(page, panel, page.today());
  }

  private ModelAndView book(Page page, PanelView panel, LocalDate week) {
    LocalDate chosen = Fields.filled(java.util.Map.of("dag", panel.fields().typed("dag"))).day("dag", page.today()).orElse(null);
    return book(new PanelPages.Both(panel,
        pages.calendar(new ListingId(panel.listing()), chosen == null || week.isAfter(page.today()) ? week : chosen, chosen)));
  }

  static ModelAndView book(PanelPages.Both both) {
    return Answer.show("booking/bookPage").addObject("panel", both.panel()).addObject("calendar", both.calendar());
  }

  private static LocalDate day(Fields query, String name, Page page) {
    return query.day(name, page.today()).orElse(page.today());
  }

  static Actor actor(Page page) {
    Actor actor = page.actor();
    if (actor == null)
      throw new NotFound("anybody signed in");
    return actor;
  }
}
