package se.samnytta.web;

/** Something there that is for others, whatever rights this person has: the page answers 403 and says what it is. */
public final class NotAllowed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String whatKey;

  /**
   * @param whatKey key of the sentence that says what it is, "Det här svarar den andra enheten på"
   */
  public NotAllowed(String whatKey) {
    super(whatKey, null, false, false);
    this.whatKey = whatKey;
  }

  public String whatKey() {
    return whatKey;
  }
}
