package se.samnytta.booking.calendar;

import java.util.Map;
import se.samnytta.audit.Deed;
import se.samnytta.kernel.Actor;

/**
 * Somebody got an address for a calendar, with which one they had ends, or ended theirs.
 *
 * @param what "calendarFeed.made" or "calendarFeed.revoked"
 */
record CalendarFeedChanged(Actor by, long feed, Whose whose, String what) implements Deed {

  @Override
  public String auditAction() {
    return what;
  }

  @Override
  public String auditSubject() {
    return "calendarFeed";
  }

  @Override
  public String auditSubjectId() {
    return Long.toString(feed);
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("whose", whose.name());
  }
}
