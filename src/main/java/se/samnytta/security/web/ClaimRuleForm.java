package se.samnytta.security.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.security.ClaimRule;
import se.samnytta.security.ClaimRule.Operator;
import se.samnytta.security.Claims;
import se.samnytta.web.Fields;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is typed to make a rule, and to try the rules out. */
final class ClaimRuleForm {

  static final String[] NAMES = { "uppgift", "jamforelse", "varde", "enhet", "roll" };
  static final String[] TRY_NAMES = { "uppgifter" };

  private static final int LONG = 300;
  private static final int LONGEST_CLAIMS = 20_000;

  private ClaimRuleForm() {}

  /** The roles that a rule may give: all that are held inside. */
  static Map<String, Role> roles() {
    return Stream.of(Role.values()).filter(role -> !role.isOutside()).collect(Collectors.toMap(Role::name, Function.identity()));
  }

  static Optional<ClaimRule> read(Fields fields, Map<String, UnitId> units) {
    String claim = fields.requiredText("uppgift", LONG);
    Optional<Operator> operator = fields.requiredOneOf("jamforelse", Operator.class);
    String value = fields.requiredText("varde", LONG);
    Optional<UnitId> unit = fields.requiredOneOf("enhet", units);
    Optional<Role> role = fields.requiredOneOf("roll", roles());
    return fields.haveErrors() || operator.isEmpty() || unit.isEmpty() || role.isEmpty()
        ? Optional.empty()
        : Optional.of(new ClaimRule(0, claim, operator.get(), value, unit.get(), role.get()));
  }

  /** Claims as an id token carries them: one JSON object. */
  static Optional<Claims> readClaims(Fields fields, JsonMapper json) {
    String typed = fields.typed("uppgifter");
    if (typed.isBlank())
      fields.refuse("uppgifter", "security.try.uppgifter.required");
    else if (typed.length() > LONGEST_CLAIMS)
      fields.refuse("uppgifter", "web.field.tooLong", LONGEST_CLAIMS);
    else
      return claims(typed, json).or(() -> {
        fields.refuse("uppgifter", "security.try.uppgifter.json");
        return Optional.empty();
      });
    return Optional.empty();
  }

  private static Optional<Claims> claims(String typed, JsonMapper json) {
    try {
      return json.readValue(typed, Object.class) instanceof Map<?, ?> said
          ? Optional.of(new Claims(said.entrySet().stream().filter(each -> each.getValue() != null)
              .collect(Collectors.toMap(each -> String.valueOf(each.getKey()), Map.Entry::getValue))))
          : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
