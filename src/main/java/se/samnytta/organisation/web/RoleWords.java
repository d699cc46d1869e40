package se.samnytta.organisation.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.samnytta.kernel.Role;
import se.samnytta.web.Page;

/** Roles as people call them. */
final class RoleWords {

  private RoleWords() {}

  /** The roles that are given inside a municipality, as a select shows them. */
  static Map<String, String> inside(Page page) {
    var roles = new LinkedHashMap<String, String>();
    Arrays.stream(Role.values()).filter(role -> !role.isOutside()).forEach(role -> roles.put(role.name(), word(role, page)));
    return roles;
  }

  /** What the role is called, as it begins a line. */
  static String word(Role role, Page page) {
    String word = page.t("organisation.role." + role);
    return word.substring(0, 1).toUpperCase(page.locale()) + word.substring(1);
  }

  /** The role that is called so in either language's words. */
  static Optional<Role> called(String word, Page page) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equalsIgnoreCase(word) || word(role, page).equalsIgnoreCase(word)).findFirst();
  }
}
