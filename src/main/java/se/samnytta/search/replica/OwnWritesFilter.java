package se.samnytta.search.replica;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a browser that has sent a form find what it wrote: it keeps a cookie for as long as a replica may not have it yet. So it holds
 * on every node.
 */
final class OwnWritesFilter extends OncePerRequestFilter {

  static final String COOKIE = "samnytta-wrote";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Duration own;

  OwnWritesFilter(ReplicaSettings settings) {
    this.own = settings.own();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!READING.contains(request.getMethod()))
      response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, "1").path("/").maxAge(own).httpOnly(true)
          .secure(request.isSecure()).sameSite("Lax").build().toString());
    else if (hasWritten(request)) {
      try {
        FollowingReplica.afterWriting(() -> {
          chain.doFilter(request, response);
          return true;
        });
      } catch (IOException | ServletException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new ServletException(e);
      }
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean hasWritten(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies != null && Stream.of(cookies).anyMatch(cookie -> cookie.getName().equals(COOKIE));
  }
}
