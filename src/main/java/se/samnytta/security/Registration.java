package se.samnytta.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Role;

/**
 * An organisation that wants to be let in by a municipality, and who speaks for it.
 *
 * @param language sv or en
 * @param message  what they say for themselves, null for nothing
 */
public record Registration(Municipality municipality, Kind kind, OrganisationNumber number, String organisation, String contact,
    String address, String language, @Nullable String message) {

  /** What kind of organisation it is, and what its people become. */
  public enum Kind {

    SUPPLIER(Role.SUPPLIER), ASSOCIATION(Role.ASSOCIATION);

    private final Role role;

    Kind(Role role) {
      this.role = role;
    }

    Role role() {
      return role;
    }

    /** The type of its unit. */
    String type() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
