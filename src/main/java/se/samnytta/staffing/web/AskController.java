package se.samnytta.staffing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.listing.ListingId;
import se.samnytta.staffing.WorkOutcome;
import se.samnytta.staffing.WorkRequest;
import se.samnytta.staffing.Works;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Asking for a service, or for somebody's time. */
@Controller
class AskController {

  private final Works works;
  private final AskPages pages;

  AskController(Works works, AskPages pages) {
    this.works = works;
    this.pages = pages;
  }

  @GetMapping("/annonser/{id:[0-9]{1,18}}/uppdrag")
  ModelAndView form(@PathVariable long id, Actor actor, Page page) {
    ListingId ad = new ListingId(id);
    if (pages.isThing(ad))
      return Answer.goTo("/annonser/" + id + "/boka");
    AskView ask = pages.blank(actor, pages.offered(ad));
    page.require(Right.BOOK);
    return Answer.show("staffing/askPage").addObject("ask", ask);
  }

  @PostMapping("/annonser/{id:[0-9]{1,18}}/uppdrag")
  ModelAndView create(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    ListingId ad = new ListingId(id);
    Fields fields = AskForm.fields(request);
    Optional<WorkRequest> read = AskForm.read(fields, pages.offered(ad), page.today());
    page.require(Right.BOOK);
    if (read.isEmpty())
      return again(actor, ad, fields, HttpStatus.UNPROCESSABLE_CONTENT);
    WorkOutcome outcome = works.request(actor, read.get());
    if (outcome instanceof WorkOutcome.Placed(var booking))
      return Answer.goTo("/bokningar/" + booking, "staffing.done.asked");
    Words.refuse(page, fields, outcome);
    return again(actor, ad, fields, outcome instanceof WorkOutcome.NotFree ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView again(Actor actor, ListingId ad, Fields fields, HttpStatus status) {
    return Answer.with("staffing/askPage", status).addObject("ask", pages.again(actor, ad, fields));
  }
}
