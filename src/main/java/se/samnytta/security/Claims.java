package se.samnytta.security;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality's sign-in says of somebody. A claim is named as it is, or by the way to it with dots between:
 * {@code realm_access.roles}. A list says each of its members.
 */
public record Claims(Map<String, Object> said) {

  private static final Set<String> OF_THE_TOKEN = Set.of("iss", "aud", "azp", "exp", "iat", "nbf", "jti", "nonce", "at_hash", "c_hash",
      "auth_time", "sid", "typ", "acr", "session_state");

  public Claims {
    var something = new LinkedHashMap<>(said);
    something.values().removeIf(Objects::isNull);
    said = Map.copyOf(something);
  }

  /** What the claim says, nothing if there is none. */
  public List<String> of(String claim) {
    Object value = said.containsKey(claim) ? said.get(claim) : inside(said, claim);
    return value instanceof Collection<?> many
        ? many.stream().map(Claims::text).toList()
        : value == null ? List.of() : List.of(text(value));
  }

  /** The one thing that the claim says, empty for nothing. */
  String one(String claim) {
    return of(claim).stream().findFirst().orElse("").strip();
  }

  /** Names of what is said of the person, the ways to what lies deeper among them; what is said of the token itself is left out. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    said.keySet().stream().filter(name -> !OF_THE_TOKEN.contains(name)).forEach(name -> gather(name, said.get(name), names));
    return names;
  }

  private static void gather(String name, @Nullable Object value, Set<String> names) {
    if (value instanceof Map<?, ?> deeper)
      deeper.forEach((key, inner) -> gather(name + "." + key, inner, names));
    else
      names.add(name);
  }

  private static @Nullable Object inside(Map<?, ?> said, String way) {
    int dot = way.indexOf('.');
    if (dot < 0)
      return said.get(way);
    return said.get(way.substring(0, dot)) instanceof Map<?, ?> deeper ? inside(deeper, way.substring(dot + 1)) : null;
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value);
  }
}
