package se.samnytta.security.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import se.samnytta.security.Seals;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two cookies of the door. One carries, sealed and for ten minutes, what must be known when the browser comes back from the
 * municipality's sign-in, so that any node can answer; it is taken away when it is read. The other remembers which municipality
 * was chosen, for the next time.
 */
@Component
class DoorCookies {

  private static final String PURPOSE = "underway";
  private static final Duration LASTS = Duration.ofMinutes(10);
  private static final String MUNICIPALITY = "samnytta_kommun";
  private static final Duration YEAR = Duration.ofDays(365);

  /**
   * Somebody on the way to their municipality's sign-in and back.
   *
   * @param next where they were going
   * @param until when it is too late to come back, in seconds since 1970
   */
  record Underway(String municipality, String state, String nonce, String verifier, String next, long until) {}

  private final Seals seals;
  private final JsonMapper json;
  private final Clock clock;

  DoorCookies(Seals seals, JsonMapper json, Clock clock) {
    this.seals = seals;
    this.json = json;
    this.clock = clock;
  }

  Instant deadline() {
    return clock.instant().plus(LASTS);
  }

  void send(HttpServletRequest request, HttpServletResponse response, Underway underway) {
    byte[] sealed = seals.seal(PURPOSE, json.writeValueAsString(underway));
    add(request, response, underwayName(request), Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LASTS);
    add(request, response, MUNICIPALITY, underway.municipality(), YEAR);
  }

  /** Who comes back, once; nothing for a stranger, or too late. */
  Optional<Underway> take(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> value = value(request, underwayName(request));
    if (value.isPresent())
      add(request, response, underwayName(request), "", Duration.ZERO);
    return value.flatMap(this::read).filter(underway -> clock.instant().getEpochSecond() < underway.until());
  }

  /** Code of the municipality that was chosen last, empty for none. */
  static String municipality(HttpServletRequest request) {
    return value(request, MUNICIPALITY).orElse("");
  }

  private Optional<Underway> read(String value) {
    try {
      return seals.open(PURPOSE, Base64.getUrlDecoder().decode(value)).map(text -> json.readValue(text, Underway.class));
    } catch (IllegalArgumentException | JacksonException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> value(HttpServletRequest request, String name) {
    return request.getCookies() == null
        ? Optional.empty()
        : Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
  }

  private static String underwayName(HttpServletRequest request) {
    return request.isSecure() ? "__Host-samnytta-underway" : "samnytta-underway";
  }

  private static void add(HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).httpOnly(true).secure(request.isSecure()).sameSite("Lax")
        .path("/").maxAge(age).build().toString());
  }
}
