package se.samnytta.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** A calendar as another library reads it, which has to find nothing wrong with it. */
final class ReadCalendar {

  private final Calendar calendar;

  private ReadCalendar(Calendar calendar) {
    this.calendar = calendar;
  }

  /** Reads it by the rules: lines end by CRLF, have at most 75 bytes, and the other library has no complaints. */
  static ReadCalendar read(String text) {
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    try {
      Calendar calendar = new CalendarBuilder().build(new StringReader(text));
      assertThat(calendar.validate(true).getEntries()).isEmpty();
      return new ReadCalendar(calendar);
    } catch (IOException | ParserException e) {
      throw new IllegalStateException(text, e);
    }
  }

  List<VEvent> events() {
    return calendar.getComponents(Component.VEVENT);
  }

  VEvent event() {
    assertThat(events()).hasSize(1);
    return events().getFirst();
  }

  /** A property of the only event, as it was meant: unfolded and unescaped. */
  String of(String property) {
    return event().<Property>getProperty(property).map(Property::getValue).orElse("");
  }

  /** A parameter of a property of the only event. */
  String of(String property, String parameter) {
    return event().<Property>getRequiredProperty(property).getParameter(parameter).map(found -> found.getValue()).orElse("");
  }

  String method() {
    return calendar.<Property>getProperty("METHOD").map(Property::getValue).orElse("");
  }

  List<String> zones() {
    return calendar.getComponents(Component.VTIMEZONE).stream().map(zone -> zone.<Property>getRequiredProperty("TZID").getValue()).toList();
  }
}
