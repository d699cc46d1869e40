package se.samnytta.search.opensearch;

import org.jspecify.annotations.Nullable;

/** The cluster did not answer, or not as it should. */
final class EngineDown extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean refusing;

  EngineDown(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.refusing = false;
  }

  private EngineDown(String message, boolean refusing) {
    super(message);
    this.refusing = refusing;
  }

  static EngineDown answering(int status, String message) {
    return new EngineDown(message, status == 400);
  }

  /** Whether it is well, and only does not take what it was asked. */
  boolean isRefusing() {
    return refusing;
  }
}
