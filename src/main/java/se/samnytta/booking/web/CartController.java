package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.BookingRequest;
import se.samnytta.booking.Cart;
import se.samnytta.booking.RequestOutcome;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The list of what somebody is about to ask for, over several owners. */
@Controller
class CartController {

  private final Cart cart;
  private final CartPages pages;
  private final PanelPages panels;

  CartController(Cart cart, CartPages pages, PanelPages panels) {
    this.cart = cart;
    this.pages = pages;
    this.panels = panels;
  }

  @GetMapping("/listan")
  ModelAndView show(Page page) {
    return list(page, Fields.blank(), HttpStatus.OK);
  }

  @PostMapping("/listan")
  ModelAndView add(HttpServletRequest request, Page page) {
    Actor actor = BookController.actor(page);
    Fields fields = WishForm.fields(request);
    ListingId listing = WishForm.listing(fields);
    WishForm form = WishForm.read(fields, panels.offered(listing), page.today());
    if (form.wish().term() == Term.SWAP)
      fields.refuse("satt", "booking.cart.noSwap");
    Wish wish = form.wish();
    if (!fields.haveErrors()
        && !cart.add(actor, new Wish(listing, wish.term(), wish.quantity(), wish.first(), wish.last(), wish.hours(), null, null)))
      fields.refuse("satt", "booking.cart.full", BookingRequest.MOST_WISHES);
    if (!fields.haveErrors())
      return Answer.goTo("/listan", "booking.cart.added");
    ModelAndView again = BookController.book(panels.refused(actor, form));
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  @PostMapping("/listan/{id:[0-9]+}")
  ModelAndView change(@PathVariable long id, HttpServletRequest request, Page page) {
    Fields fields = Fields.of(request, "antal-" + id).wordedAs("booking.form");
    int quantity = fields.requiredWholeNumber("antal-" + id, 1, WishForm.MOST).map(Long::intValue).orElse(0);
    if (fields.haveErrors())
      return list(page, fields, HttpStatus.UNPROCESSABLE_CONTENT);
    cart.change(BookController.actor(page), id, quantity);
    return Answer.goTo("/listan", "booking.cart.changed");
  }

  @PostMapping("/listan/{id:[0-9]+}/borttagning")
  ModelAndView remove(@PathVariable long id, HttpServletRequest request, Page page) {
    Fields.of(request);
    cart.remove(BookController.actor(page), id);
    return Answer.goTo("/listan", "booking.cart.removed");
  }

  /** Where a list that was refused leaves the browser. */
  @GetMapping("/listan/bokning")
  ModelAndView afterSending() {
    return Answer.goTo("/listan");
  }

  /** Asks each owner for their part; all of it is kept, or nothing. */
  @PostMapping("/listan/bokning")
  ModelAndView send(HttpServletRequest request, Page page) {
    Actor actor = BookController.actor(page);
    Fields fields = Fields.of(request, "halsning").wordedAs("booking.form");
    String note = fields.text("halsning", BookingRequest.LONGEST_NOTE);
    if (fields.haveErrors())
      return list(page, fields, HttpStatus.UNPROCESSABLE_CONTENT);
    RequestOutcome outcome = cart.send(actor, fields.onceKey().orElseGet(UUID::randomUUID), note).orElse(null);
    if (outcome instanceof RequestOutcome.Placed(var placed))
      return RequestController.placed(placed);
    return list(page, fields, outcome instanceof RequestOutcome.NotFree ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView list(Page page, Fields fields, HttpStatus status) {
    return Answer.with("booking/cartPage", status).addObject("cart", pages.show(BookController.actor(page), fields));
  }
}
