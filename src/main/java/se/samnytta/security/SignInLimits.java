package se.samnytta.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * How often passwords may be tried: by account and place, by place, and by account from everywhere. The last is what somebody
 * with many places could use to lock an owner out, so it does not count where the owner has got in lately; an owner elsewhere
 * gets in by a passkey or the link of a letter, which no password tried by others holds up.
 */
@Component
public class SignInLimits {

  private static final Duration REMEMBERED = Duration.ofDays(30);

  private record Known(String address, String place) {}

  private final RateLimits limits;
  private final Cache<Known, Boolean> known = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(REMEMBERED).build();

  SignInLimits(RateLimits limits) {
    this.limits = limits;
  }

  /** Counts a password that is tried; it counts the same whether the address has an account. */
  public void tryPassword(String address, String place) {
    String account = account(address);
    limits.take(RateLimit.SIGN_IN_PLACE, place);
    limits.take(RateLimit.SIGN_IN_PAIR, account + " " + place);
    if (known.getIfPresent(new Known(account, place)) == null)
      limits.take(RateLimit.SIGN_IN_ACCOUNT, account);
  }

  /** Counts a passkey that is tried; whose it is, is not known before. */
  public void tryPasskey(String place) {
    limits.take(RateLimit.SIGN_IN_PLACE, place);
  }

  /** It was the right one: it does not count, and the place is known from now on. */
  public void succeeded(String address, String place) {
    String account = account(address);
    limits.giveBack(RateLimit.SIGN_IN_PLACE, place);
    limits.giveBack(RateLimit.SIGN_IN_PAIR, account + " " + place);
    if (known.getIfPresent(new Known(account, place)) == null)
      limits.giveBack(RateLimit.SIGN_IN_ACCOUNT, account);
    known.put(new Known(account, place), true);
  }

  private static String account(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
