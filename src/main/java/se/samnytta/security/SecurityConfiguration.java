package se.samnytta.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import se.samnytta.web.Failure;

/** Who may ask for what before any page is opened, and the headers of every answer. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

  static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
      + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Where a municipality's own sign-in says who has signed out there: a machine, which proves by a signature who it is. */
  private static final String SIGNED_OUT_THERE = "/logga-in/*/utloggning";

  /** Encoded once more it takes up to three times the room, and the headers of an answer have 8 kB in all. */
  private static final int LONGEST_WAY_BACK = 1000;

  /** Read by anybody; what they find there is what row-level security shows to somebody who is not signed in. */
  private static final String[] OPEN = { "/", "/annonser", "/annonser/sokforslag", "/annonser/{id:[0-9]+}-{slug}", "/annonser/{id:[0-9]+}",
      "/bilder/**", "/kalender/*",
      "/static/**",
      "/logga-in/*", "/logga-in/*/svar", "/logga-in/inbjudan/*", "/utloggad",
      "/effekter", "/effekter/metod", "/effekter.csv", "/om", "/om/**", "/tillganglighet", "/logga-in", "/installningar", "/komponenter",
      "/logga-in/epost", "/logga-in/epost/glomt", "/logga-in/epost/skickat", "/logga-in/lank/*", "/utomstaende/ansok",
      "/utomstaende/ansok/*",
      "/error", "/favicon.ico", "/favicon.svg", "/robots.txt", "/actuator/health/**", "/demo/brev", "/demo/brev/**" };
  private static final String[] OPEN_FORMS = { "/logga-in", "/installningar/utseende", "/installningar/sprak", "/error",
      "/logga-in/inbjudan/*", SIGNED_OUT_THERE, "/logga-in/epost", "/logga-in/epost/glomt", "/logga-in/epost/nyckel",
      "/logga-in/epost/nyckel/val", "/logga-in/lank/*/losenord",
      "/logga-in/lank/*/adress", "/logga-in/lank/*/ansokan", "/utomstaende/ansok" };

  /** Where other systems show a key of theirs: no cookies, so no forged forms, and nobody is sent to sign in. */
  @Bean
  @Order(1)
  SecurityFilterChain keys(HttpSecurity http) {
    return http
        .securityMatcher("/scim/**")
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .csrf(protection -> protection.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
        .build();
  }

  @Bean
  SecurityFilterChain pages(HttpSecurity http, SignIns signIns) {
    CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
    csrf.setCookieName("samnytta_csrf");
    csrf.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    return http
        .securityContext(context -> context.securityContextRepository(new TokenContexts(signIns)))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(protection -> protection.csrfTokenRepository(csrf).ignoringRequestMatchers(SIGNED_OUT_THERE))
        .requestCache(cache -> cache.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(HttpMethod.GET, OPEN).permitAll()
            .requestMatchers(HttpMethod.HEAD, OPEN).permitAll()
            .requestMatchers(HttpMethod.POST, OPEN_FORMS).permitAll()
            .dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR).permitAll()
            .anyRequest().authenticated())
        .exceptionHandling(refused -> refused
            .authenticationEntryPoint((request, response, _) -> sendToSignIn(request, response))
            .accessDeniedHandler((_, response, why) -> response.sendError(403, why instanceof CsrfException ? Failure.OLD_FORM : null)))
        .addFilterBefore(new ScopeFilter(), AuthorizationFilter.class)
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(policy -> policy.policy("camera=(self), geolocation=(), microphone=(), payment=(), usb=()")))
        .build();
  }

  /** 303 to sign in and then back; htmx, inside which a browser would follow it, is told by a header to leave the page. */
  private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) {
    String asked = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    boolean comesBack = request.getMethod().equals("GET") && asked.length() <= LONGEST_WAY_BACK;
    String way = "/logga-in" + (comesBack ? "?vidare=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) : "");
    if ("true".equals(request.getHeader("HX-Request"))) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader("HX-Redirect", "/logga-in");
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", way);
    }
  }

  /** Each of fifteen filters would be timed by itself, at a tenth of what a page costs; switched off later they are still wrapped. */
  @Bean
  SecurityObservationSettings noneOfTheFiltersIsTimed() {
    return SecurityObservationSettings.noObservations();
  }

  /** Keeps Spring Boot from making a user of its own: nobody signs in by a password in memory. */
  @Bean
  UserDetailsService nobody() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }
}
