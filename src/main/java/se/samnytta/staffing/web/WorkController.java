package se.samnytta.staffing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.Side;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.staffing.Assignments;
import se.samnytta.staffing.LegalGround;
import se.samnytta.staffing.Quoted;
import se.samnytta.staffing.Span;
import se.samnytta.staffing.Works;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The price of some work, the yes and the no to it, who comes, and its end. */
@Controller
@RequestMapping("/uppdrag/{id:[0-9]{1,18}}")
class WorkController {

  static final int LONGEST = 1000;
  private static final Map<String, Quoted.Pricing> PRICING = Map.of("timme", Quoted.Pricing.HOUR, "fast", Quoted.Pricing.FIXED);
  private static final Map<String, Boolean> YES = Map.of("ja", true, "nej", false);
  private static final Map<String, Boolean> WHY = Map.of("sjuk", true, "annat", false);

  private final Works works;
  private final Assignments assignments;
  private final WorkPages pages;
  private final WorkAnswers answers;

  WorkController(Works works, Assignments assignments, WorkPages pages, WorkAnswers answers) {
    this.works = works;
    this.assignments = assignments;
    this.pages = pages;
    this.answers = answers;
  }

  @GetMapping
  ModelAndView show(@PathVariable long id, Actor actor) {
    return answers.show(actor, id);
  }

  /** A no in writing, to print and to keep. */
  @GetMapping("/besked")
  ModelAndView refusal(@PathVariable long id, Actor actor) {
    return Answer.show("staffing/refusedPage").addObject("work", pages.show(actor, id));
  }

  /** A form that was refused leaves its own address in the browser; whoever reads there again is led to the booking. */
  @GetMapping("/{step:[a-z-]+}")
  ModelAndView afterAForm(@PathVariable long id) {
    return Answer.goTo("/bokningar/" + id);
  }

  @PostMapping("/pris")
  ModelAndView quote(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    Fields fields = fields(request, "pris", "per", "timmar", "grund", "dag", "fran", "till", "meddelande");
    WorkView work = pages.show(actor, id);
    Quoted.Pricing pricing = fields.requiredOneOf("per", PRICING).orElse(Quoted.Pricing.FIXED);
    Money price = fields.requiredKronor("pris").orElse(Money.ZERO);
    Integer minutes = Clocks.minutes(fields, "timmar").filter(each -> each > 0).orElse(null);
    if (pricing == Quoted.Pricing.HOUR && minutes == null && !fields.haveErrors())
      fields.refuse("timmar", "staffing.form.timmar.required");
    LegalGround ground = work.isStaff() ? fields.oneOf("grund", LegalGround.class).orElse(null) : null;
    Period agreed = work.period() == null ? agreed(fields, page.today()) : null;
    String message = fields.text("meddelande", LONGEST);
    return fields.haveErrors()
        ? answers.refused(actor, page, id, "pris", fields)
        : answers.answer(actor, page, id, "pris", fields,
            works.quote(actor, new BookingId(id), version(fields), new Quoted(pricing, price, minutes), ground, agreed, message),
            "staffing.done.quoted");
  }

  private static @Nullable Period agreed(Fields fields, LocalDate today) {
    Optional<LocalDate> day = fields.requiredDay("dag", today);
    Optional<LocalTime> from = Clocks.time(fields, "fran", true);
    Optional<LocalTime> until = Clocks.time(fields, "till", true);
    return day.isEmpty() || from.isEmpty() || until.isEmpty() ? null : new Span(from.get(), until.get()).on(day.get());
  }

  @PostMapping("/ja")
  ModelAndView accept(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    Fields fields = fields(request);
    return answers.answer(actor, page, id, "ja", fields, works.accept(actor, new BookingId(id), version(fields)), "staffing.done.accepted");
  }

  @PostMapping("/nej")
  ModelAndView decline(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    Fields fields = fields(request, "skal");
    Side side = pages.show(actor, id).isOwner() ? Side.OWNER : Side.RECEIVER;
    String reason = fields.requiredText("skal", LONGEST);
    return fields.haveErrors()
        ? answers.refused(actor, page, id, "nej", fields)
        : answers.answer(actor, page, id, "nej", fields, works.decline(actor, new BookingId(id), side, version(fields), reason),
            "staffing.done.declined");
  }

