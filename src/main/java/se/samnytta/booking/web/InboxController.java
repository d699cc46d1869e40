package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** My cases. */
@Controller
class InboxController {

  private static final Map<String, String> TABS = new LinkedHashMap<>();
  static {
    for (String tab : new String[] { InboxPages.ALL, InboxPages.WANTED, InboxPages.SHARED, InboxPages.OVER })
      TABS.put(tab, tab);
  }

  private final InboxPages pages;
  private final QueuePages queue;

  InboxController(InboxPages pages, QueuePages queue) {
    this.pages = pages;
    this.queue = queue;
  }

  @GetMapping("/arenden")
  ModelAndView show(HttpServletRequest request, Page page) {
    Fields query = Fields.of(request, "visa", "sida");
    String tab = query.oneOf("visa", TABS).orElse(InboxPages.ALL);
    int number = query.wholeNumber("sida", 1, 10_000).map(Long::intValue).orElse(1);
    Actor actor = BookController.actor(page);
    boolean wants = tab.equals(InboxPages.ALL) || tab.equals(InboxPages.WANTED);
    boolean shares = tab.equals(InboxPages.ALL) || tab.equals(InboxPages.SHARED);
    return Answer.show("booking/inboxPage").addObject("inbox", pages.show(actor, tab, number))
        .addObject("places", wants ? queue.mine(actor) : List.of())
        .addObject("lines", shares ? queue.waitingFor() : List.of());
  }

  /** Where a request that was refused leaves the browser. */
  @GetMapping("/bokningar")
  ModelAndView bookings() {
    return Answer.goTo("/arenden");
  }

  /** A case is a booking, until there are other cases. */
  @GetMapping("/arenden/{id:[0-9]{1,18}}")
  ModelAndView booking(@PathVariable long id) {
    return Answer.goTo("/bokningar/" + id);
  }
}
