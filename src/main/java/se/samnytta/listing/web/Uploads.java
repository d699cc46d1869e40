package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import se.samnytta.files.ImageOutcome;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingPhotos;
import se.samnytta.web.Page;
import se.samnytta.web.UploadedFiles;

/** Photos that come with the form of an ad. */
@Component
class Uploads {

  private static final String PHOTO = "foto";

  private final ListingPhotos photos;

  Uploads(ListingPhotos photos) {
    this.photos = photos;
  }

  /** Adds the form's photos to the ad; answers one sentence for each that was not taken. */
  List<String> addTo(ListingId ad, Actor actor, HttpServletRequest request, Page page) {
    List<String> errors = new ArrayList<>();
    for (MultipartFile file : UploadedFiles.of(request, PHOTO))
      if (photos.add(actor, ad, file) instanceof ImageOutcome.Refused refused)
        errors.add(page.t("listing.photo.refused", name(file), page.t(refused.key(), refused.found())));
    return errors;
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    String plain = name == null ? "" : name.replaceAll("[^\\p{L}\\p{N} ._()-]", "");
    return plain.substring(0, Math.min(60, plain.length()));
  }
}
