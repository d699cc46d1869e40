package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.samnytta.security.Place;
import se.samnytta.security.RateLimit;
import se.samnytta.security.RateLimits;

/** Counts the searches of those who have not signed in: they cost the most of what anybody may ask. */
@Component
class SearchLimit implements HandlerInterceptor, WebMvcConfigurer {

  private static final String SUGGESTIONS = "/annonser/sokforslag";

  private final RateLimits limits;

  SearchLimit(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this).addPathPatterns("/", "/annonser", SUGGESTIONS);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    String words = request.getParameter("q");
    if (words != null && !words.isBlank() && SignedInViewers.current().isEmpty())
      limits.take(request.getRequestURI().equals(SUGGESTIONS) ? RateLimit.SUGGESTION_PLACE : RateLimit.SEARCH_PLACE, Place.of(request));
    return true;
  }
}
