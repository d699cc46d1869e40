package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.security.Accounts;
import se.samnytta.security.Place;
import se.samnytta.security.RateLimit;
import se.samnytta.security.RateLimits;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;

/** Asks for a letter with a link to choose a new password. The answer is the same whether the address has an account. */
@Controller
class ForgottenController {

  private final Accounts accounts;
  private final RateLimits limits;
  private final boolean demo;

  ForgottenController(Accounts accounts, RateLimits limits, Optional<DemoPeople> demo) {
    this.accounts = accounts;
    this.limits = limits;
    this.demo = demo.isPresent();
  }

  @GetMapping("/logga-in/epost/glomt")
  ModelAndView show() {
    return Answer.show("security/forgottenPage").addObject("fields", Fields.blank());
  }

  @PostMapping("/logga-in/epost/glomt")
  ModelAndView ask(HttpServletRequest request) {
    Fields fields = Fields.of(request, "epost").wordedAs("security.account");
    String address = MailAddress.read(fields, "epost");
    if (fields.haveErrors())
      return Answer.invalid("security/forgottenPage", fields);
    limits.take(RateLimit.MAIL_PLACE, Place.of(request));
    limits.take(RateLimit.MAIL_ADDRESS, address.toLowerCase(Locale.ROOT));
    accounts.forgot(address);
    return Answer.goTo("/logga-in/epost/skickat");
  }

  @GetMapping("/logga-in/epost/skickat")
  ModelAndView sent() {
    return Answer.show("security/letterSentPage").addObject("demo", demo);
  }
}
