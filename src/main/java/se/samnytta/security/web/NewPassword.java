package se.samnytta.security.web;

import se.samnytta.security.PasswordFlaw;
import se.samnytta.web.Fields;

/** A password as it is chosen in a form. */
final class NewPassword {

  /** Far above what is taken, so that the rules say what is wrong with a long one. */
  static final int LONGEST = 1000;

  private NewPassword() {}

  static String read(Fields fields, String name) {
    return fields.requiredText(name, LONGEST);
  }

  static void refuse(Fields fields, String name, PasswordFlaw flaw) {
    fields.refuse(name, "security.password.flaw." + flaw);
  }
}
