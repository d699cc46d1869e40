package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.security.ClaimRule.Operator;

class ClaimRuleTest {

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(textBlock = """
      Skolan,             EQUALS,      Skolan,          true
      skolan,             EQUALS,      SKOLAN,          true
      Skolan,             EQUALS,      Skol,            false
      Östra Skolan,       CONTAINS,    ra sko,          true
      Östra Skolan,       CONTAINS,    västra,          false
      Skolan-lärare,      STARTS_WITH, skolan-,         true
      Grundskolan-lärare, STARTS_WITH, skolan-,         false
      Skolan-lärare,      PATTERN,     skolan-*,        true
      Skolan-lärare,      PATTERN,     *-lärare,        true
      Skolan-lärare,      PATTERN,     skolan,          false
      Skolan-lärare,      PATTERN,     sk*n-l*e,        true
      Skolan-lärare,      PATTERN,     *,               true
      aba,                PATTERN,     ab*ba,           false
      aXbXc,              PATTERN,     a*b*c,           true
      ac,                 PATTERN,     a*b*c,           false
      a.c,                PATTERN,     a.c,             true
      abc,                PATTERN,     a.c,             false
      """)
  void comparesWhatIsSaid(String said, Operator operator, String value, boolean fits) {
    assertThat(rule("avdelning", operator, value).fits(new Claims(Map.of("avdelning", said)))).isEqualTo(fits);
  }

  @Test
  void triesEachMemberOfAList() {
    var claims = new Claims(Map.of("groups", List.of("Personal", "Skolan-lärare")));
    assertThat(rule("groups", Operator.EQUALS, "Skolan-lärare").fits(claims)).isTrue();
    assertThat(rule("groups", Operator.EQUALS, "Vården").fits(claims)).isFalse();
  }

  @Test
  void findsClaimsThatLieInsideOthers() {
    var claims = new Claims(Map.of("realm_access", Map.of("roles", List.of("chef")), "a.b", "med punkt"));
    assertThat(rule("realm_access.roles", Operator.EQUALS, "chef").fits(claims)).isTrue();
    assertThat(rule("a.b", Operator.EQUALS, "med punkt").fits(claims)).isTrue();
    assertThat(rule("realm_access.roles.chef", Operator.EQUALS, "chef").fits(claims)).isFalse();
    assertThat(claims.names()).containsExactly("a.b", "realm_access.roles");
  }

  @Test
  void takesWhatIsNoTextAndWhatIsMissingAsItComes() {
    Map<String, Object> said = new HashMap<>(Map.of("chef", true, "nivå", 3, "grupper", Arrays.asList("a", null)));
    said.put("tomt", null);
    var claims = new Claims(said);
    assertThat(rule("chef", Operator.EQUALS, "true").fits(claims)).isTrue();
    assertThat(rule("nivå", Operator.EQUALS, "3").fits(claims)).isTrue();
    assertThat(rule("tomt", Operator.PATTERN, "*").fits(claims)).isFalse();
    assertThat(rule("finns inte", Operator.PATTERN, "*").fits(claims)).isFalse();
  }

  /** Where a regular expression would try for ever. */
  @Test
  void endsSoonWhateverThePattern() {
    assertThat(rule("x", Operator.PATTERN, "*a".repeat(5_000) + "b").fits(new Claims(Map.of("x", "a".repeat(50_000))))).isFalse();
  }

  private static ClaimRule rule(String claim, Operator operator, String value) {
    return new ClaimRule(0, claim, operator, value, new UnitId(1), Role.MEMBER);
  }
}
