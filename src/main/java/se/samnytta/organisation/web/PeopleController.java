package se.samnytta.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.audit.PersonRead;
import se.samnytta.kernel.Actor;
import se.samnytta.organisation.Change;
import se.samnytta.organisation.GivenRole;
import se.samnytta.organisation.PersonDetails;
import se.samnytta.organisation.Refusal;
import se.samnytta.organisation.Staff;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The people of an administrator, and one more of them. */
@Controller
class PeopleController {

  static final Map<Refusal, String> FIELD_OF = Map.of(Refusal.ADDRESS_TAKEN, "epost", Refusal.UNIT_CLOSED, "enhet", Refusal.WRONG_SIDE,
      "roll", Refusal.PERIOD_BACKWARDS, "till", Refusal.DAY_PASSED, "till", Refusal.LAST_ADMINISTRATOR, "till");

  private final Administrators administrators;
  private final PeoplePages pages;
  private final UnitChoices choices;
  private final Staff staff;
  private final ApplicationEventPublisher events;

  PeopleController(Administrators administrators, PeoplePages pages, UnitChoices choices, Staff staff, ApplicationEventPublisher events) {
    this.administrators = administrators;
    this.pages = pages;
    this.choices = choices;
    this.staff = staff;
    this.events = events;
  }

  @GetMapping("/admin/personer")
  ModelAndView list(HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request, "sida");
    return list("", fields.wholeNumber("sida", 1, 10_000).orElse(1L), page);
  }

  /** A search is sent as a form: names of people do not stand in addresses, which are kept and passed on. */
  @PostMapping("/admin/personer/sokning")
  ModelAndView search(HttpServletRequest request, Page page) {
    return list(Fields.of(request, "q").text("q", 100), 1, page);
  }

  private ModelAndView list(String words, long number, Page page) {
    Actor actor = administrators.actor(page);
    events.publishEvent(new PersonRead(actor, "admin.people", null));
    return Answer.show("organisation/peoplePage").addObject("people", pages.list(words, number, page));
  }

  @GetMapping("/admin/personer/ny")
  ModelAndView form(HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    Fields asked = Fields.of(request, "enhet");
    return show(Answer.show("organisation/newPersonPage"), actor, page).addObject("fields",
        Fields
            .filled(Map.of("roll", "MEMBER", "enhet", asked.has("enhet") ? asked.typed("enhet") : actor.unit().toString(), "sprak", "sv")));
  }

  @PostMapping("/admin/personer")
  ModelAndView invite(HttpServletRequest request, Page page) {
    Actor actor = administrators.actor(page);
    Fields fields = Fields.of(request, Stream.of(PersonForm.DETAILS, PersonForm.ROLE).flatMap(Stream::of).toArray(String[]::new))
        .wordedAs("organisation.form");
    PersonDetails details = PersonForm.details(fields);
    GivenRole role = PersonForm.role(fields, choices.ids(actor), page);
    if (fields.haveErrors())
      return again(fields, actor, page);
    return switch (staff.invite(actor, details, role)) {
      case Change.Done(long id) -> Answer.goTo("/admin/personer/" + id,
          "organisation.done.invited");
      case Change.Refused(var reasons) -> {
        Administrators.refuse(fields, reasons, "namn", FIELD_OF);
        yield again(fields, actor, page);
      }
      case Change.Stale() -> again(fields, actor, page);
      case Change.NotAllowed() -> throw administrators.notAllowed();
    };
  }

  private ModelAndView again(Fields fields, Actor actor, Page page) {
    return show(Answer.invalid("organisation/newPersonPage", fields), actor, page);
  }

  private ModelAndView show(ModelAndView answer, Actor actor, Page page) {
    return answer.addObject("units", choices.all(actor)).addObject("roles", RoleWords.inside(page)).addObject("languages", languages(page));
  }

  static Map<String, String> languages(Page page) {
    var languages = new LinkedHashMap<String, String>();
    languages.put("sv", page.t("web.settings.language.sv"));
    languages.put("en", page.t("web.settings.language.en"));
    return languages;
  }
}
