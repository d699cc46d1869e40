package se.samnytta.kernel;

/** Something there for whoever has the right, which this person has not: the page answers 403 and says who can give it. */
public final class RightMissing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Right right;

  public RightMissing(Right right) {
    super(right + " missing", null, false, false);
    this.right = right;
  }

  public Right right() {
    return right;
  }
}
