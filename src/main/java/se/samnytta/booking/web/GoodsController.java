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
import se.samnytta.booking.HandOvers;
import se.samnytta.booking.IncidentReport;
import se.samnytta.booking.LineId;
import se.samnytta.booking.StepOutcome;
import se.samnytta.kernel.Actor;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Saying what has changed hands and what came back. */
@Controller
@RequestMapping("/bokningar/{id:[0-9]{1,18}}")
class GoodsController {

  private static final int MOST = 100_000;

  private final HandOvers handOvers;
  private final IncidentForm incidents;
  private final BookingController page;

  GoodsController(HandOvers handOvers, IncidentForm incidents, BookingController page) {
    this.handOvers = handOvers;
    this.incidents = incidents;
    this.page = page;
  }

  @PostMapping("/utlamning")
  ModelAndView handOver(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = StepController.fields(request, "antal-*", "anteckning");
    Map<LineId, Integer> quantities = quantities(fields, 0);
    String note = fields.text("anteckning", StepController.REASON);
    return fields.haveErrors()
        ? page.refused(look, id, "utlamning", fields)
        : page.answer(look, id, "utlamning", fields,
            handOvers.handOver(StepController.actor(look), new BookingId(id), StepController.key(fields), quantities, note),
            "booking.done.handedOver");
  }

  /** What came back, and in the same breath what was wrong with it. */
  @PostMapping("/aterlamning")
  ModelAndView takeBack(@PathVariable long id, HttpServletRequest request, Page look,
      @RequestParam(name = "foto", required = false) List<MultipartFile> photos) {
    Actor actor = StepController.actor(look);
    Fields fields = StepController.fields(request, "antal-*", "anteckning", "fel-rad", "fel-slag", "fel-antal", "fel-text", "foto");
    Map<LineId, Integer> quantities = quantities(fields, 0);
    String note = fields.text("anteckning", StepController.REASON);
    boolean wrong = fields.has("fel-slag") || fields.has("fel-text");
    Optional<IncidentReport> report = wrong ? incidents.read(actor, fields, photos) : Optional.empty();
    if (fields.haveErrors())
      return page.refused(look, id, "aterlamning", fields);
    StepOutcome outcome = handOvers.takeBack(actor, new BookingId(id), StepController.key(fields), quantities, report.stream().toList(),
        note);
    incidents.settle(actor, report, outcome);
    return page.answer(look, id, "aterlamning", fields, outcome, "booking.done.takenBack");
  }

  static Map<LineId, Integer> quantities(Fields fields, int least) {
    Map<LineId, Integer> quantities = new LinkedHashMap<>();
    for (String name : fields.names("antal-"))
      if (name.matches("antal-[0-9]{1,18}"))
        fields.requiredWholeNumber(name, least, MOST)
            .ifPresent(count -> quantities.put(new LineId(Long.parseLong(name.substring(6))), count.intValue()));
    return quantities;
  }
}
