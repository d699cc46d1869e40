package se.samnytta.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that holds the token: bound to this host and to HTTPS wherever there is HTTPS, and gone when the browser closes,
 * for the next one at a shared computer is somebody else.
 */
public final class SessionCookie {

  private static final String CURRENT = SessionCookie.class.getName();

  private SessionCookie() {}

  /** The token that the request came with, or the one that has taken its place since. */
  public static Optional<String> token(HttpServletRequest request) {
    return request.getAttribute(CURRENT) instanceof String current ? Optional.of(current).filter(token -> !token.isEmpty()) : sent(request);
  }

  private static Optional<String> sent(HttpServletRequest request) {
    if (request.getCookies() == null)
      return Optional.empty();
    String name = name(request);
    for (Cookie cookie : request.getCookies())
      if (cookie.getName().equals(name) && !cookie.getValue().isEmpty())
        return Optional.of(cookie.getValue());
    return Optional.empty();
  }

  /** The request goes on with this token, whichever it came with. */
  static void goOnWith(HttpServletRequest request, String token) {
    request.setAttribute(CURRENT, token);
  }

  /** Gives the browser the token that the request goes on with, when it came with another. */
  static void giveIfAnother(HttpServletRequest request, HttpServletResponse response) {
    token(request).filter(token -> !sent(request).equals(Optional.of(token))).ifPresent(token -> set(request, response, token));
  }

  public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
    add(request, response, token, null);
  }

  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    add(request, response, "", Duration.ZERO);
  }

  private static void add(HttpServletRequest request, HttpServletResponse response, String value, @Nullable Duration age) {
    goOnWith(request, value);
    var cookie = ResponseCookie.from(name(request), value).httpOnly(true).secure(request.isSecure()).sameSite("Lax").path("/");
    response.addHeader(HttpHeaders.SET_COOKIE, (age == null ? cookie : cookie.maxAge(age)).build().toString());
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? "__Host-samnytta" : "samnytta";
  }
}
