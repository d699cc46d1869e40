package se.samnytta.booking.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import se.samnytta.booking.IncidentKind;
import se.samnytta.booking.IncidentReport;
import se.samnytta.booking.LineId;
import se.samnytta.booking.StepOutcome;
import se.samnytta.files.ImageId;
import se.samnytta.files.ImageOutcome;
import se.samnytta.files.Images;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.web.Fields;

/** What is wrong with a thing, as typed: which, what, how many, in words, with a photo if there is one. */
@Component
class IncidentForm {

  static final Map<String, IncidentKind> KINDS = new LinkedHashMap<>();
  static {
    Arrays.stream(IncidentKind.values()).forEach(kind -> KINDS.put(kind.name(), kind));
  }

  private final Images images;

  IncidentForm(Images images) {
    this.images = images;
  }

  /** Reads it and keeps the photo; nothing when something is missing, which is then said at its field. */
  Optional<IncidentReport> read(Actor actor, Fields fields, @Nullable List<MultipartFile> photos) {
    Optional<Long> line = fields.requiredWholeNumber("fel-rad", 1, Long.MAX_VALUE);
    Optional<IncidentKind> kind = fields.requiredOneOf("fel-slag", KINDS);
    Optional<Long> quantity = fields.requiredWholeNumber("fel-antal", 1, 100_000);
    String words = fields.requiredText("fel-text", IncidentReport.LONGEST);
    if (fields.haveErrors())
      return Optional.empty();
    UUID image = photo(actor, fields, photos).map(ImageId::value).orElse(null);
    if (fields.haveErrors())
      return Optional.empty();
    return Optional.of(new IncidentReport(
        UUID.nameUUIDFromBytes(("incident " + StepController.key(fields)).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        new LineId(line.orElseThrow()), kind.orElseThrow(), quantity.orElseThrow().intValue(), words, image));
  }

  private Optional<ImageId> photo(Actor actor, Fields fields, @Nullable List<MultipartFile> photos) {
    List<MultipartFile> sent = photos == null ? List.of() : photos;
    Optional<MultipartFile> photo = sent.stream().filter(file -> !file.isEmpty()).findFirst();
    if (photo.isEmpty())
      return Optional.empty();
    return switch (images.store(actor, 0, photo.get())) {
      case ImageOutcome.Stored stored -> Optional.of(stored.id());
      case ImageOutcome.Refused refused -> {
        fields.refuse("foto-kamera", refused.key(), refused.found());
        yield Optional.empty();
      }
    };
  }

  /** What was reported is shown to the other side; the photo of what was refused is not kept. */
  void settle(Actor actor, Optional<IncidentReport> report, StepOutcome outcome) {
    UUID image = report.map(IncidentReport::image).orElse(null);
    if (image == null)
      return;
    if (outcome instanceof StepOutcome.Done)
      images.show(List.of(new ImageId(image)), true, Reach.ALL.step());
    else
      images.delete(List.of(new ImageId(image)));
  }
}
