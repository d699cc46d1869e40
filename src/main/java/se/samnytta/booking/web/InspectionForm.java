package se.samnytta.booking.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import se.samnytta.booking.Inspection;
import se.samnytta.booking.LineId;
import se.samnytta.booking.StepOutcome;
import se.samnytta.files.ImageId;
import se.samnytta.files.ImageOutcome;
import se.samnytta.files.Images;
import se.samnytta.inventory.Condition;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.web.Fields;

/** How things look that change hands, as typed: a condition of each, and photos. */
@Component
class InspectionForm {

  static final String CONDITION = "skick-";
  private static final String PHOTOS = "bild-kamera";

  private final Images images;

  InspectionForm(Images images) {
    this.images = images;
  }

  /** Reads it and, unless something in the form is wrong, keeps the photos; what is wrong with them is said at their field. */
  Inspection read(Actor actor, Fields fields, @Nullable List<MultipartFile> photos) {
    Map<LineId, Condition> conditions = new LinkedHashMap<>();
    for (String name : fields.names(CONDITION))
      if (name.matches(CONDITION + "[0-9]{1,18}"))
        fields.oneOf(name, Condition.class)
            .ifPresent(condition -> conditions.put(new LineId(Long.parseLong(name.substring(CONDITION.length()))), condition));
    return new Inspection(conditions, fields.haveErrors() ? List.of() : kept(actor, fields, photos));
  }

  private List<UUID> kept(Actor actor, Fields fields, @Nullable List<MultipartFile> photos) {
    List<MultipartFile> sent = photos == null ? List.of() : photos.stream().filter(file -> !file.isEmpty()).toList();
    if (sent.size() > Inspection.MOST_PHOTOS) {
      fields.refuse(PHOTOS, "booking.inspection.tooMany", Inspection.MOST_PHOTOS);
      return List.of();
    }
    List<UUID> kept = new ArrayList<>();
    for (MultipartFile photo : sent)
      switch (images.store(actor, 0, photo)) {
        case ImageOutcome.Stored stored -> kept.add(stored.id().value());
        case ImageOutcome.Refused refused -> {
          fields.refuse(PHOTOS, refused.key(), refused.found());
          images.delete(ids(kept));
          return List.of();
        }
      }
    return kept;
  }

  /** What was kept is shown to the other side; photos of what was refused are not kept. */
  void settle(Inspection seen, StepOutcome outcome) {
    if (seen.photos().isEmpty())
      return;
    if (outcome instanceof StepOutcome.Done)
      images.show(ids(seen.photos()), true, Reach.ALL.step());
    else
      images.delete(ids(seen.photos()));
  }

  private static List<ImageId> ids(List<UUID> photos) {
    return photos.stream().map(ImageId::new).toList();
  }
}
