package se.samnytta.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.booking.calendar.CalendarFeeds;
import se.samnytta.booking.calendar.FeedAddress;
import se.samnytta.booking.calendar.Whose;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Right;
import se.samnytta.notification.BaseAddress;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;
import se.samnytta.web.SettingsEntry;

/** The reader's bookings in a calendar of theirs: its secret address, a new one, none any more. */
@Controller
class CalendarController {

  private static final String PAGE = "/installningar/kalender";
  /** As they stand in addresses. */
  private static final Map<String, Whose> WHOSE = Map.of("min", Whose.MINE, "enhetens", Whose.UNITS);

  private final CalendarFeeds feeds;
  private final BaseAddress base;

  CalendarController(CalendarFeeds feeds, BaseAddress base) {
    this.feeds = feeds;
    this.base = base;
  }

  @GetMapping(PAGE)
  ModelAndView show(Actor actor, Page page) {
    actor.require(Right.BOOK);
    return Answer.show("booking/calendarPage")
        .addObject("calendars", Stream.of("min", "enhetens").map(whose -> view(actor, whose, page)).toList());
  }

  @PostMapping(PAGE + "/{whose:[a-z]+}/adress")
  ModelAndView renew(Actor actor, @PathVariable String whose, HttpServletRequest request) {
    Fields.of(request);
    feeds.renew(actor, whose(whose));
    return Answer.goTo(PAGE, "booking.calendar.made");
  }

  @PostMapping(PAGE + "/{whose:[a-z]+}/avslut")
  ModelAndView revoke(Actor actor, @PathVariable String whose, HttpServletRequest request) {
    Fields.of(request);
    actor.require(Right.BOOK);
    feeds.revoke(actor, whose(whose));
    return Answer.goTo(PAGE, "booking.calendar.revoked");
  }

  private CalendarView view(Actor actor, String whose, Page page) {
    FeedAddress address = feeds.find(actor, whose(whose)).orElse(null);
    if (address == null)
      return new CalendarView(whose, false, "", "", "", "");
    String path = "/kalender/" + address.token() + ".ics";
    String web = base.uri().resolve(path).toString();
    boolean shown = !address.token().isEmpty();
    return new CalendarView(whose, true, shown ? web : "", shown ? web.replaceFirst("^https?:", "webcal:") : "",
        moment(page, address.madeAt()), moment(page, address.readAt()));
  }

  private static Whose whose(String written) {
    Whose whose = WHOSE.get(written);
    if (whose == null)
      throw new NotFound("calendar " + written);
    return whose;
  }

  private static String moment(Page page, java.time.@Nullable Instant moment) {
    if (moment == null)
      return "";
    var there = moment.atZone(Period.SWEDEN);
    return page.format().day(there.toLocalDate()) + " " + page.format().time(there.toLocalTime());
  }

  /** The way here from the settings. */
  @Configuration(proxyBeanMethods = false)
  static class Settings {

    @Bean
    SettingsEntry calendarEntry() {
      return new SettingsEntry("booking.calendar.title", PAGE, actor -> actor.may(Right.BOOK), 30);
    }
  }
}
