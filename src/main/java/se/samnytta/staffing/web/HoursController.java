package se.samnytta.staffing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offered;
import se.samnytta.staffing.OfferedHours;
import se.samnytta.staffing.Span;
import se.samnytta.web.Answer;
import se.samnytta.web.DayNames;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The owner says when an ad's service or somebody's time can be had, and how far it travels. */
@Controller
@RequestMapping("/annonser/{id:[0-9]{1,18}}/tider")
class HoursController {

  private static final int FURTHEST_KM = 2000;

  private final OfferedHours hours;
  private final AskPages pages;

  HoursController(OfferedHours hours, AskPages pages) {
    this.hours = hours;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView form(@PathVariable long id, Actor actor, Page page) {
    Offered ad = hours.own(actor, new ListingId(id));
    page.require(Right.OFFER);
    Map<String, String> values = new HashMap<>();
    Map<Integer, Span> said = pages.hours(ad.id());
    DayNames.DAYS.forEach((name, day) -> {
      Span span = said.get(day.getValue());
      values.put("fran-" + name, span == null ? "" : Clocks.typed(span.from()));
      values.put("till-" + name, span == null ? "" : Clocks.typed(span.until()));
    });
    Integer radius = pages.radius(ad.id());
    values.put("km", radius == null ? "" : radius.toString());
    return Answer.show("staffing/hoursPage").addObject("fields", Fields.filled(values)).addObject("title", ad.title()).addObject("id", id);
  }

  @PostMapping
  ModelAndView say(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    Offered ad = hours.own(actor, new ListingId(id));
    page.require(Right.OFFER);
    Fields fields = Fields.of(request, "fran-*", "till-*", "km").wordedAs("staffing.form");
    Map<DayOfWeek, Span> week = Clocks.week(fields);
    Integer radius = fields.wholeNumber("km", 0, FURTHEST_KM).map(Long::intValue).orElse(null);
    if (fields.haveErrors())
      return Answer.invalid("staffing/hoursPage", fields).addObject("title", ad.title()).addObject("id", id);
    hours.say(actor, ad.id(), week, radius);
    return Answer.goTo("/annonser/" + id, "staffing.done.hours");
  }
}
