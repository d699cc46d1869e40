package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.IncidentReport;
import se.samnytta.booking.Inspection;
import se.samnytta.booking.Inspections;
import se.samnytta.booking.LineId;
import se.samnytta.booking.StepOutcome;
import se.samnytta.inventory.Labels;
import se.samnytta.kernel.Actor;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Saying what has changed hands and what came back. */
@Controller
@RequestMapping("/bokningar/{id:[0-9]{1,18}}")
class GoodsController {

  private final Inspections inspections;
  private final IncidentForm incidents;
  private final InspectionForm inspection;
  private final BookingController page;

  GoodsController(Inspections inspections, IncidentForm incidents, InspectionForm inspection, BookingController page) {
    this.inspections = inspections;
    this.inspection = inspection;
    this.incidents = incidents;
    this.page = page;
  }

  @PostMapping("/utlamning")
  ModelAndView handOver(@PathVariable long id, HttpServletRequest request, Page look,
      @RequestParam(name = "bild", required = false) List<MultipartFile> pictures) {
    Actor actor = StepController.actor(look);
    Fields fields = StepController.fields(request, "antal-*", "etiketter-*", "anteckning", "skick-*", "bild");
    Map<LineId, Integer> quantities = quantities(fields, 0);
    String note = fields.text("anteckning", StepController.REASON);
    Inspection seen = inspection.read(actor, fields, pictures);
    if (fields.haveErrors())
      return page.refused(look, id, "utlamning", fields);
    StepOutcome outcome = inspections.handOver(actor, new BookingId(id), StepController.key(fields), quantities, labels(fields), note,
        seen);
    inspection.settle(seen, outcome);
    return page.answer(look, id, "utlamning", fields, outcome, "booking.done.handedOver");
  }

  /** What came back, and in the same breath what was wrong with it. */
  @PostMapping("/aterlamning")
  ModelAndView takeBack(@PathVariable long id, HttpServletRequest request, Page look,
      @RequestParam(name = "foto", required = false) List<MultipartFile> photos,
      @RequestParam(name = "bild", required = false) List<MultipartFile> pictures) {
    Actor actor = StepController.actor(look);
    Fields fields = StepController.fields(request, "antal-*", "etiketter-*", "anteckning", "fel-rad", "fel-slag", "fel-antal", "fel-text",
        "foto",
        "skick-*", "bild");
    Map<LineId, Integer> quantities = quantities(fields, 0);
    String note = fields.text("anteckning", StepController.REASON);
    boolean wrong = fields.has("fel-slag") || fields.has("fel-text");
    Optional<IncidentReport> report = wrong ? incidents.read(actor, fields, photos) : Optional.empty();
    Inspection seen = inspection.read(actor, fields, pictures);
    if (fields.haveErrors())
      return page.refused(look, id, "aterlamning", fields);
    StepOutcome outcome = inspections.takeBack(actor, new BookingId(id), StepController.key(fields), quantities, labels(fields),
        report.stream().toList(),
        note, seen);
    incidents.settle(actor, report, outcome);
    inspection.settle(seen, outcome);
    return page.answer(look, id, "aterlamning", fields, outcome, "booking.done.takenBack");
  }

  static Map<LineId, List<String>> labels(Fields fields) {
    Map<LineId, List<String>> labels = new LinkedHashMap<>();
    for (String name : fields.names("etiketter-"))
      if (name.matches("etiketter-[0-9]{1,18}") && fields.has(name))
        labels.put(new LineId(Long.parseLong(name.substring(10))), Labels.read(fields.typed(name)));
    return labels;
  }

  static Map<LineId, Integer> quantities(Fields fields, int least) {
    Map<LineId, Integer> quantities = new LinkedHashMap<>();
    for (String name : fields.names("antal-"))
      if (name.matches("antal-[0-9]{1,18}"))
        fields.requiredWholeNumber(name, least, WishForm.MOST)
            .ifPresent(count -> quantities.put(new LineId(Long.parseLong(name.substring(6))), count.intValue()));
    return quantities;
  }
}
