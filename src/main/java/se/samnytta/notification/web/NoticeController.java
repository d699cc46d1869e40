package se.samnytta.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.notification.Notices;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** What the reader has been told. */
@Controller
class NoticeController {

  private static final int LAST_PAGE = 10_000;

  private final Notices notices;
  private final NoticePages pages;

  NoticeController(Notices notices, NoticePages pages) {
    this.notices = notices;
    this.pages = pages;
  }

  @GetMapping("/notiser")
  ModelAndView show(Actor actor, Page page, HttpServletRequest request) {
    int number = Fields.of(request, "sida").wholeNumber("sida", 1, LAST_PAGE).orElse(1L).intValue();
    return Answer.show("notification/noticesPage").addObject("notices", pages.of(actor, page, number));
  }

  /** Opens what the notice is about, and marks it as read. */
  @PostMapping("/notiser/{id:[0-9]{1,18}}/lasning")
  ModelAndView read(Actor actor, @PathVariable long id, HttpServletRequest request) {
    Fields.of(request);
    return Answer.goTo(notices.read(actor, id));
  }

  @PostMapping("/notiser/lasning")
  ModelAndView readAll(Actor actor, HttpServletRequest request) {
    Fields.of(request);
    notices.readAll(actor);
    return Answer.goTo("/notiser", "notification.allRead");
  }
}
