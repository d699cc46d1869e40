package se.samnytta.kernel;

/** Not there, or not theirs to see, which is the same thing: the page answers 404. */
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFound(String what) {
    super(what + " not found", null, false, false);
  }
}
