package se.samnytta.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.organisation.Change;
import se.samnytta.organisation.Municipalities;
import se.samnytta.organisation.PersonDetails;
import se.samnytta.organisation.Refusal;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Another municipality comes in. Only the one that hosts the service opens the door; for the others there is none. */
@Controller
class TakeInController {

  private static final String FORM = "organisation/takeInPage";

  private final Administrators administrators;
  private final Municipalities municipalities;

  TakeInController(Administrators administrators, Municipalities municipalities) {
    this.administrators = administrators;
    this.municipalities = municipalities;
  }

  @GetMapping("/admin/kommuner/ny")
  ModelAndView form(Page page) {
    host(page);
    return show(Answer.show(FORM).addObject("fields", Fields.filled(Map.of("sprak", "sv"))), page);
  }

  @PostMapping("/admin/kommuner")
  ModelAndView takeIn(HttpServletRequest request, Page page) {
    Actor actor = host(page);
    Fields fields = Fields.of(request, "kommun", "namn", "epost", "telefon", "sprak").wordedAs("organisation.form");
    var codes = new LinkedHashMap<String, Municipality>();
    municipalities.toTakeIn().keySet().forEach(code -> codes.put(code, new Municipality(code)));
    Municipality municipality = fields.requiredOneOf("kommun", codes).orElse(actor.municipality());
    PersonDetails administrator = PersonForm.details(fields);
    if (fields.haveErrors())
      return show(Answer.invalid(FORM, fields), page);
    return switch (municipalities.takeIn(actor, municipality, administrator)) {
      case Change.Done _ -> Answer.goTo("/admin/kommuner/ny", "organisation.done.takenIn");
      case Change.Refused(var reasons) -> {
        Administrators.refuse(fields, reasons, "kommun", Map.of(Refusal.ADDRESS_TAKEN, "epost", Refusal.ANSWERED_ALREADY, "kommun"));
        yield show(Answer.invalid(FORM, fields), page);
      }
      case Change.Stale() -> show(Answer.conflict(FORM).addObject("fields", fields), page);
      case Change.NotAllowed() -> throw administrators.notAllowed();
    };
  }

  private Actor host(Page page) {
    Actor actor = administrators.ofMunicipality(page);
    if (!municipalities.record(actor).hosts())
      throw new NotFound("the door");
    return actor;
  }

  private ModelAndView show(ModelAndView answer, Page page) {
    return answer.addObject("municipalities", municipalities.toTakeIn())
        .addObject("others", municipalities.others(administrators.actor(page)))
        .addObject("languages", PeopleController.languages(page));
  }
}
