package se.samnytta.organisation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator writes about a person.
 *
 * @param email    where letters go and by which they are known when they sign in; kept in lower case
 * @param language sv or en
 */
public record PersonDetails(String name, String email, @Nullable String phone, String language) {

  public PersonDetails {
    email = email.toLowerCase(Locale.ROOT);
  }
}
