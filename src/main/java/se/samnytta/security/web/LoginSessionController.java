package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.security.SessionCookie;
import se.samnytta.security.SignIns;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;

/** Where somebody is signed in, and ending that. */
@Controller
class LoginSessionController {

  private static final String PAGE = "/installningar/inloggningar";

  private final LoginSessionPages pages;
  private final SignIns signIns;

  LoginSessionController(LoginSessionPages pages, SignIns signIns) {
    this.pages = pages;
    this.signIns = signIns;
  }

  @GetMapping(PAGE)
  ModelAndView show(Actor actor, HttpServletRequest request) {
    byte[] asking = SessionCookie.token(request).map(SignIns::hash).orElse(new byte[0]);
    return Answer.show("security/sessionsPage").addObject("sessions", pages.open(actor, asking));
  }

  @PostMapping(PAGE + "/{id}/avslut")
  ModelAndView end(Actor actor, @PathVariable long id, HttpServletRequest request) {
    Fields.of(request);
    if (!signIns.end(actor, id))
      throw new NotFound("session");
    return Answer.goTo(PAGE, "security.sessions.ended");
  }

  @PostMapping(PAGE + "/andra/avslut")
  ModelAndView endOthers(Actor actor, HttpServletRequest request) {
    Fields.of(request);
    signIns.endAll(actor.person(), SessionCookie.token(request).orElse(null));
    return Answer.goTo(PAGE, "security.sessions.othersEnded");
  }
}
