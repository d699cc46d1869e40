package se.samnytta.search.opensearch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps everybody from waiting for what does not answer: after a failure one in each pause tries, the others are told at once. */
final class Circuit {

  private static final long CLOSED = 0;

  private final long pause;
  /** From when on somebody may try again. */
  private final AtomicLong open = new AtomicLong(CLOSED);

  Circuit(Duration pause) {
    this.pause = pause.toNanos();
  }

  boolean mayTry() {
    long until = open.get();
    return until == CLOSED || System.nanoTime() - until >= 0 && open.compareAndSet(until, afterPause());
  }

  void worked() {
    open.set(CLOSED);
  }

  /** Answers whether this is news. */
  boolean failed() {
    return open.getAndSet(afterPause()) == CLOSED;
  }

  /** Whether nobody would try just now. */
  boolean isOpen() {
    long until = open.get();
    return until != CLOSED && System.nanoTime() - until < 0;
  }

  private long afterPause() {
    return System.nanoTime() + pause | 1;
  }
}
