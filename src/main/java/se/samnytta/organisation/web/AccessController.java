package se.samnytta.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.organisation.AccessRequests;
import se.samnytta.web.Answer;
import se.samnytta.web.BadRequest;
import se.samnytta.web.Fields;

/** Asking for access, from the page that said no. */
@Controller
class AccessController {

  private final AccessRequests requests;

  AccessController(AccessRequests requests) {
    this.requests = requests;
  }

  @PostMapping("/tillgang")
  ModelAndView ask(HttpServletRequest request, Actor actor) {
    Fields fields = Fields.of(request, "ratt");
    requests.ask(actor, fields.requiredOneOf("ratt", Right.class).orElseThrow(() -> new BadRequest("no such right")));
    return Answer.goTo("/", "organisation.access.asked");
  }
}
