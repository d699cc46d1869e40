package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.security.Accounts;
import se.samnytta.security.PasskeyId;
import se.samnytta.security.Passkeys;
import se.samnytta.security.RateLimit;
import se.samnytta.security.RateLimits;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** One's own passkeys: what there are, one more, another name, one less. For those who sign in by an address of their own. */
@Controller
class PasskeyController {

  private static final String PAGE = "security/passkeysPage";
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_ANSWER = 20_000;

  private final Accounts accounts;
  private final Passkeys passkeys;
  private final PasskeyPages pages;
  private final RateLimits limits;

  PasskeyController(Accounts accounts, Passkeys passkeys, PasskeyPages pages, RateLimits limits) {
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.pages = pages;
    this.limits = limits;
  }

  @GetMapping("/installningar/nycklar")
  ModelAndView list(Actor actor, Page page) {
    requireAccount(actor);
    return filled(Answer.show(PAGE).addObject("fields", Fields.blank()), actor, page);
  }

  /** What the browser needs to know so that a device makes a key. */
  @PostMapping(path = "/installningar/nycklar/val", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String toMake(Actor actor, HttpServletRequest request) {
    Fields.of(request);
    return passkeys.toMake(actor);
  }

  @PostMapping("/installningar/nycklar")
  ModelAndView add(Actor actor, Page page, HttpServletRequest request) {
    requireAccount(actor);
    Fields fields = Fields.of(request, "namn", "nuvarande", "svar").wordedAs("security.passkey");
    String name = fields.requiredText("namn", LONGEST_NAME);
    String password = fields.requiredText("nuvarande", NewPassword.LONGEST);
    String answer = fields.text("svar", LONGEST_ANSWER);
    if (!fields.haveErrors()) {
      limits.take(RateLimit.PASSWORD, actor.person().toString());
      if (!accounts.confirms(actor, password))
        fields.refuse("nuvarande", "security.password.wrong");
      else if (!passkeys.add(actor, answer, name))
        fields.refuse("namn", "security.passkey.refused");
    }
    return fields.haveErrors()
        ? filled(Answer.invalid(PAGE, fields), actor, page)
        : Answer.goTo("/installningar/nycklar", "security.passkey.added");
  }

  @PostMapping("/installningar/nycklar/{id:[0-9]{1,18}}")
  ModelAndView rename(Actor actor, Page page, @PathVariable long id, HttpServletRequest request) {
    Fields fields = Fields.of(request, "nytt-namn");
    String name = fields.requiredText("nytt-namn", LONGEST_NAME);
    if (fields.haveErrors())
      return filled(Answer.invalid(PAGE, fields), actor, page);
    passkeys.rename(actor, new PasskeyId(id), name);
    return Answer.goTo("/installningar/nycklar", "security.passkey.renamed");
  }

  @PostMapping("/installningar/nycklar/{id:[0-9]{1,18}}/borttagning")
  ModelAndView remove(Actor actor, @PathVariable long id, HttpServletRequest request) {
    Fields.of(request);
    passkeys.remove(actor, new PasskeyId(id));
    return Answer.goTo("/installningar/nycklar", "security.passkey.removed");
  }

  private void requireAccount(Actor actor) {
    if (!accounts.has(actor.person()))
      throw new NotFound("account");
  }

  private ModelAndView filled(ModelAndView answer, Actor actor, Page page) {
    return answer.addObject("passkeys", pages.list(actor, page.format()));
  }
}
