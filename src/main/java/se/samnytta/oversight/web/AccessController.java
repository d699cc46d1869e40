package se.samnytta.oversight.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;

/** The access log: who has read about whom. */
@Controller
class AccessController {

  private final RetentionPages pages;

  AccessController(RetentionPages pages) {
    this.pages = pages;
  }

  @GetMapping("/admin/lasningar")
  ModelAndView show(Actor actor, HttpServletRequest request) {
    actor.require(Right.READ_AUDIT);
    int number = Fields.of(request, "sida").wholeNumber("sida", 1, 100_000).orElse(1L).intValue();
    return Answer.show("oversight/accessPage").addObject("accesses", pages.accesses(number)).addObject("pages", pages.accessPages(number));
  }
}
