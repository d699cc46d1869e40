package se.samnytta.kernel;

/**
 * Whether what is being done only reads. While it is, every transaction is read only, whichever verb is called: what a link or a
 * crawler opens changes nothing. Bound by the request filter.
 */
public final class Reading {

  private static final ScopedValue<Boolean> ONLY = ScopedValue.newInstance();

  private Reading() {}

  public static boolean isOnly() {
    return ONLY.isBound() && ONLY.get();
  }

  /** Does the work, reading only. */
  public static <T, X extends Throwable> T only(ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(ONLY, true).call(work);
  }

  /**
   * Does what a link may do all the same, in a transaction of its own: writes down who has read what, or lets in whom a one-time
   * answer of their municipality's sign-in has brought here.
   */
  public static <T, X extends Throwable> T andYet(ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(ONLY, false).call(work);
  }
}
