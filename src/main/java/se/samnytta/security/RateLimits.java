package se.samnytta.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.samnytta.security.RateLimit.Allowance;
import se.samnytta.web.TooMany;

/**
 * Counts attempts in buckets that fill again with time, each node for itself. What is counted is kept in memory and bounded:
 * an attempt more after a restart or at another node harms nobody, a write to the database for each attempt would.
 */
@Component
public class RateLimits {

  private static final int MOST_BUCKETS = 50_000;
  private static final Duration LONGEST = Duration.ofHours(2);

  private record Key(RateLimit limit, String whose) {}

  private final Map<RateLimit, Allowance> allowances = new EnumMap<>(RateLimit.class);
  private final TimeMeter time;
  private final Cache<Key, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_BUCKETS).expireAfterAccess(LONGEST).build();

  @Autowired
  RateLimits(Environment settings, Clock clock) {
    this(Binder.get(settings).bind("samnytta.limits", Bindable.mapOf(RateLimit.class, String.class)).orElseGet(Map::of), clock);
  }

  RateLimits(Map<RateLimit, String> written, Clock clock) {
    for (RateLimit limit : RateLimit.values())
      allowances.put(limit, limit.usual());
    written.forEach((limit, allowance) -> allowances.put(limit, Allowance.of(allowance)));
    this.time = new ClockTime(clock);
  }

  /**
   * Counts an attempt.
   *
   * @throws TooMany if there have been too many
   */
  public void take(RateLimit limit, String whose) {
    ConsumptionProbe probe = bucket(limit, whose).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed())
      throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** Takes an attempt back that turned out to be a rightful one. */
  public void giveBack(RateLimit limit, String whose) {
    bucket(limit, whose).addTokens(1);
  }

  private Bucket bucket(RateLimit limit, String whose) {
    return buckets.get(new Key(limit, whose), key -> {
      Allowance allowance = Objects.requireNonNull(allowances.get(limit));
      return Bucket.builder()
          .addLimit(bandwidth -> bandwidth.capacity(allowance.most()).refillGreedy(allowance.most(), allowance.within()))
          .withCustomTimePrecision(time)
          .build();
    });
  }

  private record ClockTime(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
