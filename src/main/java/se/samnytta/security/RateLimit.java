package se.samnytta.security;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * What is counted so that nobody can try without end, and how often it may be done unless the settings say otherwise
 * ({@code samnytta.limits.sign-in-pair: 10/15m}).
 */
public enum RateLimit {

  /** Passwords tried for one address of an account from one place: whoever guesses is stopped, the owner elsewhere is not. */
  SIGN_IN_PAIR(10, Duration.ofMinutes(15)),
  /** Passwords tried for one address of an account from places where nobody has got into it lately. */
  SIGN_IN_ACCOUNT(100, Duration.ofHours(1)),
  /** Passwords and passkeys tried from one place, for whatever account. */
  SIGN_IN_PLACE(100, Duration.ofMinutes(15)),
  /** Passwords confirmed by somebody who has signed in. */
  PASSWORD(10, Duration.ofMinutes(15)),
  /** Letters asked for to one address. */
  MAIL_ADDRESS(5, Duration.ofHours(1)),
  /** Letters asked for from one place, to whatever address. */
  MAIL_PLACE(20, Duration.ofHours(1)),
  /** Links of letters opened from one place. */
  LINK_PLACE(60, Duration.ofMinutes(15)),
  /** Requests with one key. */
  KEY(1200, Duration.ofMinutes(1)),
  /** Requests with a key that is none, from one place. */
  WRONG_KEY_PLACE(30, Duration.ofMinutes(15)),
  /** Readings of one calendar at its secret address. */
  CALENDAR(120, Duration.ofHours(1)),
  /** Addresses of calendars asked for that there are none at, from one place. */
  WRONG_CALENDAR_PLACE(30, Duration.ofMinutes(15)),
  /** Searches from one place by somebody who has not signed in. */
  SEARCH_PLACE(120, Duration.ofMinutes(1)),
  /** Beginnings of searches that suggestions are asked for, from one place by somebody who has not signed in. */
  SUGGESTION_PLACE(600, Duration.ofMinutes(1));

  private final Allowance usual;

  RateLimit(int most, Duration within) {
    this.usual = new Allowance(most, within);
  }

  Allowance usual() {
    return usual;
  }

  /** So many within a time; used up, they come back one by one over that time. */
  record Allowance(int most, Duration within) {

    Allowance {
      if (most < 1 || within.isNegative() || within.isZero())
        throw new IllegalArgumentException("allows nothing: " + most + " within " + within);
    }

    /** As written in the settings, "10/15m". */
    static Allowance of(String written) {
      String[] parts = written.strip().split("/", -1);
      if (parts.length != 2)
        throw new IllegalArgumentException("not a limit such as 10/15m: " + written);
      return new Allowance(Integer.parseInt(parts[0].strip()),
          DurationStyle.detectAndParse(parts[1].strip()));
    }
  }
}
