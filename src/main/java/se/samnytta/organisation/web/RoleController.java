package se.samnytta.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.organisation.Change;
import se.samnytta.organisation.GivenRole;
import se.samnytta.organisation.Refusal;
import se.samnytta.organisation.Staff;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The roles of a person: given, taken away, held by a substitute for a while. */
@Controller
@RequestMapping("/admin/personer/{id:[0-9]{1,18}}")
class RoleController {

  private final Administrators administrators;
  private final PersonViews views;
  private final PeoplePages pages;
  private final UnitChoices choices;
  private final Staff staff;

  RoleController(Administrators administrators, PersonViews views, PeoplePages pages, UnitChoices choices, Staff staff) {
    this.administrators = administrators;
    this.views = views;
    this.pages = pages;
    this.choices = choices;
    this.staff = staff;
  }

  @PostMapping("/roller")
  ModelAndView give(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    PersonId person = staff.record(actor, new PersonId(id)).id();
    Fields fields = Fields.of(request, PersonForm.ROLE).wordedAs("organisation.form");
    GivenRole role = PersonForm.role(fields, choices.ids(actor), page);
    if (!fields.haveErrors() && staff.give(actor, person, role) instanceof Change change && !(change instanceof Change.Done))
      refuse(fields, change, "roll", PeopleController.FIELD_OF, actor);
    return fields.haveErrors()
        ? show(HttpStatus.UNPROCESSABLE_CONTENT, actor, person, fields, Fields.blank(), page)
        : Answer.goTo("/admin/personer/" + id + "#roller", "organisation.done.given");
  }

  @PostMapping("/roller/{role:[0-9]{1,18}}/slut")
  ModelAndView withdraw(@PathVariable long id, @PathVariable long role, HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    Fields fields = Fields.of(request);
    return switch (staff.withdraw(actor, new PersonId(id), role)) {
      case Change.Done _ -> Answer.goTo("/admin/personer/" + id + "#roller", "organisation.done.withdrawn");
      case Change.NotAllowed() -> throw administrators.notAllowed();
      case Change.Stale() -> show(HttpStatus.CONFLICT, actor, new PersonId(id), fields, Fields.blank(), page).addObject("stale", true);
      case Change.Refused(var reasons) -> {
        Administrators.refuse(fields, reasons, "roll", Map.of());
        yield show(HttpStatus.UNPROCESSABLE_CONTENT, actor, new PersonId(id), fields, Fields.blank(), page);
      }
    };
  }

  @PostMapping("/ersattare")
  ModelAndView substitute(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    PersonId absent = staff.record(actor, new PersonId(id)).id();
    Fields fields = Fields.of(request, "ersattare", "fran", "till").wordedAs("organisation.form");
    PersonId substitute = PersonForm.person(fields, "ersattare", pages.others(actor, absent).keySet());
    LocalDate from = fields.requiredDay("fran", page.today()).orElse(page.today());
    LocalDate to = fields.requiredDay("till", page.today()).orElse(page.today());
    if (!fields.haveErrors() && staff.substitute(actor, absent, substitute, from, to) instanceof Change change
        && !(change instanceof Change.Done))
      refuse(fields, change, "ersattare", Map.of(Refusal.PERIOD_BACKWARDS, "till", Refusal.DAY_PASSED, "till"), actor);
    return fields.haveErrors()
        ? show(HttpStatus.UNPROCESSABLE_CONTENT, actor, absent, Fields.blank(), fields, page)
        : Answer.goTo("/admin/personer/" + substitute + "#roller", "organisation.done.substitute");
  }

  private void refuse(Fields fields, Change change, String otherwise, Map<Refusal, String> fieldOf, Actor actor) {
    switch (change) {
      case Change.Refused(var reasons) -> Administrators.refuse(fields, reasons, otherwise, fieldOf);
      case Change.NotAllowed() -> throw administrators.notAllowed();
      case Change.Stale() -> Administrators.refuse(fields, List.of(Refusal.ANSWERED_ALREADY), otherwise, fieldOf);
      case Change.Done _ -> {
        // nothing to say
      }
    }
  }

  private ModelAndView show(HttpStatus status, Actor actor, PersonId person, Fields role, Fields substitute, Page page) {
    return Answer.with("organisation/personPage", status).addObject("person", views.view(actor, person, page)).addObject("role", role)
        .addObject("substitute", substitute);
  }
}
