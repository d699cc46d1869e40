package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.MeasuresText;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingOutcome;
import se.samnytta.listing.ListingPhotos;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Suggestion;
import se.samnytta.listing.Suggestions;
import se.samnytta.web.Answer;
import se.samnytta.web.BadRequest;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;
import se.samnytta.web.UploadedFiles;

/** The first step of an ad: a photo and a few words. They are kept as a draft at once. */
@Controller
class PostingController {

  private static final String PAGE = "listing/newPage";

  private final Listings listings;
  private final ListingPhotos photos;
  private final Suggestions suggestions;
  private final Categories categories;
  private final Uploads uploads;
  private final EditController edit;

  PostingController(Listings listings, ListingPhotos photos, Suggestions suggestions, Categories categories, Uploads uploads,
      EditController edit) {
    this.listings = listings;
    this.photos = photos;
    this.suggestions = suggestions;
    this.categories = categories;
    this.uploads = uploads;
    this.edit = edit;
  }

  @GetMapping("/annonser/ny")
  ModelAndView form(HttpServletRequest request, Page page) {
    page.require(Right.OFFER);
    String text = Fields.of(request, "vad").text("vad", ListingDetails.BODY_LENGTH);
    return Answer.show(PAGE).addObject("fields", Fields.filled(Map.of("nyckel", UUID.randomUUID().toString(), "vad", text)))
        .addObject("suggestion", text.isEmpty() ? SuggestionView.NONE : SuggestionView.of(suggestions.of(text), categories, page));
  }

  /** What the text seems to be about, while it is being written. */
  @GetMapping("/annonser/forslag")
  ModelAndView suggest(HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request, "vad");
    String text = fields.text("vad", ListingDetails.BODY_LENGTH);
    return Answer.show("listing/suggestion").addObject("suggestion", SuggestionView.of(suggestions.of(text), categories, page));
  }

  @PostMapping("/annonser")
  ModelAndView create(HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request, "vad").wordedAs("listing.new");
    UUID key = fields.onceKey().orElseThrow(() -> new BadRequest("the form has its key"));
    String text = fields.text("vad", ListingDetails.BODY_LENGTH);
    if (text.isBlank() && !fields.haveErrors() && UploadedFiles.of(request, "foto").isEmpty())
      fields.refuse("vad", "listing.new.vad.required");
    if (fields.haveErrors())
      return again(fields);
    Actor actor = Posters.actor(page);
    return switch (listings.draft(actor, key, details(suggestions.of(text)))) {
      case ListingOutcome.Saved(ListingId id, var _, var _) -> withPhotos(id, actor, request, page);
      case ListingOutcome.Refused(var refusals) -> {
        refusals.forEach(refusal -> fields.refuse("vad", refusal.key()));
        yield again(fields);
      }
      case ListingOutcome.Stale _ -> throw new IllegalStateException("a new ad is not stale");
    };
  }

  /** A form that is sent again adds its photos only where none have come in. */
  private ModelAndView withPhotos(ListingId id, Actor actor, HttpServletRequest request, Page page) {
    List<String> errors = photos.of(id).isEmpty() ? uploads.addTo(id, actor, request, page) : List.of();
    return errors.isEmpty() ? Answer.goTo("/annonser/" + id + "/redigera") : edit.again(id, page, errors);
  }

  private static ModelAndView again(Fields fields) {
    return Answer.invalid(PAGE, fields).addObject("suggestion", SuggestionView.NONE);
  }

  private ListingDetails details(Suggestion suggestion) {
    Category category = suggestion.category() == null ? categories.bySlug(Categories.OTHER).orElseThrow() : suggestion.category();
    ItemDetails item = ItemDetails.of(category.id(), suggestion.quantity(), null).with(Set.copyOf(category.flags()));
    return ListingDetails.of(suggestion.title(), suggestion.body(), MeasuresText.find(suggestion.title()).map(item::with).orElse(item),
        suggestion.terms().stream().map(Offer::free).toList());
  }
}
