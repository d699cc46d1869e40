package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.web.AdSearchReader.Reading;
import se.samnytta.listing.web.FindPages.Found;
import se.samnytta.organisation.Units;
import se.samnytta.search.Replica;
import se.samnytta.search.Unmet;
import se.samnytta.web.Answer;
import se.samnytta.web.Page;

/** The list of ads, as its address asks for it. */
@Controller
class FindController {

  private final AdSearchReader reader;
  private final FindPages pages;
  private final Hits hits;
  private final Unmet unmet;
  private final Units units;
  private final Replica replica;

  FindController(AdSearchReader reader, FindPages pages, Hits hits, Unmet unmet, Units units, Replica replica) {
    this.reader = reader;
    this.pages = pages;
    this.hits = hits;
    this.unmet = unmet;
    this.units = units;
    this.replica = replica;
  }

  @GetMapping(Hits.LIST)
  ModelAndView show(HttpServletRequest request, Page page) {
    Reading reading = reader.read(request.getParameterMap(), page.today());
    Seeker seeker = Seeker.of(page.actor(), units);
    Found found = find(reading, seeker, page);
    Actor actor = page.actor();
    if (actor != null && found.isUnmet(reading.search()))
      unmet.count(actor, reading.search().words(), found.instead());
    if (found.cards().isEmpty() && reading.search().page() > 1 && !page.isPartial()) {
      reading = reading.fromTheBeginning();
      found = find(reading, seeker, page);
    }
    HitsView view = hits.view(page, reading, found, seeker);
    return Answer.show(page.either("listing/listPage", reading.search().page() > 1 ? "listing/moreHits" : "listing/hits")).addObject("hits",
        view);
  }

  private Found find(Reading reading, Seeker seeker, Page page) {
    return replica.read(() -> pages.find(reading.search(), reading.after(), seeker, page.today()));
  }
}
