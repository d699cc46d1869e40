package se.samnytta.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * A request that asks and changes nothing. While it is being answered every transaction is read only, whichever verb is called:
 * what a link or a crawler opens writes nothing.
 */
final class SafeRequest {

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final ScopedValue<Boolean> ANSWERED = ScopedValue.newInstance();

  private SafeRequest() {}

  static boolean isBeingAnswered() {
    return ANSWERED.isBound();
  }

  /** Runs the work, read only if the request is safe. */
  static <T, X extends Throwable> T answer(HttpServletRequest request, ScopedValue.CallableOp<T, X> work) throws X {
    return METHODS.contains(request.getMethod()) ? ScopedValue.where(ANSWERED, true).call(work) : work.call();
  }
}
