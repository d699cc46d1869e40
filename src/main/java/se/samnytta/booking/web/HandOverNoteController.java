package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.HandOverId;
import se.samnytta.booking.HandOverNotes;
import se.samnytta.booking.NoteSheet;
import se.samnytta.booking.Signatures;
import se.samnytta.booking.SignedNote;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.RightMissing;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.NotAllowed;
import se.samnytta.web.Page;

/** The paper of a hand-over: signed by both on one telephone, and read ever after. */
@Controller
@RequestMapping("/bokningar/{id:[0-9]{1,18}}/overlamningar/{handOver:[0-9]{1,18}}")
class HandOverNoteController {

  private static final String TEMPLATE = "booking/signPage";
  private static final String GIVEN = "lamnat";
  private static final String TAKEN = "mottagit";

  private final HandOverNotes notes;

  HandOverNoteController(HandOverNotes notes) {
    this.notes = notes;
  }

  @GetMapping("/underskrift")
  ModelAndView form(@PathVariable long id, @PathVariable long handOver, Page page) {
    Actor actor = BookController.actor(page);
    NoteSheet sheet = sheet(actor, id, handOver, page);
    return sheet.signed()
        ? Answer.goTo("/bokningar/" + id)
        : Answer.show(TEMPLATE).addObject("fields", Fields.blank()).addObject("sheet", sheet).addObject("handOver", handOver);
  }

  @PostMapping("/underskrift")
  ModelAndView sign(@PathVariable long id, @PathVariable long handOver, HttpServletRequest request, Page page) {
    Actor actor = BookController.actor(page);
    NoteSheet sheet = sheet(actor, id, handOver, page);
    Fields fields = Fields.of(request, GIVEN, TAKEN, GIVEN + "-ritad", TAKEN + "-ritad").wordedAs("booking.note");
    String given = fields.requiredLine(GIVEN, Signatures.LONGEST);
    String taken = fields.requiredLine(TAKEN, Signatures.LONGEST);
    byte[] givenDrawn = drawn(fields, GIVEN);
    byte[] takenDrawn = drawn(fields, TAKEN);
    if (fields.haveErrors())
      return Answer.invalid(TEMPLATE, fields).addObject("sheet", sheet).addObject("handOver", handOver);
    notes.sign(actor, new BookingId(id), new HandOverId(handOver), new Signatures(given, givenDrawn, taken, takenDrawn), page.locale());
    return Answer.goTo("/bokningar/" + id, "booking.note.done");
  }

  @GetMapping("/kvitto.pdf")
  ResponseEntity<byte[]> read(@PathVariable long id, @PathVariable long handOver) {
    SignedNote note = notes.read(new BookingId(id), new HandOverId(handOver));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).eTag(note.sha256())
        .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"bokning-" + id + "-" + handOver + ".pdf\"").body(note.pdf());
  }

  private NoteSheet sheet(Actor actor, long id, long handOver, Page page) {
    return notes.sheet(actor, new BookingId(id), new HandOverId(handOver))
        .orElseThrow(() -> page.may(Right.BOOK) ? new NotAllowed("booking.notYours") : new RightMissing(Right.BOOK));
  }

  private static byte @Nullable [] drawn(Fields fields, String who) {
    String typed = fields.typed(who + "-ritad");
    if (typed.isBlank())
      return null;
    Optional<byte[]> picture = DrawnSignature.of(typed);
    if (picture.isEmpty())
      fields.refuse(who, "booking.note.notDrawn");
    return picture.orElse(null);
  }
}
