package se.samnytta.web;

import java.time.Duration;

/** Somebody has tried too often: the page answers 429 and says when to try again. */
public final class TooMany extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  public TooMany(Duration wait) {
    super("too many attempts", null, false, false);
    this.wait = wait;
  }

  /** Whole seconds until it may be tried again, at least one. */
  public long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
