package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingOutcome;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Refusal;
import se.samnytta.listing.web.PostingPages.Posting;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The last step of an ad: how it will look, two questions more, and publishing. */
@Controller
class ReviewController {

  private static final String PAGE = "listing/reviewPage";
  private static final String[] FORM = ShowingForm.NAMES.toArray(String[]::new);

  private final Listings listings;
  private final PostingPages pages;
  private final PostingViews views;
  private final EditController edit;

  ReviewController(Listings listings, PostingPages pages, PostingViews views, EditController edit) {
    this.listings = listings;
    this.pages = pages;
    this.views = views;
    this.edit = edit;
  }

  @GetMapping("/annonser/{id:[0-9]+}/granska")
  ModelAndView form(@PathVariable long id, Page page) {
    Posting ad = pages.posting(Posters.actor(page), new ListingId(id));
    if (!ad.listing().state().isBeingWritten())
      return Answer.goTo("/annonser/" + id);
    return Answer.show(PAGE).addObject("fields", Fields.filledWith(ShowingForm.values(ad.details())))
        .addObject("posting", views.of(ad, ad.details(), page));
  }

  /** Keeps the draft for later. */
  @PostMapping("/annonser/{id:[0-9]+}/granska")
  ModelAndView keep(@PathVariable long id, HttpServletRequest request, Page page) {
    return save(new ListingId(id), request, page, listings::change, _ -> Answer.goTo("/annonser/mina?visa=utkast", "listing.done.kept"));
  }

  /** Keeps what is typed and shows the ad to others. */
  @PostMapping("/annonser/{id:[0-9]+}/publicering")
  ModelAndView publish(@PathVariable long id, HttpServletRequest request, Page page) {
    return save(new ListingId(id), request, page, listings::publish, state -> state == ListingState.REVIEW
        ? Answer.goTo("/annonser/mina?visa=granskas", "listing.done.review")
        : Answer.goTo("/annonser/" + id, "listing.done.published"));
  }

  private interface Verb {

    ListingOutcome of(Actor actor, ListingId id, int version, ListingDetails typed);
  }

  private ModelAndView save(ListingId id, HttpServletRequest request, Page page, Verb verb, Function<ListingState, ModelAndView> next) {
    Actor actor = Posters.actor(page);
    PostingPages.Written ad = pages.written(actor, id);
    Fields fields = Fields.of(request, FORM).wordedAs("listing.form");
    ListingDetails typed = ShowingForm.read(fields, ad.details(), List.copyOf(ad.contacts().keySet()), page.today());
    if (fields.haveErrors())
      return invalid(fields, views.of(pages.posting(actor, id), typed, page));
    if (!ad.listing().state().isBeingWritten())
      return Answer.goTo("/annonser/" + id);
    return switch (verb.of(actor, id, EditController.version(fields), typed)) {
      case ListingOutcome.Saved(var _, var _, ListingState state) -> next.apply(state);
      case ListingOutcome.Refused(var refusals) -> refused(id, fields, refusals, typed, page);
      case ListingOutcome.Stale(var _, int now) -> overtaken(pages.posting(actor, id), fields, typed, page, now);
    };
  }

  /** What stands in the way may be said on the page before this one, which is shown once what is typed here has been kept. */
  private ModelAndView refused(ListingId id, Fields fields, List<Refusal> refusals, ListingDetails typed, Page page) {
    Actor actor = Posters.actor(page);
    boolean elsewhere = PostedField.concernTheThing(refusals)
        && listings.change(actor, id, EditController.version(fields), typed) instanceof ListingOutcome.Saved;
    return elsewhere ? edit.refused(id, refusals, page) : refused(fields, refusals, views.of(pages.posting(actor, id), typed, page));
  }

  private ModelAndView overtaken(Posting ad, Fields fields, ListingDetails typed, Page page, int now) {
    return ad.listing().state().isShown()
        ? Answer.goTo("/annonser/" + ad.listing().id())
        : stale(fields, views.of(ad, typed, page).meanwhile(now));
  }

  private static ModelAndView refused(Fields fields, List<Refusal> refusals, PostingView view) {
    PostedField.refuse(fields, refusals);
    return invalid(fields, view);
  }

  private static ModelAndView invalid(Fields fields, PostingView view) {
    return Answer.invalid(PAGE, fields).addObject("posting", view);
  }

  private static ModelAndView stale(Fields fields, PostingView view) {
    return Answer.with(PAGE, HttpStatus.CONFLICT).addObject("fields", fields).addObject("posting", view);
  }
}
