package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.security.SessionCookie;
import se.samnytta.security.SignIns;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;

/** Signs in and out, and changes the unit acted for. */
@Controller
class SignInController {

  private final SignIns signIns;
  private final Optional<DemoPeople> demo;

  SignInController(SignIns signIns, Optional<DemoPeople> demo) {
    this.signIns = signIns;
    this.demo = demo;
  }

  @GetMapping("/logga-in")
  ModelAndView show(HttpServletRequest request) {
    String next = Optional.ofNullable(request.getParameter("vidare")).orElse("");
    return Answer.show("security/signInPage")
        .addObject("next", next)
        .addObject("people", demo.map(DemoPeople::all).orElse(java.util.List.of()));
  }

  /** Signs in as one of the demo's people; outside the demo there is nobody to choose. */
  @PostMapping("/logga-in")
  ModelAndView signIn(HttpServletRequest request, HttpServletResponse response) {
    Fields fields = Fields.of(request, "person", "vidare");
    PersonId person = fields.requiredWholeNumber("person", 1, Long.MAX_VALUE)
        .map(PersonId::new)
        .filter(chosen -> demo.isPresent() && demo.get().has(chosen))
        .orElseThrow(() -> new NotFound("person"));
    SessionCookie.token(request).ifPresent(signIns::signOut);
    String token = signIns.signIn(person, request.getHeader(HttpHeaders.USER_AGENT)).orElseThrow(() -> new NotFound("person"));
    SessionCookie.set(request, response, token);
    return Answer.goToOurs(fields.typed("vidare"), "/");
  }

  @PostMapping("/logga-ut")
  ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
    Fields.of(request);
    SessionCookie.token(request).ifPresent(signIns::signOut);
    SessionCookie.clear(request, response);
    return Answer.goTo("/", "security.signedOut");
  }

  @PostMapping("/installningar/enhet")
  ModelAndView actFor(HttpServletRequest request, HttpServletResponse response) {
    Fields fields = Fields.of(request, "enhet", "tillbaka");
    UnitId unit = fields.requiredWholeNumber("enhet", 1, Long.MAX_VALUE).map(UnitId::new).orElseThrow(() -> new NotFound("unit"));
    String token = SessionCookie.token(request)
        .flatMap(old -> signIns.actFor(old, unit))
        .orElseThrow(() -> new NotFound("unit"));
    SessionCookie.set(request, response, token);
    return Answer.goToOurs(fields.typed("tillbaka"), "/");
  }
}
