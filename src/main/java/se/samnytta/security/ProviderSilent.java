package se.samnytta.security;

/** A municipality's sign-in does not answer, or not with what it should. */
public final class ProviderSilent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ProviderSilent(String why, Throwable cause) {
    super(why, cause);
  }

  public ProviderSilent(String why) {
    super(why);
  }
}
