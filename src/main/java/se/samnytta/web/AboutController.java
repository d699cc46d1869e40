package se.samnytta.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What anybody may read: about the service, personal data, accessibility. */
@Controller
class AboutController {

  @GetMapping("/om")
  ModelAndView about() {
    return text("about");
  }

  @GetMapping("/om/sa-fungerar-det")
  ModelAndView howItWorks() {
    return text("how");
  }

  @GetMapping("/om/personuppgifter")
  ModelAndView personalData() {
    return text("personalData");
  }

  @GetMapping("/tillganglighet")
  ModelAndView accessibility() {
    return text("accessibility");
  }

  private static ModelAndView text(String which) {
    return Answer.show("web/textPage").addObject("which", which);
  }
}
