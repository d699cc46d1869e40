package se.samnytta.search.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.search.Cadence;
import se.samnytta.search.SavedSearch;
import se.samnytta.search.SavedSearchId;
import se.samnytta.search.SavedSearches;
import se.samnytta.web.Answer;
import se.samnytta.web.BadRequest;
import se.samnytta.web.Fields;

/** Saved searches: one is made from a list of hits, and kept or taken away on a page of its own. */
@Controller
class SavedSearchController {

  private static final String PAGE = "/bevakningar";

  private final SavedSearches searches;
  private final SavedSearchPages pages;

  SavedSearchController(SavedSearches searches, SavedSearchPages pages) {
    this.searches = searches;
    this.pages = pages;
  }

  @GetMapping(PAGE)
  ModelAndView show(Actor actor) {
    return Answer.show("search/savedSearchesPage").addObject("searches", pages.of(actor));
  }

  @PostMapping(PAGE)
  ModelAndView create(HttpServletRequest request, Actor actor) {
    Fields fields = Fields.of(request, "slag", "sokning", "namn");
    String name = fields.requiredLine("namn", SavedSearch.NAME_LENGTH);
    String query = fields.text("sokning", SavedSearch.QUERY_LENGTH);
    if (fields.haveErrors() || !searches.isFound(fields.typed("slag")))
      throw new BadRequest("a search is saved from a list of hits");
    searches.save(actor, fields.typed("slag"), name, query, Cadence.AT_ONCE);
    return Answer.goTo(PAGE, "search.saved.done");
  }

  @PostMapping(PAGE + "/{id:[0-9]{1,18}}")
  ModelAndView update(@PathVariable long id, HttpServletRequest request, Actor actor) {
    Cadence cadence = Fields.of(request, "hur").requiredOneOf("hur", Cadence.class)
        .orElseThrow(() -> new BadRequest("a saved search is told at once, daily or weekly"));
    searches.change(actor, new SavedSearchId(id), cadence);
    return Answer.goTo(PAGE, "search.saved.changed");
  }

  @PostMapping(PAGE + "/{id:[0-9]{1,18}}/borttagning")
  ModelAndView remove(@PathVariable long id, HttpServletRequest request, Actor actor) {
    Fields.of(request);
    searches.remove(actor, new SavedSearchId(id));
    return Answer.goTo(PAGE, "search.saved.removed");
  }
}
