package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.NotFound;
import se.samnytta.listing.web.AdPages.Whole;
import se.samnytta.organisation.Units;
import se.samnytta.web.Answer;
import se.samnytta.web.Page;

/** The page of an ad. */
@Controller
class AdController {

  private final AdPages pages;
  private final AdViews views;
  private final Units units;

  AdController(AdPages pages, AdViews views, Units units) {
    this.pages = pages;
    this.views = views;
    this.units = units;
  }

  @GetMapping("/annonser/{id:[0-9]{1,18}}-{slug}")
  ModelAndView show(@PathVariable long id, @PathVariable String slug, HttpServletRequest request, Page page) {
    Whole whole = pages.find(page, id, Seeker.of(page.actor(), units)).orElseThrow(() -> new NotFound("listing " + id));
    if (!slug.equals(Slug.of(whole.ad().title())))
      return Answer.goTo(Slug.address(id, whole.ad().title()));
    return Answer.show("listing/adPage").addObject("ad",
        views.view(page, whole, picture(request.getParameter("bild"))));
  }

  /** The address without its readable end leads to the one with it. */
  @GetMapping("/annonser/{id:[0-9]{1,18}}")
  ModelAndView find(@PathVariable long id, HttpServletRequest request) {
    String query = request.getQueryString();
    return Answer.goTo(address(id) + (query == null || !query.matches("[\\x21-\\x5b\\x5d-\\x7e]{0,400}") ? "" : "?" + query));
  }

  /** What others have asked stands on the ad's page. */
  @GetMapping("/annonser/{id:[0-9]{1,18}}/fragor")
  ModelAndView questions(@PathVariable long id) {
    return Answer.goTo(address(id) + "#samtal-rubrik");
  }

  private String address(long id) {
    return Slug.address(id, pages.title(id).orElseThrow(() -> new NotFound("listing " + id)));
  }

  private static int picture(@Nullable String typed) {
    return typed != null && typed.matches("[1-9]") ? Integer.parseInt(typed) : 1;
  }
}
