package se.samnytta.staffing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Right;
import se.samnytta.staffing.Refusals;
import se.samnytta.staffing.Sought;
import se.samnytta.web.Answer;
import se.samnytta.web.DayNames;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Looking for somebody's time: who offers it, and a no in writing when nobody is free. */
@Controller
class SeekController {

  private static final int MOST_HOURS = 168;

  private final SeekPages pages;
  private final Refusals refusals;

  SeekController(SeekPages pages, Refusals refusals) {
    this.pages = pages;
    this.refusals = refusals;
  }

  @GetMapping("/personaltid")
  ModelAndView seek(HttpServletRequest request, Actor actor, Page page) {
    Fields fields = fields(request);
    if (request.getParameter("kategori") == null)
      return show(page, fields, null, HttpStatus.OK);
    Optional<Sought> sought = read(fields, page.today());
    return show(page, fields, sought.map(each -> pages.suggestions(actor, each)).orElse(null),
        fields.haveErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  private ModelAndView show(Page page, Fields fields, @Nullable List<SeekView.Suggested> found, HttpStatus status) {
    return Answer.with("staffing/seekPage", status).addObject("seek", new SeekView(fields, pages.categories(page.language()), found));
  }

  /** Written only when it is true: what was sought is looked for once more. */
  @PostMapping("/personaltid/besked")
  ModelAndView refuse(HttpServletRequest request, Actor actor, Page page) {
    Fields fields = fields(request);
    page.require(Right.SEEK);
    Optional<Sought> sought = read(fields, page.today());
    if (sought.isEmpty())
      return show(page, fields, null, HttpStatus.UNPROCESSABLE_CONTENT);
    List<SeekView.Suggested> found = pages.suggestions(actor, sought.get());
    if (found.stream().anyMatch(SeekView.Suggested::enough))
      return show(page, fields, found, HttpStatus.CONFLICT);
    UUID key = fields.onceKey().orElseGet(UUID::randomUUID);
    return Answer.goTo("/personaltid/besked/" + refusals.write(actor, key, sought.get(), found.size()));
  }

  @GetMapping("/personaltid/besked")
  ModelAndView afterTheForm() {
    return Answer.goTo("/personaltid");
  }

  @GetMapping("/personaltid/besked/{id:[0-9]{1,18}}")
  ModelAndView refused(@PathVariable long id, Page page) {
    return Answer.show("staffing/refusalPage").addObject("refused",
        pages.refused(id, page.language()).orElseThrow(() -> new NotFound("refusal " + id)));
  }

  private static Fields fields(HttpServletRequest request) {
    return Fields.of(request, "kategori", "timmar", "dag", "sista", "veckodag").wordedAs("staffing.form");
  }

  private Optional<Sought> read(Fields fields, LocalDate today) {
    Optional<CategoryId> category = pages.category(fields.typed("kategori"));
    if (category.isEmpty())
      fields.refuse("kategori", "staffing.form.kategori.wrong");
    Optional<Long> hours = fields.requiredWholeNumber("timmar", 1, MOST_HOURS);
    Optional<LocalDate> first = fields.requiredDay("dag", today);
    Optional<LocalDate> last = fields.requiredLastDay("sista", today, first.orElse(today));
    List<DayOfWeek> days = fields.someOf("veckodag", DayNames.DAYS);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))
      fields.refuse("sista", "staffing.refusal.backwards");
    return fields.haveErrors() || category.isEmpty() || hours.isEmpty() || first.isEmpty() || last.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sought(category.get(), first.get(), last.get(), hours.get().intValue() * 60, days));
  }
}
