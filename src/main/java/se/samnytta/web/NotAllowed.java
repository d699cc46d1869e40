package se.samnytta.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something there that this person may not do or see: the page answers 403 and says who can help. */
public final class NotAllowed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String whatKey;
  private final transient List<String> whoCanGrant;
  private final @Nullable String askHref;

  /**
   * @param whatKey     key of the sentence that says what it is, "Det här är för ekonomi"
   * @param whoCanGrant names of the people who can give access, none if nobody is known
   * @param askHref     where to ask for it, if there is such a page
   */
  public NotAllowed(String whatKey, List<String> whoCanGrant, @Nullable String askHref) {
    super(whatKey, null, false, false);
    this.whatKey = whatKey;
    this.whoCanGrant = List.copyOf(whoCanGrant);
    this.askHref = askHref;
  }

  public String whatKey() {
    return whatKey;
  }

  public List<String> whoCanGrant() {
    return whoCanGrant;
  }

  public @Nullable String askHref() {
    return askHref;
  }
}
