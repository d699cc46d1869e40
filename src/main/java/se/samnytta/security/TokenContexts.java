package se.samnytta.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Reads who is signed in from the cookie's token. Signing in and out set the cookie themselves. */
class TokenContexts implements SecurityContextRepository {

  private final SignIns signIns;

  TokenContexts(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new DeferredSecurityContext() {

      private @org.jspecify.annotations.Nullable SecurityContext context;

      @Override
      public SecurityContext get() {
        if (context == null)
          context = read(request);
        return context;
      }

      @Override
      public boolean isGenerated() {
        return get().getAuthentication() == null;
      }
    };
  }

  private SecurityContext read(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/static/"))
      return SecurityContextHolder.createEmptyContext();
    Optional<String> token = SessionCookie.token(request).map(signIns::current);
    token.ifPresent(current -> SessionCookie.goOnWith(request, current));
    Optional<SignedIn> signedIn = token.flatMap(signIns::of);
    if (signedIn.isEmpty())
      return SecurityContextHolder.createEmptyContext();
    var roles = signedIn.get().actor().roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
    return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(signedIn.get(), null, roles));
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return read(holder.getRequest());
  }

  @Override
  public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // the cookie is set where somebody signs in
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return SessionCookie.token(request).isPresent();
  }
}
