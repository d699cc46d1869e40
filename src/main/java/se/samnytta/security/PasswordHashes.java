package se.samnytta.security;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import se.samnytta.web.TooMany;

/**
 * Argon2id with what OWASP asks for: 19 MiB, two passes, one lane. So much memory is a way to bring a server down, so only a
 * few are reckoned at a time.
 */
@Component
class PasswordHashes {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  /** Hash of a password nobody knows, reckoned when an address has no account, so that both take as long. */
  static final String NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  String hash(String password) {
    takePlace();
    try {
      return String.valueOf(argon2.encode(PasswordRules.normal(password)));
    } finally {
      places.release();
    }
  }

  /** Whether it is the password; for no hash at all the answer is no, after as long a time. */
  boolean matches(String password, @Nullable String hash) {
    takePlace();
    try {
      return argon2.matches(PasswordRules.normal(password), hash == null ? NOBODYS : hash) && hash != null;
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
        throw new TooMany(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooMany(PATIENCE);
    }
  }
}
