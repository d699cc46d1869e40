package se.samnytta.security;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Swedish organisation number: ten digits, the last of which the others make. Its third digit is at least 2, which tells it from
 * a personal identity number; those are not taken, so nobody who trades under their own is let in by it.
 */
public record OrganisationNumber(String digits) {

  private static final Pattern TYPED = Pattern.compile("(?:16)?(\\d{2}[2-9]\\d{3})-?(\\d{4})");

  public OrganisationNumber {
    if (!digits.matches("\\d{2}[2-9]\\d{7}") || !Luhn.holds(digits))
      throw new IllegalArgumentException("not an organisation number: " + digits);
  }

  /** As people write it: with or without the dash, with or without the century 16. */
  public static Optional<OrganisationNumber> read(String typed) {
    var written = TYPED.matcher(typed.replaceAll("[\\s\\u00a0]", ""));
    return written.matches() && Luhn.holds(written.group(1) + written.group(2))
        ? Optional.of(new OrganisationNumber(written.group(1) + written.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return digits.substring(0, 6) + "-" + digits.substring(6);
  }
}
