package se.samnytta.security;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold of what a directory wants kept. The words go back to whoever set the directory up, in English as SCIM is. */
final class DirectoryRules {

  private static final int LONGEST = 200;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;]+");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private DirectoryRules() {}

  static Optional<String> refusal(DirectoryPerson person) {
    if (person.userName().isBlank())
      return Optional.of("userName is required");
    if (person.name().isBlank())
      return Optional.of("a name is required: name.formatted, name.givenName and name.familyName, or displayName");
    if (!ADDRESS.matcher(person.email()).matches())
      return Optional.of("an e-mail address is required: emails, or a userName that is one");
    if (Luhn.isPersonal(person.userName()) || person.externalId() != null && Luhn.isPersonal(person.externalId()))
      return Optional.of("personal identity numbers are not kept here: use another userName and externalId");
    return texts(person.userName(), person.name(), person.email(), person.externalId(), person.givenName(), person.familyName(),
        person.department(), person.title(), person.userType());
  }

  static Optional<String> refusal(DirectoryGroup group) {
    if (group.name().isBlank())
      return Optional.of("displayName is required");
    return texts(group.name(), group.externalId());
  }

  private static Optional<String> texts(@Nullable String... texts) {
    for (String text : texts)
      if (text != null && (text.length() > LONGEST || CONTROLS.matcher(text).find()))
        return Optional.of("a text is longer than " + LONGEST + " characters, or has characters that do not show");
    return Optional.empty();
  }
}
