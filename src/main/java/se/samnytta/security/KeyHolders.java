package se.samnytta.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Scope;

/** Reads the key that a request shows, and counts how often it is used, and how often from one place a wrong one is. */
@Component
public class KeyHolders {

  private static final String BEARER = "Bearer ";
  private static final int LONGEST = 200;

  private final ApiKeys keys;
  private final RateLimits limits;

  KeyHolders(ApiKeys keys, RateLimits limits) {
    this.keys = keys;
    this.limits = limits;
  }

  /** The key, when it holds, is for this, and is that municipality's; the answer does not tell which of them fails. */
  public Optional<ApiKey> of(HttpServletRequest request, String municipality, ApiPurpose purpose) {
    String header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
    Optional<ApiKey> key = header.startsWith(BEARER) && header.length() <= LONGEST
        ? Scope.asSystem(() -> keys.find(header.substring(BEARER.length()), purpose))
        : Optional.empty();
    Optional<ApiKey> own = key.filter(found -> found.municipality().code().equals(municipality));
    if (own.isPresent())
      limits.take(RateLimit.KEY, own.get().id().toString());
    else
      limits.take(RateLimit.WRONG_KEY_PLACE, Place.of(request));
    return own;
  }
}
