package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.security.Farewells;
import se.samnytta.security.SessionCookie;
import se.samnytta.security.SignIns;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;

/** Signs in and out, and changes the unit acted for. */
@Controller
class SignInController {

  private final SignIns signIns;
  private final Farewells farewells;
  private final SignInPages pages;
  private final Optional<DemoPeople> demo;

  SignInController(SignIns signIns, Farewells farewells, SignInPages pages, Optional<DemoPeople> demo) {
    this.signIns = signIns;
    this.farewells = farewells;
    this.pages = pages;
    this.demo = demo;
  }

  @GetMapping("/logga-in")
  ModelAndView show(HttpServletRequest request) {
    String next = Optional.ofNullable(request.getParameter("vidare")).orElse("");
    return Answer.show("security/signInPage")
        .addObject("next", next)
        .addObject("doors", pages.doors())
        .addObject("last", DoorCookies.municipality(request))
        .addObject("people", demo.map(DemoPeople::all).orElse(List.of()));
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

  /**
   * Signs out here, and then at the municipality's own sign-in. The browser is told to go there by a header of a page of its own:
   * it would not follow a redirect from a form to a foreign address.
   */
  @PostMapping("/logga-ut")
  ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
    Fields.of(request);
    Optional<String> onwards = SessionCookie.token(request).flatMap(signIns::signOut)
        .flatMap(ended -> SignedInViewers.current().flatMap(signedIn -> farewells.farewell(signedIn.actor().municipality(), ended)));
    SessionCookie.clear(request, response);
    if (onwards.isEmpty())
      return Answer.goTo("/", "security.signedOut");
    SecurityContextHolder.clearContext();
    response.setHeader("Refresh", "0;url=" + onwards.get());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return Answer.show("security/onwardsPage").addObject("address", onwards.get());
  }

  /** Where the municipality's own sign-in sends the browser once it has signed somebody out. */
  @GetMapping("/utloggad")
  ModelAndView signedOut() {
    return Answer.show("security/signedOutPage");
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
