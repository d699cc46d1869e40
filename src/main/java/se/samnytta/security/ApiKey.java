package se.samnytta.security;

import java.time.Instant;
import java.util.Set;
import se.samnytta.kernel.Municipality;

/** A key that has been shown and holds now. */
public record ApiKey(ApiKeyId id, Municipality municipality, Set<ApiPurpose> purposes, Instant lastUsed) {

  public ApiKey {
    purposes = Set.copyOf(purposes);
  }
}
