package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.PersonId;
import se.samnytta.security.Accounts;
import se.samnytta.security.Passkeys;
import se.samnytta.security.Place;
import se.samnytta.security.SessionCookie;
import se.samnytta.security.SignInLimits;
import se.samnytta.security.SignIns;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;

/** Signs in those whose municipality does not: by address and password. Unknown addresses get the same answer as wrong passwords. */
@Controller
class AddressSignInController {

  private static final int LONGEST_ADDRESS = 254;
  private static final int LONGEST_PASSWORD = 1000;
  private static final int LONGEST_ANSWER = 20_000;

  private final Accounts accounts;
  private final SignIns signIns;
  private final Passkeys passkeys;
  private final SignInLimits limits;

  AddressSignInController(Accounts accounts, SignIns signIns, Passkeys passkeys, SignInLimits limits) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.passkeys = passkeys;
    this.limits = limits;
  }

  @GetMapping("/logga-in/epost")
  ModelAndView show(HttpServletRequest request) {
    return Answer.show("security/addressSignInPage").addObject("fields", Fields.of(request, "epost", "vidare"));
  }

  @PostMapping("/logga-in/epost")
  ModelAndView signIn(HttpServletRequest request, HttpServletResponse response) {
    Fields fields = Fields.of(request, "epost", "losenord", "vidare").wordedAs("security.account");
    String address = fields.requiredText("epost", LONGEST_ADDRESS);
    String password = fields.requiredText("losenord", LONGEST_PASSWORD);
    if (fields.haveErrors())
      return Answer.invalid("security/addressSignInPage", fields);
    String place = Place.of(request);
    limits.tryPassword(address, place);
    Optional<PersonId> person = accounts.check(address, password);
    if (person.isEmpty())
      return refused(fields, "security.account.wrong");
    limits.succeeded(address, place);
    return enter(person.get(), fields, request, response);
  }

  /** What the browser needs to know so that a device signs. */
  @PostMapping(path = "/logga-in/epost/nyckel/val", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String toSign(HttpServletRequest request) {
    Fields.of(request);
    limits.tryPasskey(Place.of(request));
    return passkeys.toSign();
  }

  @PostMapping("/logga-in/epost/nyckel")
  ModelAndView signInByPasskey(HttpServletRequest request, HttpServletResponse response) {
    Fields fields = Fields.of(request, "svar", "vidare").wordedAs("security.account");
    limits.tryPasskey(Place.of(request));
    Optional<PersonId> person = passkeys.check(fields.text("svar", LONGEST_ANSWER));
    if (person.isPresent())
      return enter(person.get(), fields, request, response);
    fields.refuse("epost", "security.passkey.unknown");
    return Answer.invalid("security/addressSignInPage", fields);
  }

  private ModelAndView enter(PersonId person, Fields fields, HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.token(request).ifPresent(signIns::signOut);
    Optional<String> token = signIns.signIn(person, request.getHeader(HttpHeaders.USER_AGENT));
    if (token.isEmpty())
      return refused(fields, "security.account.noRole");
    SessionCookie.set(request, response, token.get());
    return Answer.goToOurs(fields.typed("vidare"), "/");
  }

  private static ModelAndView refused(Fields fields, String key) {
    fields.refuse("losenord", key);
    return Answer.invalid("security/addressSignInPage", fields);
  }
}
