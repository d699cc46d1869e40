package se.samnytta.staffing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.web.Answer;

/** The hour account, which both units of a pair see. */
@Controller
class AccountController {

  private final AccountPages pages;

  AccountController(AccountPages pages) {
    this.pages = pages;
  }

  @GetMapping("/timkonto")
  ModelAndView all(Actor actor) {
    return Answer.show("staffing/accountPage").addObject("account", pages.all());
  }

  @GetMapping("/timkonto/{own:[0-9]{1,18}}-{other:[0-9]{1,18}}")
  ModelAndView one(@PathVariable long own, @PathVariable long other, Actor actor) {
    return Answer.show("staffing/pairPage").addObject("account",
        pages.one(own, other).orElseThrow(() -> new NotFound("account " + own + "-" + other)));
  }
}
