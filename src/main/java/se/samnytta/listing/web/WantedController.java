package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Right;
import se.samnytta.listing.WantedDetails;
import se.samnytta.listing.WantedId;
import se.samnytta.listing.WantedListing;
import se.samnytta.listing.WantedListings;
import se.samnytta.listing.WantedOutcome;
import se.samnytta.organisation.Units;
import se.samnytta.web.Answer;
import se.samnytta.web.BadRequest;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Wanted ads: all of them, one of them, asking for something. */
@Controller
class WantedController {

  private static final String LIST = "/efterlysningar";
  private static final int LAST_PAGE = 1000;
  private static final String FORM = "listing/wantedFormPage";

  private final WantedListings wanted;
  private final WantedPages pages;
  private final WantedViews views;
  private final Categories categories;
  private final Units units;

  WantedController(WantedListings wanted, WantedPages pages, WantedViews views, Categories categories, Units units) {
    this.wanted = wanted;
    this.pages = pages;
    this.views = views;
    this.categories = categories;
    this.units = units;
  }

  @GetMapping(LIST)
  ModelAndView list(HttpServletRequest request, Page page) {
    Fields asked = Fields.of(request, "q", "kategori", "sida");
    String words = AdSearchReader.words(asked.typed("q"));
    Category category = categories.bySlug(asked.typed("kategori")).orElse(null);
    int number = asked.wholeNumber("sida", 1, LAST_PAGE).orElse(1L).intValue();
    var found = pages.open(new WantedPages.Sought(words, category == null ? null : category.id()), number);
    return Answer.show("listing/wantedListPage").addObject("lists", views.lists(page, words, category, found, number));
  }

  @GetMapping(LIST + "/{id:[0-9]{1,18}}")
  ModelAndView show(@PathVariable long id, Actor actor, Page page) {
    return Answer.show("listing/wantedPage").addObject("wanted", view(id, actor, page));
  }

  @GetMapping(LIST + "/ny")
  ModelAndView form(HttpServletRequest request, Page page) {
    page.require(Right.SEEK);
    Fields sought = Fields.of(request, "q", "vad", "slag", "kategori", "timmar", "dag", "sista", "veckodag");
    if (WantedForm.isForHours(sought))
      return form(Answer.show(FORM).addObject("fields", WantedForm.blankHours(sought)), page, LIST);
    String words = request.getParameter("q");
    return form(Answer.show(FORM).addObject("fields", WantedForm.blank(words == null ? "" : AdSearchReader.words(words))), page, LIST);
  }

  @PostMapping(LIST)
  ModelAndView create(HttpServletRequest request, Actor actor, Page page) {
    Fields fields = Fields.of(request, WantedForm.NAMES).wordedAs("wanted.form");
    UUID key = fields.onceKey().orElseThrow(() -> new BadRequest("the form has no key"));
    WantedDetails details = WantedForm.read(fields, categories, page.today());
    return fields.haveErrors()
        ? form(Answer.invalid(FORM, fields), page, LIST)
        : answer(wanted.place(actor, key, details), fields, page, LIST, "wanted.placed");
  }

  @GetMapping(LIST + "/{id:[0-9]{1,18}}/andra")
  ModelAndView changeForm(@PathVariable long id, Actor actor, Page page) {
    WantedListing own = own(id, actor);
    page.require(Right.SEEK);
    return form(Answer.show(FORM).addObject("fields", WantedForm.filled(own, categories, page.format())), page, LIST + "/" + id);
  }

  @PostMapping(LIST + "/{id:[0-9]{1,18}}")
  ModelAndView update(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    Fields fields = Fields.of(request, WantedForm.NAMES).wordedAs("wanted.form");
    int version = version(fields);
    WantedDetails details = WantedForm.read(fields, categories, page.today());
    return fields.haveErrors()
        ? form(Answer.invalid(FORM, fields), page, LIST + "/" + id)
        : answer(wanted.change(actor, new WantedId(id), version, details), fields, page, LIST + "/" + id, "wanted.changed");
  }

  @PostMapping(LIST + "/{id:[0-9]{1,18}}/tillbakadragande")
  ModelAndView withdraw(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    return answer(wanted.withdraw(actor, new WantedId(id)), Fields.of(request), page, LIST, "wanted.withdrawn");
  }

  @PostMapping(LIST + "/{id:[0-9]{1,18}}/uppfyllelse")
  ModelAndView met(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    return answer(wanted.met(actor, new WantedId(id)), Fields.of(request), page, LIST, "wanted.met");
  }

  /** It was closed by mistake. */
  @PostMapping(LIST + "/{id:[0-9]{1,18}}/angrat-avslut")
  ModelAndView reopen(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    return switch (wanted.reopen(actor, new WantedId(id), version(Fields.of(request, "version")))) {
      case WantedOutcome.Saved _ -> Answer.goTo(LIST + "/" + id, "wanted.reopened");
      case WantedOutcome.Refused _ -> asItStands(id, page.t("wanted.tooLate"), actor, page);
      case WantedOutcome.Stale _ -> asItStands(id, page.t("wanted.stale"), actor, page);
    };
  }

  private ModelAndView asItStands(long id, String problem, Actor actor, Page page) {
    return Answer.conflict("listing/wantedPage").addObject("wanted", view(id, actor, page)).addObject("problem", problem);
  }

  private WantedView view(long id, Actor actor, Page page) {
    return views.view(page, pages.find(id, Seeker.of(actor, units)).orElseThrow(() -> new NotFound("wanted ad " + id)));
  }

  private static int version(Fields fields) {
    return (int) (long) fields.requiredWholeNumber("version", 1, Integer.MAX_VALUE)
        .orElseThrow(() -> new BadRequest("the form has no version"));
  }

  private ModelAndView answer(WantedOutcome outcome, Fields fields, Page page, String action, String done) {
    return switch (outcome) {
      case WantedOutcome.Saved(WantedId id, int _) -> Answer.goTo(LIST + "/" + id, done);
      case WantedOutcome.Refused refused -> {
        WantedForm.refuse(fields, refused);
        yield form(Answer.invalid(FORM, fields), page, action);
      }
      case WantedOutcome.Stale(WantedId _, int version) -> {
        fields.refuse("vad", "wanted.form.stale");
        yield form(Answer.conflict(FORM).addObject("fields", fields).addObject("version", String.valueOf(version)), page, action);
      }
    };
  }

  private ModelAndView form(ModelAndView answer, Page page, String action) {
    return answer.addObject("groups", CategoryGroup.all(categories, page.language())).addObject("action", action);
  }

  private WantedListing own(long id, Actor actor) {
    WantedListing found = wanted.wanted(new WantedId(id));
    if (!units.below(actor.unit()).contains(found.seeker().value()))
      throw new NotFound("wanted ad " + id);
    return found;
  }
}
