package se.samnytta.web;

/** A request that no form of ours sends: an unknown field, a broken address. The page answers 400. */
public final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadRequest(String why) {
    super(why, null, false, false);
  }
}
