package se.samnytta.kernel;

/** The application refuses to start, and the person at the keyboard can do something about it. */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * @param what   what is wrong, a sentence
   * @param remedy what to do about it, a sentence
   */
  public CannotStart(String what, String remedy) {
    super(what);
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }
}
