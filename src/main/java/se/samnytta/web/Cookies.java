package se.samnytta.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The small cookies of the page frame: looks, language, and what was just done. None of them says who somebody is. */
final class Cookies {

  static final String SCHEME = "samnytta_utseende";
  static final String LANGUAGE = "samnytta_sprak";
  static final String FLASH = "samnytta_flash";

  private Cookies() {}

  static Optional<String> value(HttpServletRequest request, String name) {
    return request.getCookies() == null
        ? Optional.empty()
        : Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
  }

  static void set(HttpServletRequest request, HttpServletResponse response, String name, String value, Duration kept) {
    var cookie = ResponseCookie.from(name, value).path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(kept);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }
}
