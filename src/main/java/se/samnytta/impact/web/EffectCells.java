package se.samnytta.impact.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What anybody may know, summed every five seconds however many ask: it is the same for everybody. */
@Component
class EffectCells {

  private static final Duration KEPT = Duration.ofSeconds(5);

  private record Read(List<Cell> cells, Instant at) {}

  private final EffectPages pages;
  private final Clock clock;
  private volatile @Nullable Read kept;

  EffectCells(EffectPages pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  List<Cell> all() {
    Read read = kept;
    if (read == null || read.at.plus(KEPT).isBefore(clock.instant())) {
      read = new Read(pages.cells(), clock.instant());
      kept = read;
    }
    return read.cells;
  }
}
