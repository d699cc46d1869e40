package se.samnytta.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.audit.PersonRead;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.organisation.Change;
import se.samnytta.organisation.Leaving;
import se.samnytta.organisation.PersonDetails;
import se.samnytta.organisation.PersonRecord;
import se.samnytta.organisation.Refusal;
import se.samnytta.organisation.Staff;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** One person: what is known of them, whether they may sign in, and how they leave. */
@Controller
class PersonController {

  private static final String PERSON = "/admin/personer/{id:[0-9]{1,18}}";
  private static final String EDIT = "organisation/editPersonPage";
  private static final String LEAVE = "organisation/leavePage";

  private final Administrators administrators;
  private final PersonViews views;
  private final PeoplePages pages;
  private final Staff staff;
  private final ApplicationEventPublisher events;

  PersonController(Administrators administrators, PersonViews views, PeoplePages pages, Staff staff, ApplicationEventPublisher events) {
    this.administrators = administrators;
    this.views = views;
    this.pages = pages;
    this.staff = staff;
    this.events = events;
  }

  @GetMapping(PERSON)
  ModelAndView show(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    Fields asked = Fields.of(request, "roll", "enhet");
    PersonId person = new PersonId(id);
    PersonView view = views.view(actor, person, page);
    ModelAndView answer = Answer.show("organisation/personPage").addObject("person", view)
        .addObject("role", asked.has("enhet") ? asked : Fields.filled(Map.of("enhet", view.place())))
        .addObject("substitute", Fields.blank());
    events.publishEvent(new PersonRead(actor, "admin.person", person));
    return answer;
  }

  @GetMapping(PERSON + "/redigera")
  ModelAndView form(@PathVariable long id, Page page) {
    Actor actor = administrators.actor(page);
    PersonRecord person = changeable(actor, id);
    return edit(Answer.show(EDIT).addObject("fields", Fields.filled(PersonForm.filled(person.details()))), person, false, page);
  }

  @PostMapping(PERSON)
  ModelAndView change(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    PersonRecord person = changeable(actor, id);
    Fields fields = Fields.of(request, "namn", "epost", "telefon", "sprak", "version").wordedAs("organisation.form");
    PersonDetails details = PersonForm.details(fields);
    if (fields.haveErrors())
      return edit(Answer.invalid(EDIT, fields), person, false, page);
    return switch (staff.change(actor, person.id(), version(fields), details)) {
      case Change.Done _ -> Answer.goTo("/admin/personer/" + id, "organisation.done.saved");
      case Change.Stale() -> edit(Answer.conflict(EDIT).addObject("fields", fields), person, true, page);
      case Change.Refused(var reasons) -> {
        Administrators.refuse(fields, reasons, "namn", PeopleController.FIELD_OF);
        yield edit(Answer.invalid(EDIT, fields), person, false, page);
      }
      case Change.NotAllowed() -> throw administrators.notAllowed();
    };
  }

  private ModelAndView edit(ModelAndView answer, PersonRecord person, boolean stale, Page page) {
    return answer.addObject("id", person.id().value()).addObject("version", person.version()).addObject("stale", stale)
        .addObject("languages", PeopleController.languages(page));
  }

  /** Whoever has roles elsewhere too is not this administrator's to rename or let go. */
  private PersonRecord changeable(Actor actor, long id) {
    PersonRecord person = staff.record(actor, new PersonId(id));
    if (person.elsewhere() > 0)
      throw administrators.notAllowed();
    return person;
  }

  /** They may sign in, for the first time or again. */
  @PostMapping(PERSON + "/tilltrade")
  ModelAndView letIn(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    return done(staff.letIn(actor, new PersonId(id), version(Fields.of(request, "version"))), actor, id, "organisation.done.letIn", page);
  }

  @PostMapping(PERSON + "/inbjudan")
  ModelAndView inviteAgain(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    Fields.of(request);
    return done(staff.inviteAgain(actor, new PersonId(id)), actor, id, "organisation.done.invited", page);
  }

  private ModelAndView done(Change change, Actor actor, long id, String flash, Page page) {
    return switch (change) {
      case Change.Done _ -> Answer.goTo("/admin/personer/" + id, flash);
      case Change.NotAllowed() -> throw administrators.notAllowed();
      case Change.Stale() -> conflict(actor, id, page);
      case Change.Refused _ -> conflict(actor, id, page);
    };
  }

  private ModelAndView conflict(Actor actor, long id, Page page) {
    return Answer.with("organisation/personPage", HttpStatus.CONFLICT).addObject("person", views.view(actor, new PersonId(id), page))
        .addObject("role", Fields.blank()).addObject("substitute", Fields.blank()).addObject("stale", true);
  }

  @GetMapping(PERSON + "/avslut")
  ModelAndView leaving(@PathVariable long id, Page page) {
    Actor actor = administrators.actor(page);
    return leave(Answer.show(LEAVE).addObject("fields", Fields.filled(Map.of("nar", "nu"))), changeable(actor, id), actor, false);
  }

  @PostMapping(PERSON + "/avslut")
  ModelAndView leave(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    PersonRecord person = changeable(actor, id);
    Fields fields = Fields.of(request, "nar", "dag", "till", "version").wordedAs("organisation.form");
    boolean atOnce = fields.requiredOneOf("nar", Map.of("nu", true, "dag", false)).orElse(true);
    var day = atOnce ? Optional.<LocalDate>empty() : fields.requiredDay("dag", page.today());
    PersonId successor = fields.has("till") ? PersonForm.person(fields, "till", pages.others(actor, person.id()).keySet()) : null;
    if (fields.haveErrors())
      return leave(Answer.invalid(LEAVE, fields), person, actor, false);
    return switch (staff.leave(actor, person.id(), version(fields), new Leaving(day.orElse(null), successor))) {
      case Change.Done _ -> Answer.goTo("/admin/personer/" + id, "organisation.done.left");
      case Change.Stale() -> leave(Answer.conflict(LEAVE).addObject("fields", fields), person, actor, true);
      case Change.Refused(var reasons) -> {
        Administrators.refuse(fields, reasons, "nar", Map.of(Refusal.DAY_PASSED, "dag", Refusal.SAME_PERSON, "till", Refusal.PERSON_LEFT,
            "till"));
        yield leave(Answer.invalid(LEAVE, fields), person, actor, false);
      }
      case Change.NotAllowed() -> throw administrators.notAllowed();
    };
  }

  private ModelAndView leave(ModelAndView answer, PersonRecord person, Actor actor, boolean stale) {
    return answer.addObject("id", person.id().value()).addObject("name", person.details().name()).addObject("version", person.version())
        .addObject("stale", stale).addObject("others", pages.others(actor, person.id()));
  }

  static int version(Fields fields) {
    return fields.wholeNumber("version", 0, Integer.MAX_VALUE).orElse(-1L).intValue();
  }
}
