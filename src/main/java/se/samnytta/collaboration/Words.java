package se.samnytta.collaboration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say.
 *
 * @param text       as typed
 * @param requestKey the form's own: sent twice, it is said once
 * @param answers    the question that it answers, null for none in particular
 */
public record Words(String text, UUID requestKey, @Nullable MessageId answers) {

  public Words(String text, UUID requestKey) {
    this(text, requestKey, null);
  }
}
