package se.samnytta.oversight.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Right;
import se.samnytta.oversight.Disclosures;
import se.samnytta.oversight.Disclosures.Disclosure;
import se.samnytta.oversight.Erasures;
import se.samnytta.oversight.Erasures.Outcome;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** What is known about a person: for oneself to read, for an administrator to read out and to erase. */
@Controller
class PersonController {

  private static final String ERASE = "/admin/uppgifter/{person:[0-9]{1,18}}/radering";

  private final Disclosures disclosures;
  private final Erasures erasures;
  private final PersonViews views;

  PersonController(Disclosures disclosures, Erasures erasures, PersonViews views) {
    this.disclosures = disclosures;
    this.erasures = erasures;
    this.views = views;
  }

  @GetMapping("/mina-uppgifter")
  ModelAndView mine(Actor actor, Page page, HttpServletRequest request) {
    Fields.of(request);
    return Answer.show("oversight/myDataPage")
        .addObject("told", views.view(page, disclosures.of(actor, actor.person()), "/mina-uppgifter.json"));
  }

  @GetMapping("/mina-uppgifter.json")
  ResponseEntity<String> mine(Actor actor, HttpServletRequest request) {
    Fields.of(request);
    return file(disclosures.of(actor, actor.person()));
  }

  @GetMapping("/admin/uppgifter/{person:[0-9]{1,18}}")
  ModelAndView show(Actor actor, Page page, @PathVariable long person) {
    actor.require(Right.ADMINISTER);
    return page(Answer.show("oversight/personDataPage"), actor, page, person).addObject("fields", Fields.blank());
  }

  @GetMapping("/admin/uppgifter/{person:[0-9]{1,18}}.json")
  ResponseEntity<String> show(Actor actor, @PathVariable long person) {
    actor.require(Right.ADMINISTER);
    return file(disclosures.of(actor, new PersonId(person)));
  }

  /** Forgets the person for good, on a ground that has to be written down. */
  @PostMapping(ERASE)
  ModelAndView erase(Actor actor, Page page, @PathVariable long person, HttpServletRequest request) {
    actor.require(Right.ADMINISTER);
    Fields fields = Fields.of(request, "orsak", "forstar").wordedAs("oversight.erase");
    String why = fields.requiredText("orsak", 300);
    if (!fields.ticked("forstar"))
      fields.refuse("forstar", "oversight.erase.forstar.required");
    if (!fields.haveErrors())
      switch (erasures.erase(actor, new PersonId(person), why)) {
        case Outcome.Erased _ -> {
          return Answer.goTo("/admin/uppgifter/" + person, "oversight.erased");
        }
        case Outcome.LastAdministrator _ -> fields.refuse("orsak", "oversight.erase.last");
        case Outcome.Oneself _ -> fields.refuse("orsak", "oversight.erase.oneself");
      }
    return page(Answer.invalid("oversight/personDataPage", fields), actor, page, person);
  }

  private ModelAndView page(ModelAndView answer, Actor actor, Page page, long person) {
    String address = "/admin/uppgifter/" + person;
    return answer.addObject("told", views.view(page, disclosures.of(actor, new PersonId(person)), address + ".json"))
        .addObject("action", address + "/radering");
  }

  private ResponseEntity<String> file(Disclosure told) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("uppgifter.json").build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(views.json(told));
  }
}
