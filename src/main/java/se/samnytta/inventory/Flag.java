package se.samnytta.inventory;

import java.util.Locale;

/** What somebody taking over the thing has to think of. */
public enum Flag {

  ELECTRICAL, CHILD_USE, MEDICAL_DEVICE, CHEMICAL_DOUBT;

  /** As the reference data writes it, {@code child_use}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Flag ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
