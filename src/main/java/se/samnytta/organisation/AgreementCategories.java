package se.samnytta.organisation;

import java.util.Map;

/** What an agreement can be about when it is not about everything: told by a module above, which knows what is shared. */
public interface AgreementCategories {

  /**
   * Slug and name, in order.
   *
   * @param language sv or en
   */
  Map<String, String> named(String language);
}
