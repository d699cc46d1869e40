package se.samnytta.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.organisation.AgreementCategories;
import se.samnytta.organisation.Change;
import se.samnytta.organisation.Cooperation;
import se.samnytta.organisation.Municipalities;
import se.samnytta.organisation.Proposal;
import se.samnytta.organisation.Refusal;
import se.samnytta.web.Answer;
import se.samnytta.web.BadRequest;
import se.samnytta.web.Choice;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Agreements with other municipalities: proposed, answered, left, taken back. */
@Controller
class CooperationController {

  private static final String AGREEMENT = "/admin/samverkan/{id:[0-9]{1,18}}";
  private static final String FORM = "organisation/proposalPage";

  private final Administrators administrators;
  private final Cooperation cooperation;
  private final Municipalities municipalities;
  private final AgreementCategories categories;
  private final AgreementViews views;
  private final HistoryPages history;

  CooperationController(Administrators administrators, Cooperation cooperation, Municipalities municipalities,
      AgreementCategories categories, AgreementViews views, HistoryPages history) {
    this.administrators = administrators;
    this.cooperation = cooperation;
    this.municipalities = municipalities;
    this.categories = categories;
    this.views = views;
    this.history = history;
  }

  @GetMapping("/admin/samverkan")
  ModelAndView list(Page page) {
    Actor actor = administrators.ofMunicipality(page);
    List<AgreementView> agreements = cooperation.agreements(actor).stream().map(each -> views.view(actor, each, page)).toList();
    return Answer.show("organisation/cooperationPage").addObject("asked", agreements.stream().filter(AgreementView::mayAnswer).toList())
        .addObject("agreements", agreements.stream().filter(each -> !each.mayAnswer()).toList());
  }

  @GetMapping(AGREEMENT)
  ModelAndView show(@PathVariable long id, Page page) {
    return show(HttpStatus.OK, administrators.ofMunicipality(page), id, Fields.blank(), page);
  }

  private ModelAndView show(HttpStatus status, Actor actor, long id, Fields fields, Page page) {
    return Answer.with("organisation/agreementPage", status)
        .addObject("agreement", views.view(actor, cooperation.agreement(actor, id), page)).addObject("fields", fields)
        .addObject("history", history.of("agreement", id, page));
  }

  @GetMapping("/admin/samverkan/ny")
  ModelAndView blank(Page page) {
    Actor actor = administrators.ofMunicipality(page);
    return form(Answer.show(FORM).addObject("fields", CooperationForm.blank(actor.municipality(), page)), actor, page);
  }

  @PostMapping("/admin/samverkan")
  ModelAndView propose(HttpServletRequest request, Page page) {
    Actor actor = administrators.ofMunicipality(page);
    Fields fields = Fields.of(request, CooperationForm.FIELDS).wordedAs("organisation.form");
    Proposal proposal = CooperationForm.proposal(fields, actor.municipality(), municipalities.others(actor),
        categories.named(page.language()), page);
    if (fields.haveErrors())
      return form(Answer.invalid(FORM, fields), actor, page);
    return switch (cooperation.propose(actor, proposal)) {
      case Change.Done(long id) -> Answer.goTo("/admin/samverkan/" + id, "organisation.done.proposed");
      case Change.Refused(var reasons) -> {
        Administrators.refuse(fields, reasons, "namn",
            Map.of(Refusal.TOO_FEW_PARTIES, "parter", Refusal.PERIOD_BACKWARDS, "till", Refusal.NAME_TAKEN, "namn"));
        yield form(Answer.invalid(FORM, fields), actor, page);
      }
      case Change.Stale() -> form(Answer.conflict(FORM).addObject("fields", fields), actor, page);
      case Change.NotAllowed() -> throw administrators.notAllowed();
    };
  }

  private ModelAndView form(ModelAndView answer, Actor actor, Page page) {
    return answer.addObject("own", municipalities.record(actor)).addObject("others", municipalities.others(actor)).addObject("ways",
        CooperationForm.ways(page))
        .addObject("categories",
            categories.named(page.language()).entrySet().stream().map(each -> new Choice(each.getKey(), each.getValue())).toList());
  }

  @PostMapping(AGREEMENT + "/svar")
  ModelAndView answer(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.ofMunicipality(page);
    Fields fields = Fields.of(request, "svar");
    boolean yes = fields.requiredOneOf("svar", Map.of("ja", true, "nej", false)).orElseThrow(() -> new BadRequest("yes or no"));
    return done(cooperation.answer(actor, id, yes), actor, id, fields, yes ? "organisation.done.accepted" : "organisation.done.declined",
        page);
  }

  @PostMapping(AGREEMENT + "/uppsagning")
  ModelAndView leave(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.ofMunicipality(page);
    Fields fields = Fields.of(request, "dag").wordedAs("organisation.form");
    LocalDate day = fields.requiredDay("dag", page.today()).orElse(page.today());
    if (fields.haveErrors())
      return show(HttpStatus.UNPROCESSABLE_CONTENT, actor, id, fields, page);
    return done(cooperation.leave(actor, id, day), actor, id, fields, "organisation.done.leftAgreement", page);
  }

  @PostMapping(AGREEMENT + "/aterkallande")
  ModelAndView withdraw(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = administrators.ofMunicipality(page);
    return done(cooperation.withdraw(actor, id), actor, id, Fields.of(request), "organisation.done.takenBack", page);
  }

  private ModelAndView done(Change change, Actor actor, long id, Fields fields, String flash, Page page) {
    return switch (change) {
      case Change.Done _ -> Answer.goTo("/admin/samverkan/" + id, flash);
      case Change.Stale() -> show(HttpStatus.CONFLICT, actor, id, fields, page).addObject("stale", true);
      case Change.Refused(var reasons) -> {
        if (reasons.contains(Refusal.ANSWERED_ALREADY))
          yield show(HttpStatus.CONFLICT, actor, id, fields, page).addObject("stale", true);
        Administrators.refuse(fields, reasons, "dag", Map.of());
        yield show(HttpStatus.UNPROCESSABLE_CONTENT, actor, id, fields, page);
      }
      case Change.NotAllowed() -> throw administrators.notAllowed();
    };
  }
}
