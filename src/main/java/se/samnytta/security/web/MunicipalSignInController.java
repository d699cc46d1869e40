package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Reading;
import se.samnytta.security.Arrivals;
import se.samnytta.security.Farewells;
import se.samnytta.security.ForeignSignIn;
import se.samnytta.security.ForeignSignIn.Departure;
import se.samnytta.security.ForeignSignIn.Proven;
import se.samnytta.security.ForeignSignIn.Refused;
import se.samnytta.security.IdentityProvider;
import se.samnytta.security.IdentityProviders;
import se.samnytta.security.OwnAddress;
import se.samnytta.security.ProviderSilent;
import se.samnytta.security.Reception.LetIn;
import se.samnytta.security.Reception.TurnedAway;
import se.samnytta.security.SessionCookie;
import se.samnytta.security.SignIns;
import se.samnytta.security.web.DoorCookies.Underway;
import se.samnytta.web.Answer;

/**
 * To a municipality's own sign-in and back. Leaving is a link, not a form: a browser would stop a form that ends at a foreign
 * address, as our content security policy tells it to.
 */
@Controller
class MunicipalSignInController {

  private static final Logger LOG = LoggerFactory.getLogger(MunicipalSignInController.class);
  private static final int LONGEST_WAY = 1000;

  private final IdentityProviders providers;
  private final ForeignSignIn foreign;
  private final Arrivals arrivals;
  private final Farewells farewells;
  private final SignIns signIns;
  private final SignInPages pages;
  private final DoorCookies cookies;
  private final OwnAddress address;

  MunicipalSignInController(IdentityProviders providers, ForeignSignIn foreign, Arrivals arrivals, Farewells farewells, SignIns signIns,
      SignInPages pages, DoorCookies cookies, OwnAddress address) {
    this.providers = providers;
    this.foreign = foreign;
    this.arrivals = arrivals;
    this.farewells = farewells;
    this.signIns = signIns;
    this.pages = pages;
    this.cookies = cookies;
    this.address = address;
  }

  /** Sends the browser to the municipality's sign-in. */
  @GetMapping("/logga-in/{kommun}")
  Object leave(@PathVariable String kommun, HttpServletRequest request, HttpServletResponse response) {
    IdentityProvider provider = provider(kommun);
    try {
      Departure departure = foreign.depart(provider, returnAddress(provider));
      String next = Optional.ofNullable(request.getParameter("vidare")).filter(way -> way.length() <= LONGEST_WAY).orElse("");
      cookies.send(request, response, new Underway(kommun, departure.state(), departure.nonce(), departure.verifier(), next,
          cookies.deadline().getEpochSecond()));
      return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, departure.address()).build();
    } catch (ProviderSilent silent) {
      return silent(provider, silent);
    }
  }

  /** Takes the browser back with what the municipality's sign-in says. */
  @GetMapping("/logga-in/{kommun}/svar")
  ModelAndView arrive(@PathVariable String kommun, HttpServletRequest request, HttpServletResponse response) {
    IdentityProvider provider = provider(kommun);
    Optional<Underway> underway = cookies.take(request, response).filter(each -> each.municipality().equals(kommun));
    if (underway.isEmpty())
      return notIn(provider, "STALE", HttpStatus.BAD_REQUEST);
    Departure departure = new Departure("", underway.get().state(), underway.get().nonce(), underway.get().verifier());
    try {
      return switch (foreign.arrive(provider, departure, returnAddress(provider), answer(request))) {
        case Proven proven -> Reading.andYet(() -> receive(provider, proven, underway.get().next(), request, response));
        case Refused(String reason) -> {
          LOG.warn("Sign-in of {} refused: {}", kommun, reason);
          yield notIn(provider, reason.equals("access_denied") ? "DENIED" : "REFUSED", HttpStatus.BAD_REQUEST);
        }
      };
    } catch (ProviderSilent silent) {
      return silent(provider, silent);
    }
  }

  /** The municipality's sign-in says that somebody has signed out there. Machines alone come here. */
  @PostMapping("/logga-in/{kommun}/utloggning")
  ResponseEntity<String> signedOutThere(@PathVariable String kommun, HttpServletRequest request) {
    IdentityProvider provider = provider(kommun);
    String message = Optional.ofNullable(request.getParameter("logout_token")).orElse("");
    try {
      return farewells.hear(provider, message)
          ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).body("")
          : ResponseEntity.badRequest().cacheControl(CacheControl.noStore()).body("{\"error\":\"invalid_request\"}");
    } catch (ProviderSilent silent) {
      LOG.warn("The keys of {} could not be fetched: {}", kommun, silent.getMessage());
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).cacheControl(CacheControl.noStore()).body("");
    }
  }

  private ModelAndView receive(IdentityProvider provider, Proven proven, String next, HttpServletRequest request,
      HttpServletResponse response) {
    return switch (arrivals.receive(provider, proven, request.getHeader(HttpHeaders.USER_AGENT))) {
      case LetIn(String token) -> {
        SessionCookie.token(request).ifPresent(signIns::signOut);
        SessionCookie.set(request, response, token);
        yield Answer.goToOurs(next, "/");
      }
      case TurnedAway(var why) -> notIn(provider, why.name(), HttpStatus.FORBIDDEN).addObject("said", proven.claims());
    };
  }

  private ModelAndView silent(IdentityProvider provider, ProviderSilent silent) {
    LOG.warn("{}: {}", silent.getMessage(), Optional.ofNullable(silent.getCause()).map(Throwable::getMessage).orElse(""));
    return notIn(provider, "SILENT", HttpStatus.SERVICE_UNAVAILABLE);
  }

  private ModelAndView notIn(IdentityProvider provider, String why, HttpStatus status) {
    return Answer.with("security/notInPage", status)
        .addObject("why", why)
        .addObject("door", pages.door(provider.municipality()))
        .addObject("contact", provider.contact());
  }

  private IdentityProvider provider(String kommun) {
    if (!kommun.matches("[0-9]{4}"))
      throw new NotFound("municipality");
    return providers.doorOf(new Municipality(kommun)).orElseThrow(() -> new NotFound("way in"));
  }

  private String returnAddress(IdentityProvider provider) {
    return address.of("/logga-in/" + provider.municipality() + "/svar");
  }

  private static Map<String, String> answer(HttpServletRequest request) {
    Map<String, String> answer = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> {
      if (!values[0].isBlank())
        answer.put(name, values[0]);
    });
    return answer;
  }
}
