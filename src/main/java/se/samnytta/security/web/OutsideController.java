package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.security.OutsideOrganisations;
import se.samnytta.security.RegistrationId;
import se.samnytta.web.AdminEntry;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Suppliers and associations that want to be let in, for the municipality's administrator to answer. */
@Controller
class OutsideController {

  private final OutsideOrganisations outside;
  private final OutsidePages pages;

  OutsideController(OutsideOrganisations outside, OutsidePages pages) {
    this.outside = outside;
    this.pages = pages;
  }

  @GetMapping("/admin/utomstaende")
  ModelAndView list(Actor actor, Page page) {
    return Answer.show("security/outsidePage").addObject("waiting", pages.waiting(actor, page.format()))
        .addObject("accepted", pages.accepted(actor, page.format())).addObject("history", pages.history(page));
  }

  @PostMapping("/admin/utomstaende/{id:[0-9]{1,18}}/antagande")
  ModelAndView accept(Actor actor, @PathVariable long id, HttpServletRequest request) {
    Fields.of(request);
    boolean accepted = outside.accept(actor, new RegistrationId(id));
    return Answer.goTo("/admin/utomstaende", accepted ? "security.outside.accepted" : "security.outside.taken");
  }

  @PostMapping("/admin/utomstaende/{id:[0-9]{1,18}}/avslag")
  ModelAndView decline(Actor actor, @PathVariable long id, HttpServletRequest request) {
    Fields.of(request);
    outside.decline(actor, new RegistrationId(id));
    return Answer.goTo("/admin/utomstaende", "security.outside.declined");
  }

  /** The way here from the administration. */
  @Configuration(proxyBeanMethods = false)
  static class Entry {

    @Bean
    AdminEntry outsideEntry() {
      return new AdminEntry("security.outside.admin", "/admin/utomstaende", "handHeart", Right.ADMINISTER, 45);
    }
  }
}
