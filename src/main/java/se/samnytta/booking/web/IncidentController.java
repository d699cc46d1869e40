package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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
import se.samnytta.booking.IncidentId;
import se.samnytta.booking.IncidentOutcome;
import se.samnytta.booking.IncidentReport;
import se.samnytta.booking.Incidents;
import se.samnytta.booking.StepOutcome;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Telling that something is wrong, and deciding what follows. */
@Controller
@RequestMapping("/bokningar/{id:[0-9]{1,18}}/handelse")
class IncidentController {

  private static final Map<String, IncidentOutcome> OUTCOMES = new LinkedHashMap<>();
  static {
    Arrays.stream(IncidentOutcome.values()).forEach(each -> OUTCOMES.put(each.name(), each));
  }

  private final Incidents incidents;
  private final IncidentForm form;
  private final BookingController page;

  IncidentController(Incidents incidents, IncidentForm form, BookingController page) {
    this.incidents = incidents;
    this.form = form;
    this.page = page;
  }

  @PostMapping
  ModelAndView report(@PathVariable long id, HttpServletRequest request, Page look,
      @RequestParam(name = "foto", required = false) List<MultipartFile> photos) {
    Actor actor = StepController.actor(look);
    Fields fields = StepController.fields(request, "fel-rad", "fel-slag", "fel-antal", "fel-text", "foto");
    Optional<IncidentReport> report = form.read(actor, fields, photos);
    if (report.isEmpty())
      return page.refused(look, id, "handelse", fields);
    StepOutcome outcome = incidents.report(actor, new BookingId(id), report.get());
    form.settle(actor, report, outcome);
    return page.answer(look, id, "handelse", fields, outcome, "booking.done.reported");
  }

  @PostMapping("/{incident:[0-9]{1,18}}/beslut")
  ModelAndView settle(@PathVariable long id, @PathVariable long incident, HttpServletRequest request, Page look) {
    Fields fields = StepController.fields(request, "beslut", "belopp", "etiketter-*", "anteckning");
    Optional<IncidentOutcome> outcome = fields.requiredOneOf("beslut", OUTCOMES);
    Optional<Money> charge = outcome.equals(Optional.of(IncidentOutcome.CHARGE)) ? fields.requiredKronor("belopp") : Optional.empty();
    if (charge.filter(Money::isZero).isPresent())
      fields.refuse("belopp", "booking.form.belopp.required");
    String note = fields.text("anteckning", StepController.REASON);
    String name = "beslut-" + incident;
    return fields.haveErrors()
        ? page.refused(look, id, name, fields)
        : page.answer(look, id, name, fields,
            incidents.settle(StepController.actor(look), new IncidentId(incident), outcome.orElseThrow(), charge.orElse(null),
                GoodsController.labels(fields).values().stream().flatMap(List::stream).toList(), note),
            "booking.done.settled");
  }
}
