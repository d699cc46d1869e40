package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Right;
import se.samnytta.listing.CloseReason;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingOutcome;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Listings;
import se.samnytta.web.Answer;
import se.samnytta.web.BadRequest;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** What can be done about an own ad: each is a resource that is created. htmx gets the ad's row as it stands afterwards. */
@Controller
class OwnAdController {

  private static final Map<String, CloseReason> REASONS = Map.of("borta", CloseReason.GONE, "tillbaka", CloseReason.WITHDRAWN);
  private static final Map<String, Boolean> STOPS = Map.of("ja", true, "nej", false);

  private final Listings listings;
  private final OwnAdsPages pages;
  private final OwnAdViews views;

  OwnAdController(Listings listings, OwnAdsPages pages, OwnAdViews views) {
    this.listings = listings;
    this.pages = pages;
    this.views = views;
  }

  @PostMapping("/annonser/{id:[0-9]+}/paus")
  ModelAndView pause(@PathVariable long id, HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request, "version");
    return done(listings.pause(Posters.actor(page), new ListingId(id), EditController.version(fields)), id, "listing.done.paused", page);
  }

  @PostMapping("/annonser/{id:[0-9]+}/visning")
  ModelAndView resume(@PathVariable long id, HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request, "version");
    return done(listings.resume(Posters.actor(page), new ListingId(id), EditController.version(fields)), id, "listing.done.resumed", page);
  }

  @PostMapping("/annonser/{id:[0-9]+}/avslut")
  ModelAndView close(@PathVariable long id, HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request, "version", "skal");
    CloseReason reason = fields.requiredOneOf("skal", REASONS).orElseThrow(() -> new BadRequest("no such reason"));
    return done(listings.close(Posters.actor(page), new ListingId(id), EditController.version(fields), reason), id, "listing.done.closed",
        page);
  }

  /** It was closed by mistake. */
  @PostMapping("/annonser/{id:[0-9]+}/angrat-avslut")
  ModelAndView reopen(@PathVariable long id, HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request, "version");
    return done(listings.reopen(Posters.actor(page), new ListingId(id), EditController.version(fields)), id, "listing.done.reopened", page);
  }

  @PostMapping("/annonser/{id:[0-9]+}/rackvidd")
  ModelAndView widen(@PathVariable long id, HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request, "version", "till");
    Reach to = fields.requiredOneOf("till", Reach.class).orElseThrow(() -> new BadRequest("no such step"));
    return done(listings.widen(Posters.actor(page), new ListingId(id), EditController.version(fields), to), id, "listing.done.widened",
        page);
  }

  @PostMapping("/annonser/{id:[0-9]+}/stegstopp")
  ModelAndView steps(@PathVariable long id, HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request, "version", "stopp");
    boolean stop = fields.requiredOneOf("stopp", STOPS).orElseThrow(() -> new BadRequest("stop or not"));
    ListingId ad = new ListingId(id);
    int version = EditController.version(fields);
    return stop
        ? done(listings.stopSteps(Posters.actor(page), ad, version), id, "listing.done.stopped", page)
        : done(listings.resumeSteps(Posters.actor(page), ad, version), id, "listing.done.goesOn", page);
  }

  @PostMapping("/annonser/{id:[0-9]+}/kopia")
  ModelAndView duplicate(@PathVariable long id, HttpServletRequest request, Page page) {
    UUID key = Fields.of(request).onceKey().orElseThrow(() -> new BadRequest("the form has its key"));
    return switch (listings.duplicate(Posters.actor(page), new ListingId(id), key)) {
      case ListingOutcome.Saved(ListingId copy, var _, var _) -> Answer.goTo("/annonser/" + copy + "/redigera", "listing.done.copied");
      case ListingOutcome.Refused(var refusals) -> problem(id, page.t(refusals.getFirst().key()), HttpStatus.UNPROCESSABLE_CONTENT, page);
      case ListingOutcome.Stale _ -> throw new IllegalStateException("a copy is not stale");
    };
  }

  /** Where the question "does it still hold?" leads: one button. */
  @GetMapping("/annonser/{id:[0-9]+}/kvar")
  ModelAndView stillHere(@PathVariable long id, Page page) {
    OwnAdView own = views.row(pages.ad(new ListingId(id)), page);
    page.require(Right.OFFER);
    return Answer.show("listing/stillHerePage").addObject("own", own);
  }

  @PostMapping("/annonser/{id:[0-9]+}/kvar")
  ModelAndView confirm(@PathVariable long id, HttpServletRequest request, Page page) {
    Fields.of(request);
    return done(listings.confirmStillHere(Posters.actor(page), new ListingId(id)), id, "listing.done.confirmed", page);
  }

  private ModelAndView done(ListingOutcome outcome, long id, String flash, Page page) {
    return switch (outcome) {
      case ListingOutcome.Saved(var _, var _, ListingState state) -> page.isPartial()
          ? Answer.show("listing/ownAd").addObject("ad", views.row(pages.ad(new ListingId(id)), page))
          : Answer.goTo("/annonser/mina?visa=" + Shelf.of(state).value() + "#annons-rad-" + id, flash);
      case ListingOutcome.Stale _ -> problem(id, page.t("listing.stale.reload"), HttpStatus.CONFLICT, page);
      case ListingOutcome.Refused(var refusals) -> problem(id, page.t(refusals.getFirst().key()), HttpStatus.CONFLICT, page);
    };
  }

  /** The ad as it stands, with what was in the way. */
  private ModelAndView problem(long id, String text, HttpStatus status, Page page) {
    OwnAdsPages.OwnAd ad = pages.ad(new ListingId(id));
    OwnAdView row = views.row(ad, page).withProblem(text);
    if (page.isPartial())
      return Answer.with("listing/ownAd", status).addObject("ad", row);
    Shelf shelf = Shelf.of(ad.listing().state());
    return Answer.with("listing/ownAdsPage", status).addObject("own", views.list(shelf, 1, pages.counts(), List.of(ad), page))
        .addObject("problem", text);
  }
}
