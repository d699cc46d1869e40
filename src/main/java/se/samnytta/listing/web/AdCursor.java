package se.samnytta.listing.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last ad of a page, as the address of the next one says it ({@code 1-1764520000123456-42}): what comes after it is found without
 * reading what comes before.
 *
 * @param tier        how well it fits the words, 1 for best
 * @param publishedAt when it was published, to the microsecond
 */
record AdCursor(int tier, Instant publishedAt, long id) {

  private static final Pattern WRITTEN = Pattern.compile("([1-9])-(\\d{1,16})-(\\d{1,18})");

  static Optional<AdCursor> of(String written) {
    Matcher parts = WRITTEN.matcher(written);
    return parts.matches()
        ? Optional.of(new AdCursor(Integer.parseInt(parts.group(1)), Instant.EPOCH.plus(Long.parseLong(parts.group(2)), ChronoUnit.MICROS),
            Long.parseLong(parts.group(3))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return tier + "-" + ChronoUnit.MICROS.between(Instant.EPOCH, publishedAt) + "-" + id;
  }
}
