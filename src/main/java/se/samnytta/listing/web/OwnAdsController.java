package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The unit's own ads, a tab for each state. */
@Controller
class OwnAdsController {

  private static final int LAST_PAGE = 10_000;

  private final OwnAdsPages pages;
  private final OwnAdViews views;

  OwnAdsController(OwnAdsPages pages, OwnAdViews views) {
    this.pages = pages;
    this.views = views;
  }

  @GetMapping("/annonser/mina")
  ModelAndView show(HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request, "visa", "sida");
    Map<String, Shelf> shelves = new LinkedHashMap<>();
    for (Shelf shelf : Shelf.values())
      shelves.put(shelf.value(), shelf);
    Shelf shelf = fields.oneOf("visa", shelves).orElse(Shelf.SHOWN);
    int number = fields.wholeNumber("sida", 1, LAST_PAGE).orElse(1L).intValue();
    return Answer.show("listing/ownAdsPage").addObject("own", views.list(shelf, number, pages.counts(), pages.ads(shelf, number), page))
        .addObject("problem", "");
  }
}
