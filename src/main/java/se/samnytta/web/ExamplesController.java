package se.samnytta.web;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every component on one page, for whoever builds with them and for the tests that look at them. */
@Controller
@Profile("demo | dev | test")
class ExamplesController {

  @GetMapping("/komponenter")
  ModelAndView show(Page page) {
    return Answer.show("web/examplesPage").addObject("examples", Examples.of(page));
  }

  @GetMapping("/komponenter/flode")
  ModelAndView flow(Page page) {
    return Answer.show("web/examplesFlow").addObject("examples", Examples.of(page));
  }
}
