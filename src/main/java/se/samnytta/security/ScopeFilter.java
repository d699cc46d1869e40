package se.samnytta.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samnytta.kernel.Reading;
import se.samnytta.kernel.Scope;

/** Binds what the database shows for as long as the request lasts, what is theirs or only what is public, and whether it may write. */
class ScopeFilter extends OncePerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    Scope scope = authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn.scope() : Scope.PUBLIC;
    SessionCookie.giveIfAnother(request, response);
    try {
      ScopedValue.CallableOp<Boolean, Exception> answer = () -> scope.callThrowing(() -> {
        chain.doFilter(request, response);
        return true;
      });
      var _ = SAFE.contains(request.getMethod()) ? Reading.only(answer) : answer.call();
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
