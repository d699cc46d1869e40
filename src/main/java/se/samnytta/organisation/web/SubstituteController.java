package se.samnytta.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.organisation.People;
import se.samnytta.organisation.SubstituteOutcome;
import se.samnytta.organisation.Substitutes;
import se.samnytta.organisation.Substitution;
import se.samnytta.organisation.web.SubstitutePages.OwnRole;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Letting somebody have one's role for a while. */
@Controller
class SubstituteController {

  private static final String PLACE = "/installningar/ersattare";
  private static final String PAGE = "organisation/substitutesPage";
  private static final int LONGEST_ADDRESS = 254;

  private final Substitutes substitutes;
  private final People people;
  private final SubstitutePages pages;

  SubstituteController(Substitutes substitutes, People people, SubstitutePages pages) {
    this.substitutes = substitutes;
    this.people = people;
    this.pages = pages;
  }

  @GetMapping(PLACE)
  ModelAndView show(Actor actor, Page page) {
    return show(Answer.show(PAGE).addObject("fields", Fields.blank()), actor, page);
  }

  @PostMapping(PLACE)
  ModelAndView appoint(HttpServletRequest request, Actor actor, Page page) {
    Fields fields = Fields.of(request, "roll", "vem", "fran", "till").wordedAs("organisation.substitutes");
    var role = fields.requiredOneOf("roll", pages.roles(actor).stream().collect(Collectors.toMap(OwnRole::value, each -> each)));
    String address = fields.requiredText("vem", LONGEST_ADDRESS);
    var who = people.byEmail(address);
    if (!address.isEmpty() && who.isEmpty())
      fields.refuse("vem", "organisation.substitutes.vem.choice");
    var first = fields.requiredDay("fran", page.today());
    var last = fields.requiredLastDay("till", page.today(), first.orElse(page.today()));
    if (fields.haveErrors())
      return show(Answer.invalid(PAGE, fields), actor, page);
    return switch (substitutes.appoint(actor, new Substitution(actor.person(), who.orElseThrow().id(), role.orElseThrow().unit(),
        role.orElseThrow().role(), first.orElseThrow(), last.orElseThrow()))) {
      case SubstituteOutcome.Appointed _ -> Answer.goTo(PLACE, "organisation.substitutes.appointed");
      case SubstituteOutcome.NotTheirRole() -> refused(fields, "roll", "organisation.substitutes.roll.gone", actor, page);
      case SubstituteOutcome.NotAColleague() -> refused(fields, "vem", "organisation.substitutes.vem.choice", actor, page);
      case SubstituteOutcome.NotThoseDays() -> refused(fields, "till", "organisation.substitutes.till.early", actor, page);
    };
  }

  @PostMapping(PLACE + "/{id:[0-9]{1,18}}/avslut")
  ModelAndView end(@PathVariable long id, HttpServletRequest request, Actor actor) {
    Fields.of(request);
    substitutes.end(actor, id);
    return Answer.goTo(PLACE, "organisation.substitutes.ended");
  }

  private ModelAndView refused(Fields fields, String field, String key, Actor actor, Page page) {
    fields.refuse(field, key);
    return show(Answer.invalid(PAGE, fields), actor, page);
  }

  private ModelAndView show(ModelAndView answer, Actor actor, Page page) {
    Map<String, String> roles = new LinkedHashMap<>();
    pages.roles(actor)
        .forEach(
            each -> roles.put(each.value(), page.t("organisation.role.in", page.t("organisation.role." + each.role()), each.unitName())));
    return answer.addObject("roles", roles).addObject("current", pages.current(actor, page.today()));
  }
}
