package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.BookedSet;
import se.samnytta.booking.BookingRequest;
import se.samnytta.booking.Cart;
import se.samnytta.booking.Offers;
import se.samnytta.booking.SetId;
import se.samnytta.booking.SetOutcome;
import se.samnytta.booking.SetRequest;
import se.samnytta.booking.Sets;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Signs;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offered;
import se.samnytta.listing.SetSearch;
import se.samnytta.listing.Term;
import se.samnytta.organisation.Units;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** So many of something from several owners together: what there is, booking it, and what becomes of the rest. */
@Controller
class SetController {

  private final SetSearch search;
  private final SetPages pages;
  private final Sets sets;
  private final Cart cart;
  private final Offers offers;
  private final Units units;

  SetController(SetSearch search, SetPages pages, Sets sets, Cart cart, Offers offers, Units units) {
    this.search = search;
    this.pages = pages;
    this.sets = sets;
    this.cart = cart;
    this.offers = offers;
    this.units = units;
  }

  @GetMapping("/annonser/tillsammans")
  ModelAndView show(HttpServletRequest request, Page page) {
    page.require(Right.BOOK);
    return show(page, SetForm.asked(request, asked(request, page)), List.of(), HttpStatus.OK);
  }

  /** Books the set that was chosen: all or nothing, or what there is of it. */
  @PostMapping("/annonser/tillsammans")
  ModelAndView book(HttpServletRequest request, Page page) {
    Actor actor = BookController.actor(page);
    page.require(Right.BOOK);
    SetForm form = SetForm.sent(request, asked(request, page));
    String note = form.fields().text("halsning", BookingRequest.LONGEST_NOTE);
    List<Wish> wishes = wishes(form);
    if (form.fields().haveErrors() || wishes.isEmpty())
      return show(page, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
    UUID key = form.fields().onceKey().orElseGet(UUID::randomUUID);
    return switch (sets.book(actor, new SetRequest(key, name(page, form), form.isWhole(), wishes, note))) {
      case SetOutcome.Booked(var set, _, var missing) ->
        Answer.goTo("/uppsattningar/" + set, missing.isEmpty() ? "booking.set.booked" : "booking.set.booked.part");
      case SetOutcome.NotBooked(var missing) -> show(page, form, missing, HttpStatus.CONFLICT);
    };
  }

  /** Puts the set that was chosen on the list, to be sent with other things. */
  @PostMapping("/annonser/tillsammans/listan")
  ModelAndView gather(HttpServletRequest request, Page page) {
    Actor actor = BookController.actor(page);
    page.require(Right.BOOK);
    SetForm form = SetForm.sent(request, asked(request, page));
    List<Wish> wishes = wishes(form);
    if (!wishes.isEmpty() && cart.addAll(actor, wishes))
      return Answer.goTo("/listan", "booking.set.gathered");
    if (!wishes.isEmpty())
      form.fields().refuse("helt", "booking.cart.full", BookingRequest.MOST_WISHES);
    return show(page, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Where a set that could not be put on the list leaves the browser. */
  @GetMapping("/annonser/tillsammans/listan")
  ModelAndView afterGathering() {
    return Answer.goTo("/listan");
  }

  @GetMapping("/uppsattningar/{id:[0-9]{1,18}}")
  ModelAndView set(@PathVariable long id) {
    BookedSet set = sets.set(new SetId(id));
    List<BookedSetView.Part> parts = set.parts().stream().map(part -> new BookedSetView.Part(part.booking().value(), part.state(),
        units.get(part.owner()).nameAndMunicipality(), part.title(), part.quantity())).toList();
    String more = set.missing() == 0
        ? ""
        : "/annonser/tillsammans?q=" + BookingWords.query(set.name()) + "&antal=" + set.missing();
    return Answer.show("booking/bookedSetPage").addObject("booked", new BookedSetView(set, parts, more));
  }

  /** What is to become of the rest. */
  @PostMapping("/uppsattningar/{id:[0-9]{1,18}}/svar")
  ModelAndView answer(@PathVariable long id, HttpServletRequest request, Page page) {
    Actor actor = BookController.actor(page);
    Fields fields = Fields.of(request, "svar");
    BookedSet.Answer answer = fields.oneOf("svar", Map.of("behall", BookedSet.Answer.KEPT, "avboka", BookedSet.Answer.CANCELLED))
        .orElse(BookedSet.Answer.KEPT);
    BookedSet set = answer == BookedSet.Answer.CANCELLED
        ? sets.cancelRest(actor, new SetId(id))
        : sets.keepRest(actor, new SetId(id));
    return Answer.goTo("/uppsattningar/" + set.id(),
        answer == BookedSet.Answer.CANCELLED ? "booking.set.cancelled" : "booking.set.kept");
  }

  /** A form that was refused leaves its own address in the browser. */
  @GetMapping("/uppsattningar/{id:[0-9]{1,18}}/svar")
  ModelAndView afterAnswering(@PathVariable long id) {
    return Answer.goTo("/uppsattningar/" + id);
  }

  private SetSearch.Asked asked(HttpServletRequest request, Page page) {
    return search.read(request.getParameterMap(), page.today(), page.language());
  }

  private ModelAndView show(Page page, SetForm form, List<SetOutcome.Missing> missing, HttpStatus status) {
    return Answer.with("booking/setPage", status).addObject("set", pages.view(page, BookController.actor(page), form, missing));
  }

  /** On the terms that will do, as the ads offer them now. */
  private List<Wish> wishes(SetForm form) {
    Map<ListingId, Offered> ads = offers.find(form.rows().stream().map(SetForm.Row::listing).toList());
    return form.rows().stream().map(row -> new Wish(row.listing(), term(form, ads.get(row.listing())), row.quantity(), form.asked().first(),
        form.last(), null, row.version())).toList();
  }

  private static Term term(SetForm form, @Nullable Offered ad) {
    return form.terms().stream().filter(term -> ad != null && ad.offer(term).isPresent()).findFirst().orElse(form.terms().getFirst());
  }

  private static String name(Page page, SetForm form) {
    return Optional.of(form.asked().name()).filter(name -> !name.isBlank()).map(name -> Signs.first(name, SetRequest.LONGEST_NAME))
        .orElseGet(() -> page.t("booking.set.things"));
  }
}
