package se.samnytta.staffing.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.RightMissing;
import se.samnytta.staffing.WorkStep;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.NotAllowed;
import se.samnytta.web.Page;

/** How a step in some work is answered: on to the booking, or the work again with what stands in the way. */
@Component
class WorkAnswers {

  private final WorkPages pages;

  WorkAnswers(WorkPages pages) {
    this.pages = pages;
  }

  ModelAndView show(Actor actor, long id) {
    return show(actor, id, WorkForms.NEW, HttpStatus.OK);
  }

  private ModelAndView show(Actor actor, long id, WorkForms forms, HttpStatus status) {
    return Answer.with("staffing/workPage", status).addObject("work", pages.show(actor, id)).addObject("forms", forms);
  }

  /** 422: the work again, what was typed kept; whoever may not take the step is told so first. */
  ModelAndView refused(Actor actor, Page page, long id, String form, Fields fields) {
    pages.show(actor, id);
    page.require(Right.BOOK);
    return show(actor, id, new WorkForms(form, fields, null), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  ModelAndView answer(Actor actor, Page page, long id, String form, Fields fields, WorkStep outcome, String flash) {
    return switch (outcome) {
      case WorkStep.Done(var booking) -> Answer.goTo("/bokningar/" + booking, flash);
      case WorkStep.NotYours _ -> throw page.may(Right.BOOK) ? new NotAllowed("staffing.notYours") : new RightMissing(Right.BOOK);
      case WorkStep.Stale _ -> conflict(actor, id, form, fields, "staffing.stale");
      case WorkStep.NotNow _ -> conflict(actor, id, form, fields, "staffing.notNow");
      case WorkStep.AnotherMust _ -> conflict(actor, id, form, fields, "staffing.anotherMust");
      case WorkStep.NoConsent _ -> conflict(actor, id, form, fields, "staffing.noConsent");
      case WorkStep.CostsMore _ -> conflict(actor, id, form, fields, "staffing.costsMore");
      case WorkStep.NotFree(int free) -> {
        fields.refuse("dag", "staffing.refusal.notFree", free);
        yield show(actor, id, new WorkForms(form, fields, null), HttpStatus.CONFLICT);
      }
      case WorkStep.NoTime _ -> again(actor, page, id, form, fields, "dag", "staffing.form.dag.required");
      case WorkStep.NoGround _ -> again(actor, page, id, form, fields, "grund", "staffing.form.grund.wrong");
      case WorkStep.NoReason _ ->
        again(actor, page, id, form, fields, form.equals("tid") ? "anteckning" : "skal", "staffing.form.skal.required");
      case WorkStep.NotOfTheUnit _ -> again(actor, page, id, form, fields, "person", "staffing.form.person.wrong");
      case WorkStep.TooLong _ -> again(actor, page, id, form, fields, field(form, fields), "staffing.form.tooLong");
      case WorkStep.NotYet _ -> again(actor, page, id, form, fields, field(form, fields), "staffing.form.notYet");
      case WorkStep.AgainstTheLaw(var breaches) -> {
        Words.refuse(page, fields, "person", breaches);
        yield refused(actor, page, id, form, fields);
      }
    };
  }

  private static String field(String form, Fields fields) {
    if (form.equals("tid"))
      return fields.names("dag-").stream().filter(fields::has).findFirst().orElse("anteckning");
    return form.startsWith("invandning") ? "timmar" : "sista";
  }

  private ModelAndView again(Actor actor, Page page, long id, String form, Fields fields, String field, String key) {
    fields.refuse(field, key);
    return refused(actor, page, id, form, fields);
  }

  /** 409: the work as it is now, what was typed kept; the notice says what came between. */
  private ModelAndView conflict(Actor actor, long id, String form, Fields fields, String notice) {
    return show(actor, id, new WorkForms(form, fields, notice), HttpStatus.CONFLICT);
  }
}
