package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.inventory.Categories;
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

/** The ad as its owner writes it: for a draft the thing itself, for an ad that others see everything on one page. */
@Controller
class EditController {

  private static final String PAGE = "listing/editPage";
  /** The buttons beside the photos, which send this form to another address. */
  static final List<String> PHOTO_BUTTONS = List.of("tabort", "tillbaka", "omslag", "tidigare");
  private static final String[] OF_A_DRAFT = names(ThingForm.NAMES, PHOTO_BUTTONS);
  private static final String[] OF_AN_AD = names(ThingForm.NAMES, ShowingForm.NAMES, PHOTO_BUTTONS);

  private final Listings listings;
  private final PostingPages pages;
  private final PostingViews views;
  private final Categories categories;
  private final Uploads uploads;

  EditController(Listings listings, PostingPages pages, PostingViews views, Categories categories, Uploads uploads) {
    this.listings = listings;
    this.pages = pages;
    this.views = views;
    this.categories = categories;
    this.uploads = uploads;
  }

  @SafeVarargs
  static String[] names(List<String>... forms) {
    return Stream.of(forms).flatMap(List::stream).distinct().toArray(String[]::new);
  }

  @GetMapping("/annonser/{id:[0-9]+}/redigera")
  ModelAndView form(@PathVariable long id, Page page) {
    Posting ad = pages.posting(Posters.actor(page), new ListingId(id));
    if (ad.listing().state() == ListingState.CLOSED)
      return Answer.goTo("/annonser/mina?visa=avslutade");
    return Answer.show(PAGE).addObject("fields", filled(ad)).addObject("posting", views.of(ad, ad.details(), page));
  }

  @PostMapping("/annonser/{id:[0-9]+}")
  ModelAndView update(@PathVariable long id, HttpServletRequest request, Page page) {
    ListingId listing = pages.posting(Posters.actor(page), new ListingId(id)).listing().id();
    List<String> photoErrors = uploads.addTo(listing, Posters.actor(page), request, page);
    Posting ad = pages.posting(Posters.actor(page), listing);
    Fields fields = fields(ad, request);
    ListingDetails typed = read(fields, ad, page);
    PostingView view = views.of(ad, typed, page).withPhotoErrors(photoErrors);
    if (fields.haveErrors())
      return invalid(fields, view);
    return switch (listings.change(Posters.actor(page), listing, version(fields), typed)) {
      case ListingOutcome.Saved _ when !photoErrors.isEmpty() -> again(listing, page, photoErrors);
      case ListingOutcome.Saved(var _, var _, ListingState state) -> state == ListingState.DRAFT
          ? Answer.goTo("/annonser/" + id + "/granska")
          : Answer.goTo("/annonser/" + id, state == ListingState.REVIEW ? "listing.done.review" : "listing.done.changed");
      case ListingOutcome.Refused(var refusals) -> refused(fields, refusals, view);
      case ListingOutcome.Stale(var _, int now) -> stale(fields, view.meanwhile(now));
    };
  }

  /** What the form holds, saved when it can be; nothing when it is the form that has to be shown again. */
  ModelAndView keep(ListingId id, HttpServletRequest request, Page page, List<String> photoErrors) {
    Actor actor = Posters.actor(page);
    Posting ad = pages.posting(actor, id);
    Fields fields = fields(ad, request);
    ListingDetails typed = read(fields, ad, page);
    PostingView view = views.of(ad, typed, page).withPhotoErrors(photoErrors);
    if (!fields.haveErrors())
      switch (listings.change(actor, id, version(fields), typed)) {
        case ListingOutcome.Saved _ -> {
          if (photoErrors.isEmpty())
            return Answer.goTo("/annonser/" + id + "/redigera#bilder");
          return again(id, page, photoErrors);
        }
        case ListingOutcome.Refused(var refusals) -> PostedField.refuse(fields, refusals);
        case ListingOutcome.Stale(var _, int now) -> view = view.meanwhile(now);
      }
    return invalid(fields, view);
  }

  /** The form as the ad stands, saying which photos were not taken. */
  ModelAndView again(ListingId id, Page page, List<String> photoErrors) {
    Posting ad = pages.posting(Posters.actor(page), id);
    return invalid(filled(ad), views.of(ad, ad.details(), page).withPhotoErrors(photoErrors));
  }

  /** The form with what stands in the way of publishing. */
  ModelAndView refused(ListingId id, List<Refusal> refusals, Page page) {
    Posting ad = pages.posting(Posters.actor(page), id);
    return refused(filled(ad), refusals, views.of(ad, ad.details(), page));
  }

  private Fields fields(Posting ad, HttpServletRequest request) {
    return Fields.of(request, ad.listing().state().isBeingWritten() ? OF_A_DRAFT : OF_AN_AD).wordedAs("listing.form");
  }

  private ListingDetails read(Fields fields, Posting ad, Page page) {
    ListingDetails thing = ThingForm.read(fields, ad.details(), categories, ad.placesByValue(), page.today());
    return ad.listing().state().isBeingWritten()
        ? thing
        : ShowingForm.read(fields, thing, List.copyOf(ad.contacts().keySet()), page.today());
  }

  private Fields filled(Posting ad) {
    Map<String, List<String>> values = new HashMap<>(ThingForm.values(ad.details(), categories));
    values.putAll(ShowingForm.values(ad.details()));
    return Fields.filledWith(values);
  }

  /** The version that the form was filled from; a form without one is older than any. */
  static int version(Fields fields) {
    String typed = fields.typed("version");
    return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
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
