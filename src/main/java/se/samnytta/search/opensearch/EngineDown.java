package se.samnytta.search.opensearch;

import org.jspecify.annotations.Nullable;

/** The cluster did not answer, or not as it should. */
final class EngineDown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EngineDown(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
