package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.NotFound;
import se.samnytta.security.FirstAdministrators;
import se.samnytta.security.SessionCookie;
import se.samnytta.security.SignIns;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;

/** Lets a first administrator in. Following the link changes nothing, so that a mail filter that follows it uses nothing up. */
@Controller
class InvitationController {

  private final FirstAdministrators administrators;
  private final SignIns signIns;

  InvitationController(FirstAdministrators administrators, SignIns signIns) {
    this.administrators = administrators;
    this.signIns = signIns;
  }

  @GetMapping("/logga-in/inbjudan/{token}")
  ModelAndView show(@PathVariable String token) {
    if (!administrators.counts(token))
      throw new NotFound("invitation");
    return Answer.show("security/invitationPage").addObject("token", token);
  }

  @PostMapping("/logga-in/inbjudan/{token}")
  ModelAndView accept(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    Fields.of(request);
    String session = administrators.accept(token, request.getHeader(HttpHeaders.USER_AGENT)).orElseThrow(() -> new NotFound("invitation"));
    SessionCookie.token(request).ifPresent(signIns::signOut);
    SessionCookie.set(request, response, session);
    return Answer.goTo("/admin/inloggning", "security.invitation.accepted");
  }
}
