package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingRequest;
import se.samnytta.booking.Bookings;
import se.samnytta.booking.RequestOutcome;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Asking for what an ad offers. */
@Controller
class RequestController {

  private final Bookings bookings;
  private final PanelPages pages;

  RequestController(Bookings bookings, PanelPages pages) {
    this.bookings = bookings;
    this.pages = pages;
  }

  @PostMapping("/bokningar")
  ModelAndView create(HttpServletRequest request, Page page) {
    Actor actor = BookController.actor(page);
    Fields fields = WishForm.fields(request);
    ListingId listing = WishForm.listing(fields);
    WishForm form = WishForm.read(fields, pages.offered(listing), page.today());
    if (fields.haveErrors())
      return again(page, actor, form, HttpStatus.UNPROCESSABLE_CONTENT);
    UUID key = fields.onceKey().orElseGet(UUID::randomUUID);
    return switch (bookings.request(actor, new BookingRequest(key, List.of(form.wish()), form.note()))) {
      case RequestOutcome.Placed(var placed) -> placed(placed);
      case RequestOutcome.TermsNotMet(var refused) -> {
        refused.forEach(each -> form.refuse(each.why()));
        yield again(page, actor, form, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case RequestOutcome.NotFree(var shorts) -> {
        boolean other = !shorts.getFirst().listing().equals(listing);
        if (other && form.wish().term() != Term.SWAP)
          fields.refuse("med", "booking.refusal.operatorBusy");
        else
          fields.refuse(other ? "byte-antal" : "antal", "booking.refusal." + (shorts.getFirst().free() == 0 ? "noneFree" : "notFree"),
              shorts.getFirst().free());
        yield again(page, actor, form, HttpStatus.CONFLICT);
      }
      case RequestOutcome.NoAgreement _ -> again(page, actor, form, HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  static ModelAndView placed(List<BookingId> placed) {
    return placed.size() == 1
        ? Answer.goTo("/bokningar/" + placed.getFirst(), "booking.placed")
        : Answer.goTo("/arenden?visa=vill-ha", "booking.placed.many");
  }

  private ModelAndView again(Page page, Actor actor, WishForm form, HttpStatus status) {
    PanelPages.Both refused = pages.refused(actor, form);
    ModelAndView answer = page.isPartial()
        ? Answer.show("booking/panel").addObject("panel", refused.panel())
        : BookController.book(refused);
    answer.setStatus(status);
    return answer;
  }
}
