package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.Favourites;
import se.samnytta.listing.ListingId;
import se.samnytta.organisation.Units;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The heart on an ad, and the page of those it was given to. */
@Controller
class FavouriteController {

  private final Favourites favourites;
  private final FavouritePages pages;
  private final AdCards cards;
  private final Units units;

  FavouriteController(Favourites favourites, FavouritePages pages, AdCards cards, Units units) {
    this.favourites = favourites;
    this.pages = pages;
    this.cards = cards;
    this.units = units;
  }

  @GetMapping("/sparade")
  ModelAndView show(Actor actor, Page page) {
    return Answer.show("listing/favouritesPage").addObject("cards", cards.cards(page, pages.saved(Seeker.of(actor, units))));
  }

  @PostMapping("/annonser/{id:[0-9]{1,18}}/sparad")
  ModelAndView create(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    Fields fields = Fields.of(request, "sparad");
    boolean saved = fields.typed("sparad").equals("true");
    String title = saved ? favourites.save(actor, new ListingId(id)) : favourites.remove(actor, new ListingId(id));
    if (page.isPartial())
      return Answer.show("component/saveButton").addObject("id", id).addObject("title", title).addObject("saved", saved);
    return Answer.goToOurs(back(request, id), Slug.address(id, title));
  }

  /** The page where the heart was, as the browser says it. */
  private static String back(HttpServletRequest request, long id) {
    String referer = request.getHeader("Referer");
    String here = request.getScheme() + "://" + request.getHeader("Host");
    return referer != null && referer.startsWith(here + "/") ? referer.substring(here.length()) + "#annons-" + id : "";
  }
}
