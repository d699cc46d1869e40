package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.Change;
import se.samnytta.booking.Changes;
import se.samnytta.kernel.ClockTime;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Another time for a loan by the hour. */
@Controller
class HoursController {

  private final Changes changes;
  private final BookingController page;

  HoursController(Changes changes, BookingController page) {
    this.changes = changes;
    this.page = page;
  }

  /** Another end, and another beginning if the form has one. */
  @PostMapping("/bokningar/{id:[0-9]{1,18}}/sluttid")
  ModelAndView times(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = StepController.fields(request, "dag", "kl", "kl-gang", "till", "till-kl", "till-gang");
    boolean both = fields.has("dag") || fields.has("kl");
    Optional<LocalDate> first = both ? fields.requiredDay("dag", look.today()) : Optional.empty();
    Optional<ClockTime> from = both ? WishForm.time(fields, "kl", "kl-gang") : Optional.empty();
    Optional<LocalDate> last = fields.requiredLastDay("till", look.today(), first.orElse(look.today()));
    Optional<ClockTime> until = WishForm.time(fields, "till-kl", "till-gang");
    if (fields.haveErrors())
      return page.refused(look, id, "sluttid", fields);
    var change = new Change(Map.of(), first.orElse(null), last.orElseThrow(), from.orElse(null), until.orElseThrow());
    return page.answer(look, id, "sluttid", fields,
        changes.change(StepController.actor(look), new BookingId(id), StepController.version(fields), change), "booking.done.changed");
  }
}
