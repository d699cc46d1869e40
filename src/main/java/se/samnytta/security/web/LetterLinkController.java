package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.PersonId;
import se.samnytta.security.Accounts;
import se.samnytta.security.LetterPurpose;
import se.samnytta.security.OutsideOrganisations;
import se.samnytta.security.PasswordOutcome;
import se.samnytta.security.Place;
import se.samnytta.security.RateLimit;
import se.samnytta.security.RateLimits;
import se.samnytta.security.SessionCookie;
import se.samnytta.security.SignIns;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;

/** Where the link of a letter leads: choosing a password, or confirming an address. */
@Controller
class LetterLinkController {

  private final Accounts accounts;
  private final SignIns signIns;
  private final OutsideOrganisations outside;
  private final RateLimits limits;

  LetterLinkController(Accounts accounts, SignIns signIns, OutsideOrganisations outside, RateLimits limits) {
    this.outside = outside;
    this.accounts = accounts;
    this.signIns = signIns;
    this.limits = limits;
  }

  @GetMapping("/logga-in/lank/{token:[A-Za-z0-9_-]{43}}")
  ModelAndView show(@PathVariable String token, HttpServletRequest request) {
    limits.take(RateLimit.LINK_PLACE, Place.of(request));
    return accounts.purpose(token).map(purpose -> page(purpose).addObject("token", token).addObject("fields", Fields.blank()))
        .orElseGet(LetterLinkController::ended);
  }

  @PostMapping("/logga-in/lank/{token:[A-Za-z0-9_-]{43}}/losenord")
  ModelAndView choosePassword(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    limits.take(RateLimit.LINK_PLACE, Place.of(request));
    Fields fields = Fields.of(request, "nytt").wordedAs("security.account");
    String password = NewPassword.read(fields, "nytt");
    return switch (fields.haveErrors() ? null : accounts.choosePassword(token, password)) {
      case PasswordOutcome.Chosen(var person) -> enter(person, request, response);
      case PasswordOutcome.LinkEnded() -> ended();
      case PasswordOutcome.Refused(var flaw) -> {
        NewPassword.refuse(fields, "nytt", flaw);
        yield again(token, fields);
      }
      case PasswordOutcome.Wrong() -> again(token, fields);
      case null -> again(token, fields);
    };
  }

  @PostMapping("/logga-in/lank/{token:[A-Za-z0-9_-]{43}}/adress")
  ModelAndView confirmAddress(@PathVariable String token, HttpServletRequest request) {
    limits.take(RateLimit.LINK_PLACE, Place.of(request));
    Fields.of(request);
    return accounts.confirmNewAddress(token) ? Answer.goTo("/installningar", "security.address.changed") : ended();
  }

  @PostMapping("/logga-in/lank/{token:[A-Za-z0-9_-]{43}}/ansokan")
  ModelAndView confirmRegistration(@PathVariable String token, HttpServletRequest request) {
    limits.take(RateLimit.LINK_PLACE, Place.of(request));
    Fields.of(request);
    return outside.confirm(token) ? Answer.goTo("/utomstaende/ansok/bekraftad") : ended();
  }

  /** Whoever has just proved that the letter is theirs need not type what they typed a second ago. */
  private ModelAndView enter(PersonId person, HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.token(request).ifPresent(signIns::signOut);
    Optional<String> token = signIns.signIn(person, request.getHeader(HttpHeaders.USER_AGENT));
    token.ifPresent(entered -> SessionCookie.set(request, response, entered));
    return Answer.goTo(token.isPresent() ? "/" : "/logga-in/epost", "security.password.saved");
  }

  private static ModelAndView page(LetterPurpose purpose) {
    return Answer.show(switch (purpose) {
      case NEW_ADDRESS -> "security/confirmAddressPage";
      case REGISTERED -> "security/confirmRegistrationPage";
      case ENTERED, INVITED, FORGOTTEN, ADDRESS_CHANGED, PASSWORD_CHANGED, PASSKEY_ADDED, DECLINED -> "security/choosePasswordPage";
    });
  }

  private static ModelAndView again(String token, Fields fields) {
    return Answer.invalid("security/choosePasswordPage", fields).addObject("token", token);
  }

  private static ModelAndView ended() {
    return Answer.with("security/linkEndedPage", HttpStatus.NOT_FOUND);
  }
}
