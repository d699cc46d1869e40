package se.samnytta.notification.web;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.NotFound;
import se.samnytta.notification.SentLetters;
import se.samnytta.web.Answer;

/** The letters of the demo's people, for whoever tries the service out. */
@Controller
@Profile({ "demo", "test" })
class DemoMailController {

  private final SentLetters letters;

  DemoMailController(SentLetters letters) {
    this.letters = letters;
  }

  @GetMapping("/demo/brev")
  ModelAndView list() {
    return Answer.show("notification/demoLettersPage").addObject("letters", letters.newest());
  }

  @GetMapping("/demo/brev/{id:[0-9]{1,18}}")
  ModelAndView show(@PathVariable long id) {
    return Answer.show("notification/demoLetterPage").addObject("letter", letters.find(id).orElseThrow(() -> new NotFound("letter " + id)));
  }
}
