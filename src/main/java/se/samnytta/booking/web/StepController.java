package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.Bookings;
import se.samnytta.booking.HandOvers;
import se.samnytta.booking.Receipts;
import se.samnytta.booking.Side;
import se.samnytta.booking.WouldHaveBought;
import se.samnytta.kernel.Actor;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Saying yes and no, calling off, making ready, confirming. */
@Controller
@RequestMapping("/bokningar/{id:[0-9]{1,18}}")
class StepController {

  static final int REASON = 1000;
  private static final Map<String, Side> SIDES = Map.of("agare", Side.OWNER, "mottagare", Side.RECEIVER);
  private static final Map<String, WouldHaveBought> ANSWERS = Map.of("ja", WouldHaveBought.YES, "senare", WouldHaveBought.LATER, "nej",
      WouldHaveBought.NO);

  private final Bookings bookings;
  private final HandOvers handOvers;
  private final Receipts receipts;
  private final BookingController page;

  StepController(Bookings bookings, HandOvers handOvers, Receipts receipts, BookingController page) {
    this.bookings = bookings;
    this.handOvers = handOvers;
    this.receipts = receipts;
    this.page = page;
  }

  @PostMapping("/godkannande")
  ModelAndView approve(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = fields(request, "sida");
    var outcome = fields.typed("sida").equals("bada")
        ? bookings.approveBoth(actor(look), new BookingId(id), version(fields))
        : bookings.approve(actor(look), new BookingId(id), side(fields), version(fields));
    return page.answer(look, id, "godkannande", fields, outcome, "booking.done.approved");
  }

  @PostMapping("/angrat-godkannande")
  ModelAndView withdraw(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = fields(request, "sida");
    var outcome = bookings.withdrawApproval(actor(look), new BookingId(id), side(fields), version(fields));
    return page.answer(look, id, "angrat", fields, outcome, "booking.done.withdrawn");
  }

  @PostMapping("/avslag")
  ModelAndView decline(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = fields(request, "sida", "skal");
    String reason = fields.requiredText("skal", REASON);
    return fields.haveErrors()
        ? page.refused(look, id, "avslag", fields)
        : page.answer(look, id, "avslag", fields,
            bookings.decline(actor(look), new BookingId(id), side(fields), version(fields), reason), "booking.done.declined");
  }

  @PostMapping("/avbokning")
  ModelAndView cancel(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = fields(request, "skal");
    String reason = fields.text("skal", REASON);
    return fields.haveErrors()
        ? page.refused(look, id, "avbokning", fields)
        : page.answer(look, id, "avbokning", fields,
            bookings.cancel(actor(look), new BookingId(id), version(fields), reason), "booking.done.cancelled");
  }

  @PostMapping("/klar")
  ModelAndView ready(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = fields(request, "var");
    String where = fields.text("var", REASON);
    return fields.haveErrors()
        ? page.refused(look, id, "klar", fields)
        : page.answer(look, id, "klar", fields,
            bookings.ready(actor(look), new BookingId(id), version(fields), where), "booking.done.ready");
  }

  @PostMapping("/mottagande")
  ModelAndView confirm(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = fields(request);
    return page.answer(look, id, "mottagande", fields, receipts.confirmReceipt(actor(look), new BookingId(id), version(fields)),
        "booking.done.confirmed");
  }

  @PostMapping("/ej-hamtad")
  ModelAndView notCollected(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = fields(request, "skal");
    String reason = fields.text("skal", REASON);
    return fields.haveErrors()
        ? page.refused(look, id, "ej-hamtad", fields)
        : page.answer(look, id, "ej-hamtad", fields,
            handOvers.notCollected(actor(look), new BookingId(id), version(fields), reason), "booking.done.notCollected");
  }

  @PostMapping("/svar")
  ModelAndView wouldHaveBought(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = fields(request, "svar");
    var answer = fields.requiredOneOf("svar", ANSWERS);
    return answer.isEmpty()
        ? page.refused(look, id, "svar", fields)
        : page.answer(look, id, "svar", fields,
            receipts.answerWouldHaveBought(actor(look), new BookingId(id), answer.get()), "booking.done.answered");
  }

  static Fields fields(HttpServletRequest request, String... names) {
    String[] all = java.util.Arrays.copyOf(names, names.length + 2);
    all[names.length] = "version";
    all[names.length + 1] = "tillbaka";
    return Fields.of(request, all).wordedAs("booking.form");
  }

  /** A form without its version is as good as an old one. */
  static int version(Fields fields) {
    return fields.wholeNumber("version", 0, Integer.MAX_VALUE).map(Long::intValue).orElse(-1);
  }

  static UUID key(Fields fields) {
    return fields.onceKey().orElseGet(UUID::randomUUID);
  }

  private static Side side(Fields fields) {
    return fields.oneOf("sida", SIDES).orElse(Side.OWNER);
  }

  static Actor actor(Page page) {
    return BookController.actor(page);
  }
}
