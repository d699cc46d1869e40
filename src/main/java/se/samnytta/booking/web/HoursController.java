package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.HourChanges;
import se.samnytta.kernel.ClockTime;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Another end of a loan by the hour. */
@Controller
class HoursController {

  private final HourChanges changes;
  private final BookingController page;

  HoursController(HourChanges changes, BookingController page) {
    this.changes = changes;
    this.page = page;
  }

  @PostMapping("/bokningar/{id:[0-9]{1,18}}/sluttid")
  ModelAndView until(@PathVariable long id, HttpServletRequest request, Page look) {
    Fields fields = StepController.fields(request, "till", "till-kl", "till-gang");
    Optional<LocalDate> day = fields.requiredDay("till", look.today());
    if (!fields.has("till-kl"))
      fields.refuse("till-kl", "booking.form.till-kl.required");
    Optional<LocalTime> time = fields.time("till-kl");
    if (day.isEmpty() || time.isEmpty())
      return page.refused(look, id, "sluttid", fields);
    var outcome = changes.until(StepController.actor(look), new BookingId(id), StepController.version(fields), day.get(),
        new ClockTime(time.get(), fields.typed("till-gang").equals("2")));
    return page.answer(look, id, "sluttid", fields, outcome, "booking.done.changed");
  }
}
