package se.samnytta.notification;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.samnytta.organisation.WorkingDays;

/** When a letter goes out, as this installation is set. */
@Component
class MailTimes {

  private final QuietHours quiet;
  private final MailSettings settings;

  MailTimes(WorkingDays days, MailSettings settings) {
    this.quiet = new QuietHours(days::isWorkingDay);
    this.settings = settings;
  }

  /** Whether letters wait at all: for the working day, and for the digest once a matter has had its letter of the day. */
  boolean areKept() {
    return settings.quietHours();
  }

  Instant atOnce(Importance importance, Instant now, LetterHours hours) {
    return importance == Importance.URGENT || !settings.quietHours() ? now : quiet.nextAllowed(now, hours);
  }

  Instant nextDigest(Instant now) {
    return quiet.next(settings.digestAt(), now);
  }
}
