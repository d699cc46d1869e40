package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.Change;
import se.samnytta.booking.Changes;
import se.samnytta.booking.LineId;
import se.samnytta.booking.Receivers;
import se.samnytta.booking.Side;
import se.samnytta.booking.StepOutcome;
import se.samnytta.kernel.UnitId;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Changing how many, how long and which days, and answering what was asked. */
@Controller
@RequestMapping("/bokningar/{id:[0-9]{1,18}}")
class ChangeController {

  private static final Map<String, Boolean> ANSWERS = Map.of("ja", true, "nej", false);
  private static final Map<String, Side> SIDES = Map.of("agare", Side.OWNER, "mottagare", Side.RECEIVER);

  private final Changes changes;
  private final Receivers receivers;
  private final BookingController page;

  ChangeController(Changes changes, Receivers receivers, BookingController page) {
    this.changes = changes;
    this.receivers = receivers;
    this.page = page;
  }

  @PostMapping("/antal")
  ModelAndView quantities(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = StepController.fields(request, "antal-*");
    Map<LineId, Integer> quantities = GoodsController.quantities(fields, 1);
    return fields.haveErrors()
        ? page.refused(look, id, "antal", fields)
        : change(look, id, "antal", fields, Change.quantities(quantities));
  }

  @PostMapping("/sista-dag")
  ModelAndView lastDay(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = StepController.fields(request, "till");
    Optional<LocalDate> day = fields.requiredDay("till", look.today());
    return day.isEmpty() ? page.refused(look, id, "sista-dag", fields) : change(look, id, "sista-dag", fields, Change.lastDay(day.get()));
  }

  /** Other days for the whole loan, or another day for what is kept: then there is no last one. */
  @PostMapping("/dagar")
  ModelAndView days(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = StepController.fields(request, "dag", "till");
    Optional<LocalDate> first = fields.requiredDay("dag", look.today());
    Optional<LocalDate> last = fields.has("till")
        ? fields.requiredLastDay("till", look.today(), first.orElse(look.today()))
        : Optional.empty();
    return fields.haveErrors()
        ? page.refused(look, id, "dagar", fields)
        : change(look, id, "dagar", fields, new Change(Map.of(), first.orElseThrow(), last.orElse(null)));
  }

  /** Leads to the cases: whoever lets it go on may not see it any more. */
  @PostMapping("/mottagare")
  ModelAndView receiver(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = StepController.fields(request, "enhet");
    Optional<Long> unit = fields.requiredWholeNumber("enhet", 1, Long.MAX_VALUE);
    if (unit.isEmpty())
      return page.refused(look, id, "mottagare", fields);
    StepOutcome outcome = receivers.passOn(StepController.actor(look), new BookingId(id), StepController.version(fields),
        new UnitId(unit.get()));
    return outcome instanceof StepOutcome.Done
        ? Answer.goTo("/arenden", "booking.done.passedOn")
        : page.answer(look, id, "mottagare", fields, outcome, "booking.done.passedOn");
  }

  private ModelAndView change(Page look, long id, String form, Fields fields, Change change) {
    return page.answer(look, id, form, fields,
        changes.change(StepController.actor(look), new BookingId(id), StepController.version(fields), change), "booking.done.changed");
  }

  @PostMapping("/forlangning")
  ModelAndView answerLonger(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = StepController.fields(request, "svar", "till");
    Optional<Boolean> yes = fields.requiredOneOf("svar", ANSWERS);
    Optional<LocalDate> day = fields.requiredDay("till", look.today());
    return fields.haveErrors()
        ? page.refused(look, id, "forlangning", fields)
        : page.answer(look, id, "forlangning", fields,
            changes.answerLonger(StepController.actor(look), new BookingId(id), StepController.version(fields), day.orElseThrow(),
                yes.orElseThrow()),
            yes.orElseThrow() ? "booking.done.longer" : "booking.done.notLonger");
  }

  @PostMapping("/andring")
  ModelAndView answer(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = StepController.fields(request, "svar", "sida");
    Optional<Boolean> yes = fields.requiredOneOf("svar", ANSWERS);
    Side side = fields.oneOf("sida", SIDES).orElse(Side.OWNER);
    return yes.isEmpty()
        ? page.refused(look, id, "andring", fields)
        : page.answer(look, id, "andring", fields,
            changes.answer(StepController.actor(look), new BookingId(id), StepController.version(fields), side, yes.get()),
            yes.get() ? "booking.done.changeAgreed" : "booking.done.changeRefused");
  }

  @PostMapping("/angrad-andring")
  ModelAndView withdraw(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = StepController.fields(request);
    return page.answer(look, id, "angrad-andring", fields,
        changes.withdraw(StepController.actor(look), new BookingId(id), StepController.version(fields)), "booking.done.changeWithdrawn");
  }
}
