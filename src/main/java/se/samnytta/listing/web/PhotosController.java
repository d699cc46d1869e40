package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.files.ImageId;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingPhotos;
import se.samnytta.listing.ListingPhotos.PutBack;
import se.samnytta.web.Answer;
import se.samnytta.web.BadRequest;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/**
 * The photos of an ad: added, taken away, put back, put in order. The buttons stand in the form about the thing, so without JavaScript
 * all that is typed there comes along and is kept.
 */
@Controller
class PhotosController {

  private static final String[] FORM = EditController.names(ThingForm.NAMES, ShowingForm.NAMES, EditController.PHOTO_BUTTONS);

  private final ListingPhotos photos;
  private final Uploads uploads;
  private final PostingPages pages;
  private final PostingViews views;
  private final EditController edit;

  PhotosController(ListingPhotos photos, Uploads uploads, PostingPages pages, PostingViews views, EditController edit) {
    this.photos = photos;
    this.uploads = uploads;
    this.pages = pages;
    this.views = views;
    this.edit = edit;
  }

  @PostMapping("/annonser/{id:[0-9]+}/bilder")
  ModelAndView arrange(@PathVariable long id, HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request, FORM);
    ListingId ad = new ListingId(id);
    Actor actor = Posters.actor(page);
    image(fields, "tabort").ifPresent(image -> photos.remove(actor, ad, image));
    image(fields, "omslag").ifPresent(image -> photos.makeCover(actor, ad, image));
    image(fields, "tidigare").ifPresent(image -> photos.moveForward(actor, ad, image));
    List<String> errors = new ArrayList<>();
    image(fields, "tillbaka").map(image -> photos.putBack(actor, ad, image)).filter(answer -> answer != PutBack.BACK)
        .ifPresent(answer -> errors.add(page.t("listing.photo.back." + answer)));
    errors.addAll(uploads.addTo(ad, actor, request, page));
    return page.isPartial() ? fragment(ad, actor, errors, page) : edit.keep(ad, request, page, errors);
  }

  private ModelAndView fragment(ListingId ad, Actor actor, List<String> errors, Page page) {
    PostingPages.Posting posting = pages.posting(actor, ad);
    return Answer.with("listing/photos", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("posting", views.of(posting, posting.details(), page).withPhotoErrors(errors));
  }

  private static Optional<ImageId> image(Fields fields, String name) {
    if (!fields.has(name))
      return Optional.empty();
    UUID id = fields.uuid(name).orElseThrow(() -> new BadRequest("not a photo"));
    return Optional.of(new ImageId(id));
  }
}
