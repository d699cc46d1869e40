package se.samnytta.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that holds the token: bound to this host and to HTTPS wherever there is HTTPS. */
public final class SessionCookie {

  private SessionCookie() {}

  public static Optional<String> token(HttpServletRequest request) {
    if (request.getCookies() == null)
      return Optional.empty();
    String name = name(request);
    for (Cookie cookie : request.getCookies())
      if (cookie.getName().equals(name) && !cookie.getValue().isEmpty())
        return Optional.of(cookie.getValue());
    return Optional.empty();
  }

  public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
    add(request, response, token, SignIns.LONGEST);
  }

  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    add(request, response, "", Duration.ZERO);
  }

  private static void add(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name(request), value)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .path("/")
        .maxAge(age)
        .build()
        .toString());
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? "__Host-samnytta" : "samnytta";
  }
}
