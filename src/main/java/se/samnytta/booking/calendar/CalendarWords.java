package se.samnytta.booking.calendar;

import java.util.Locale;
import se.samnytta.booking.BookingState;
import se.samnytta.web.Format;
import se.samnytta.web.Texts;

/** What an occasion is called and says in a calendar, in its reader's language. */
record CalendarWords(Texts texts, Locale locale) {

  String summary(Occasion occasion) {
    String thing = occasion.pieces() > 1 ? Format.in(locale).quantity(occasion.pieces()) + " " + occasion.title() : occasion.title();
    String what = occasion.others() > 0 ? text("booking.calendar.more", thing, occasion.others()) : thing;
    String summary = text("booking.calendar." + occasion.term() + "." + occasion.side(), what);
    return occasion.state() == BookingState.REQUESTED ? text("booking.calendar.asked", summary) : summary;
  }

  String description(Occasion occasion, String link) {
    StringBuilder lines = new StringBuilder(text("booking.calendar.with." + occasion.side(), occasion.otherUnit())).append('\n')
        .append(text("booking.calendar.state", text("booking.state." + occasion.state())));
    if (!occasion.pickUpNote().isBlank())
      lines.append('\n').append(text("booking.calendar.pickUp", occasion.pickUpNote()));
    return lines.append('\n').append(link).toString();
  }

  String text(String key, Object... words) {
    return texts.text(locale, key, words);
  }
}