  @PostMapping("/person")
  ModelAndView name(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    Fields fields = fields(request, "person", "dag", "sista", "hemma");
    Optional<Long> person = fields.requiredWholeNumber("person", 1, Long.MAX_VALUE);
    Optional<LocalDate> first = fields.requiredDay("dag", page.today());
    Optional<LocalDate> last = fields.requiredLastDay("sista", page.today(), first.orElse(page.today()));
    Optional<Integer> home = fields.has("hemma") ? Clocks.minutes(fields, "hemma") : Optional.of(0);
    return person.isEmpty() || first.isEmpty() || last.isEmpty() || home.isEmpty()
        ? answers.refused(actor, page, id, "person", fields)
        : answers.answer(actor, page, id, "person", fields, assignments.name(actor, new BookingId(id),
            new Assignments.Named(new PersonId(person.get()), first.get(), last.get(), home.get())), "staffing.done.named");
  }

  @PostMapping("/samtycke")
  ModelAndView consent(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    Fields fields = fields(request, "kandidat", "svar");
    boolean yes = fields.requiredOneOf("svar", YES).orElse(false);
    long candidate = fields.requiredWholeNumber("kandidat", 1, Long.MAX_VALUE).orElse(0L);
    return fields.haveErrors()
        ? answers.refused(actor, page, id, "samtycke", fields)
        : answers.answer(actor, page, id, "samtycke", fields, assignments.answer(actor, candidate, yes),
            yes ? "staffing.done.consented" : "staffing.done.refused");
  }

  @PostMapping("/chef")
  ModelAndView allow(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    Fields fields = fields(request, "kandidat");
    long candidate = fields.requiredWholeNumber("kandidat", 1, Long.MAX_VALUE).orElse(0L);
    return fields.haveErrors()
        ? answers.refused(actor, page, id, "chef", fields)
        : answers.answer(actor, page, id, "chef", fields, assignments.allow(actor, candidate), "staffing.done.allowed");
  }

  @PostMapping("/franvaro")
  ModelAndView away(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    Fields fields = fields(request, "kandidat", "dag", "sista", "orsak");
    long candidate = fields.requiredWholeNumber("kandidat", 1, Long.MAX_VALUE).orElse(0L);
    Optional<LocalDate> first = fields.requiredDay("dag", page.today());
    Optional<LocalDate> last = fields.requiredLastDay("sista", page.today(), first.orElse(page.today()));
    boolean sick = fields.requiredOneOf("orsak", WHY).orElse(false);
    return first.isEmpty() || last.isEmpty() || fields.haveErrors()
        ? answers.refused(actor, page, id, "franvaro", fields)
        : answers.answer(actor, page, id, "franvaro", fields, assignments.away(actor, candidate, first.get(), last.get(), sick),
            "staffing.done.away");
  }

  @PostMapping("/slut")
  ModelAndView end(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    Fields fields = fields(request, "sista", "skal");
    Optional<LocalDate> last = fields.requiredDay("sista", page.today());
    String reason = fields.requiredText("skal", LONGEST);
    return last.isEmpty() || fields.haveErrors()
        ? answers.refused(actor, page, id, "slut", fields)
        : answers.answer(actor, page, id, "slut", fields, works.endEarly(actor, new BookingId(id), version(fields), last.get(), reason),
            "staffing.done.ended");
  }

  static Fields fields(HttpServletRequest request, String... names) {
    String[] all = Arrays.copyOf(names, names.length + 1);
    all[names.length] = "version";
    return Fields.of(request, all).wordedAs("staffing.form");
  }

  /** A form without its version is as good as an old one. */
  static int version(Fields fields) {
    return fields.wholeNumber("version", 0, Integer.MAX_VALUE).map(Long::intValue).orElse(-1);
  }

  static UUID key(Fields fields) {
    return fields.onceKey().orElseGet(UUID::randomUUID);
  }

}
