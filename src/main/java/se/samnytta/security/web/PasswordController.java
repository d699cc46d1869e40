package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.security.Accounts;
import se.samnytta.security.PasswordOutcome;
import se.samnytta.security.Place;
import se.samnytta.security.RateLimit;
import se.samnytta.security.RateLimits;
import se.samnytta.security.SessionCookie;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;

/** The own password and address, for those who sign in with them; for everybody else there are no such pages. */
@Controller
class PasswordController {

  private final Accounts accounts;
  private final RateLimits limits;

  PasswordController(Accounts accounts, RateLimits limits) {
    this.accounts = accounts;
    this.limits = limits;
  }

  @GetMapping("/installningar/losenord")
  ModelAndView showPassword(Actor actor) {
    return own(actor, "security/passwordPage");
  }

  @PostMapping("/installningar/losenord")
  ModelAndView changePassword(Actor actor, HttpServletRequest request) {
    requireAccount(actor);
    Fields fields = Fields.of(request, "nuvarande", "nytt").wordedAs("security.account");
    String old = NewPassword.read(fields, "nuvarande");
    String password = NewPassword.read(fields, "nytt");
    if (fields.haveErrors())
      return Answer.invalid("security/passwordPage", fields);
    limits.take(RateLimit.PASSWORD, actor.person().toString());
    switch (accounts.changePassword(actor, old, password, SessionCookie.token(request).orElse(null))) {
      case PasswordOutcome.Chosen(var _) -> {
        limits.giveBack(RateLimit.PASSWORD, actor.person().toString());
        return Answer.goTo("/installningar/losenord", "security.password.changed");
      }
      case PasswordOutcome.Refused(var flaw) -> NewPassword.refuse(fields, "nytt", flaw);
      case PasswordOutcome.Wrong() -> fields.refuse("nuvarande", "security.password.wrong");
      case PasswordOutcome.LinkEnded() -> throw new NotFound("account");
    }
    return Answer.invalid("security/passwordPage", fields);
  }

  @GetMapping("/installningar/epost")
  ModelAndView showAddress(Actor actor) {
    return own(actor, "security/addressPage");
  }

  @PostMapping("/installningar/epost")
  ModelAndView changeAddress(Actor actor, HttpServletRequest request) {
    requireAccount(actor);
    Fields fields = Fields.of(request, "epost", "nuvarande").wordedAs("security.account");
    String address = MailAddress.read(fields, "epost");
    String password = NewPassword.read(fields, "nuvarande");
    if (fields.haveErrors())
      return Answer.invalid("security/addressPage", fields);
    limits.take(RateLimit.PASSWORD, actor.person().toString());
    limits.take(RateLimit.MAIL_PLACE, Place.of(request));
    limits.take(RateLimit.MAIL_ADDRESS, address.toLowerCase(Locale.ROOT));
    if (accounts.askForNewAddress(actor, address, password))
      return Answer.goTo("/installningar/epost", "security.address.asked");
    fields.refuse("nuvarande", "security.password.wrong");
    return Answer.invalid("security/addressPage", fields);
  }

  private ModelAndView own(Actor actor, String template) {
    requireAccount(actor);
    return Answer.show(template).addObject("fields", Fields.blank());
  }

  private void requireAccount(Actor actor) {
    if (!accounts.has(actor.person()))
      throw new NotFound("account");
  }
}
