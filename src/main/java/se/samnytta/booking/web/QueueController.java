package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.PlaceId;
import se.samnytta.booking.Queue;
import se.samnytta.booking.QueueOutcome;
import se.samnytta.booking.Refusal;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.RightMissing;
import se.samnytta.listing.ListingId;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.NotAllowed;
import se.samnytta.web.Page;

/** Standing in line for what is not free: taking a place, seeing it, booking when it is one's turn, leaving. */
@Controller
class QueueController {

  private final Queue queue;
  private final QueuePages places;
  private final PanelPages panels;

  QueueController(Queue queue, QueuePages places, PanelPages panels) {
    this.queue = queue;
    this.places = places;
    this.panels = panels;
  }

  /** Sent from the panel, with what is filled in there. */
  @PostMapping("/annonser/{id:[0-9]{1,18}}/ko")
  ModelAndView join(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = BookController.actor(page);
    Fields fields = WishForm.fields(request);
    WishForm form = WishForm.read(fields, panels.offered(new ListingId(id)), page.today());
    if (fields.haveErrors())
      return again(actor, form, HttpStatus.UNPROCESSABLE_CONTENT);
    return switch (queue.join(actor, form.wish())) {
      case QueueOutcome.Stands(var place) -> Answer.goTo("/koplatser/" + place, "booking.line.done.joined");
      case QueueOutcome.NotMet(var refused) -> {
        refused.forEach(form::refuse);
        yield again(actor, form, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case QueueOutcome.NoSwaps _ -> {
        fields.refuse("satt", "booking.line.noSwaps");
        yield again(actor, form, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case QueueOutcome.FreeNow _ -> {
        fields.refuse("antal", "booking.line.freeNow");
        yield again(actor, form, HttpStatus.CONFLICT);
      }
      case QueueOutcome.NoAgreement _,QueueOutcome.NotNow _,QueueOutcome.NotYours _,QueueOutcome.Left _,QueueOutcome.Booked _ ->
        again(actor, form, HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private ModelAndView again(Actor actor, WishForm form, HttpStatus status) {
    ModelAndView answer = BookController.book(panels.refused(actor, form));
    answer.setStatus(status);
    return answer;
  }

  /** Who waits for what the reader's unit has. */
  @GetMapping("/annonser/{id:[0-9]{1,18}}/ko")
  ModelAndView line(@PathVariable long id, Page page) {
    return Answer.show("booking/linePage").addObject("line", places.line(BookController.actor(page), id));
  }

  @GetMapping("/koplatser/{id:[0-9]{1,18}}")
  ModelAndView show(@PathVariable long id, Page page) {
    return show(page, id, HttpStatus.OK, "");
  }

  private ModelAndView show(Page page, long id, HttpStatus status, String notice) {
    return Answer.with("booking/placePage", status).addObject("place", places.show(BookController.actor(page), id))
        .addObject("notice", notice);
  }

  /** A form that was refused leaves its own address in the browser; whoever reads there again is led to the place. */
  @GetMapping("/koplatser/{id:[0-9]{1,18}}/{step:[a-z-]+}")
  ModelAndView afterAForm(@PathVariable long id) {
    return Answer.goTo("/koplatser/" + id);
  }

  @PostMapping("/koplatser/{id:[0-9]{1,18}}/bokning")
  ModelAndView book(@PathVariable long id, HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request);
    return answer(page, id, queue.book(BookController.actor(page), new PlaceId(id), StepController.key(fields), ""));
  }

  @PostMapping("/koplatser/{id:[0-9]{1,18}}/borttagning")
  ModelAndView leave(@PathVariable long id, Page page) {
    return answer(page, id, queue.leave(BookController.actor(page), new PlaceId(id)));
  }

  private ModelAndView answer(Page page, long id, QueueOutcome outcome) {
    return switch (outcome) {
      case QueueOutcome.Booked(var booking) -> Answer.goTo("/bokningar/" + booking, "booking.placed");
      case QueueOutcome.Left _ -> Answer.goTo("/koplatser/" + id, "booking.line.done.left");
      case QueueOutcome.NotYours _ -> throw page.may(Right.BOOK) ? new NotAllowed("booking.line.notYours") : new RightMissing(Right.BOOK);
      case QueueOutcome.NotMet(var refused) -> {
        CartView.Wrong why = RefusalWords.of(refused.stream().findFirst().orElse(new Refusal.NoQuantity()));
        yield show(page, id, HttpStatus.CONFLICT, page.t(why.key(), why.args().toArray()));
      }
      case QueueOutcome.NoAgreement _ -> show(page, id, HttpStatus.CONFLICT, page.t("booking.noAgreement.title"));
      case QueueOutcome.NotNow _,QueueOutcome.Stands _,QueueOutcome.FreeNow _,QueueOutcome.NoSwaps _ ->
        show(page, id, HttpStatus.CONFLICT, page.t("booking.line.notNow"));
    };
  }
}
