package se.samnytta.staffing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.BookingId;
import se.samnytta.kernel.Actor;
import se.samnytta.staffing.TimeReports;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Telling how long it took, and confirming it. */
@Controller
@RequestMapping("/uppdrag/{id:[0-9]{1,18}}/tid")
class TimeController {

  private final TimeReports reports;
  private final WorkAnswers answers;

  TimeController(TimeReports reports, WorkAnswers answers) {
    this.reports = reports;
    this.answers = answers;
  }

  @PostMapping
  ModelAndView report(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    Fields fields = WorkController.fields(request, "dag-*", "anteckning", "klart");
    Map<LocalDate, Integer> days = days(fields);
    String note = fields.text("anteckning", WorkController.LONGEST);
    if (days.values().stream().mapToInt(Integer::intValue).sum() == 0 && !fields.haveErrors() && !fields.ticked("klart"))
      fields.refuse(fields.names("dag-").stream().findFirst().orElse("anteckning"), "staffing.form.nothing");
    return fields.haveErrors()
        ? answers.refused(actor, page, id, "tid", fields)
        : answers.answer(actor, page, id, "tid", fields,
            reports.report(actor, new BookingId(id), WorkController.key(fields), days, note, fields.ticked("klart")),
            "staffing.done.reported");
  }

  private static Map<LocalDate, Integer> days(Fields fields) {
    Map<LocalDate, Integer> days = new TreeMap<>();
    for (String name : fields.names("dag-"))
      day(name.substring("dag-".length())).ifPresent(day -> days.put(day, Clocks.minutes(fields, name).orElse(0)));
    return days;
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  @PostMapping("/{report:[0-9]{1,18}}/ja")
  ModelAndView confirm(@PathVariable long id, @PathVariable long report, HttpServletRequest request, Actor actor, Page page) {
    Fields fields = WorkController.fields(request, "omgang");
    return answers.answer(actor, page, id, "tid-ja", fields, reports.confirm(actor, new BookingId(id), report, revision(fields)),
        "staffing.done.confirmed");
  }

  @PostMapping("/{report:[0-9]{1,18}}/invandning")
  ModelAndView dispute(@PathVariable long id, @PathVariable long report, HttpServletRequest request, Actor actor, Page page) {
    Fields fields = WorkController.fields(request, "omgang", "timmar", "skal");
    String form = "invandning-" + report;
    Optional<Integer> minutes = Clocks.minutes(fields, "timmar");
    if (minutes.isEmpty() && !fields.haveErrors())
      fields.refuse("timmar", "staffing.form.timmar.required");
    String reason = fields.requiredText("skal", WorkController.LONGEST);
    return minutes.isEmpty() || fields.haveErrors()
        ? answers.refused(actor, page, id, form, fields)
        : answers.answer(actor, page, id, form, fields,
            reports.dispute(actor, new BookingId(id), report, revision(fields), minutes.get(), reason), "staffing.done.disputed");
  }

  private static int revision(Fields fields) {
    return fields.wholeNumber("omgang", 1, Integer.MAX_VALUE).map(Long::intValue).orElse(-1);
  }
}
