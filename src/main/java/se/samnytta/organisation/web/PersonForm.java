package se.samnytta.organisation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.GivenRole;
import se.samnytta.organisation.PersonDetails;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The forms about a person: who they are, and a role to give. */
final class PersonForm {

  static final String[] DETAILS = { "namn", "epost", "telefon", "sprak" };
  static final String[] ROLE = { "roll", "enhet", "belopp", "fran", "till" };
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:]+@[^\\s@<>\"(),;:]+\\.[^\\s@<>\"(),;:.]+");
  private static final PersonId NOBODY = new PersonId(0);

  private PersonForm() {}

  static PersonDetails details(Fields fields) {
    String name = fields.requiredText("namn", 100);
    String email = fields.requiredText("epost", 200);
    if (!email.isEmpty() && !EMAIL.matcher(email).matches())
      fields.refuse("epost", "organisation.person.epost.form");
    String phone = fields.text("telefon", 40);
    String language = fields.oneOf("sprak", Map.of("sv", "sv", "en", "en")).orElse("sv");
    return new PersonDetails(name, email, empty(phone), language);
  }

  /** The role, of no use while the form has errors. */
  static GivenRole role(Fields fields, Map<String, UnitId> units, Page page) {
    Role role = fields.requiredOneOf("roll", Role.class).orElse(Role.MEMBER);
    UnitId unit = fields.requiredOneOf("enhet", units).orElse(new UnitId(0));
    var limit = fields.kronor("belopp").orElse(null);
    if (limit != null && role != Role.APPROVER)
      fields.refuse("belopp", "organisation.role.limit.approverOnly");
    return new GivenRole(unit, role, limit, fields.day("fran", page.today()).orElse(null), fields.day("till", page.today()).orElse(null));
  }

  static Map<String, String> filled(PersonDetails details) {
    var values = new LinkedHashMap<String, String>();
    values.put("namn", details.name());
    values.put("epost", details.email());
    values.put("telefon", details.phone() == null ? "" : details.phone());
    values.put("sprak", details.language());
    return values;
  }

  /** One of those people. */
  static PersonId person(Fields fields, String name, Set<String> known) {
    var choices = new LinkedHashMap<String, PersonId>();
    known.forEach(id -> choices.put(id, new PersonId(Long.parseLong(id))));
    return fields.requiredOneOf(name, choices).orElse(NOBODY);
  }

  private static @Nullable String empty(String text) {
    return text.isEmpty() ? null : text;
  }
}
