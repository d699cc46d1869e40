package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.CounterOffer;
import se.samnytta.booking.CounterOffers;
import se.samnytta.booking.LineId;
import se.samnytta.booking.Side;
import se.samnytta.kernel.Money;
import se.samnytta.listing.ListingId;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Haggling about a swap: a counter-offer, and the yes to it. */
@Controller
@RequestMapping("/bokningar/{id:[0-9]{1,18}}")
class CounterOfferController {

  private static final Map<String, Side> PAYS = Map.of("agare", Side.OWNER, "mottagare", Side.RECEIVER);

  private final CounterOffers offers;
  private final BookingController page;

  CounterOfferController(CounterOffers offers, BookingController page) {
    this.offers = offers;
    this.page = page;
  }

  @PostMapping("/motbud")
  ModelAndView offer(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = StepController.fields(request, "antal-*", "nytt", "nytt-antal", "mellan", "betalar", "ord");
    CounterOffer offer = read(fields);
    return fields.haveErrors()
        ? page.refused(look, id, "motbud", fields)
        : page.answer(look, id, "motbud", fields,
            offers.offer(StepController.actor(look), new BookingId(id), StepController.version(fields), offer), "booking.done.offered");
  }

  private static CounterOffer read(Fields fields) {
    Map<LineId, Integer> quantities = GoodsController.quantities(fields, 0);
    Optional<ListingId> added = fields.wholeNumber("nytt", 1, Long.MAX_VALUE).map(ListingId::new);
    int many = added.flatMap(_ -> fields.requiredWholeNumber("nytt-antal", 1, WishForm.MOST)).map(Long::intValue).orElse(0);
    long between = fields.kronor("mellan").map(Money::ore).orElse(0L);
    boolean ownerPays = fields.oneOf("betalar", PAYS).filter(side -> side == Side.OWNER).isPresent();
    return new CounterOffer(quantities, added.orElse(null), many, ownerPays ? -between : between,
        fields.text("ord", CounterOffer.LONGEST_WORDS));
  }

  @PostMapping("/ja-till-motbud")
  ModelAndView accept(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = StepController.fields(request);
    return page.answer(look, id, "ja-till-motbud", fields,
        offers.accept(StepController.actor(look), new BookingId(id), StepController.version(fields)), "booking.done.offerAccepted");
  }
}
