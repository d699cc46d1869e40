package se.samnytta.security.web;

import java.util.regex.Pattern;
import se.samnytta.web.Fields;

/** An e-mail address as people have them; whether letters arrive, only a letter tells. */
final class MailAddress {

  private static final int LONGEST = 254;
  private static final Pattern FORM = Pattern.compile("[^\\s@<>\"(),:;\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}.-]{1,185}\\.[\\p{L}\\p{N}]{2,}");

  private MailAddress() {}

  /** What was typed, or empty with an error noted. */
  static String read(Fields fields, String name) {
    String typed = fields.requiredText(name, LONGEST);
    if (!typed.isEmpty() && !FORM.matcher(typed).matches())
      fields.refuse(name, "security.account.epost.form");
    return typed;
  }
}
