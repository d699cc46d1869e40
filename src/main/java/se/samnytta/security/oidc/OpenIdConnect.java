package se.samnytta.security.oidc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.util.UriComponentsBuilder;
import se.samnytta.security.Claims;
import se.samnytta.security.ForeignSession;
import se.samnytta.security.ForeignSignIn;
import se.samnytta.security.IdentityProvider;
import se.samnytta.security.ProviderSilent;

/**
 * OpenID Connect, put together of Spring Security's parts: it changes the code for tokens and checks the id token. What it
 * would keep in an HTTP session is handed to the caller instead.
 */
@Component
class OpenIdConnect implements ForeignSignIn {

  private static final Base64StringKeyGenerator RANDOM = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);
  private static final String LOGGED_OUT = "http://schemas.openid.net/event/backchannel-logout";

  private final Registrations registrations;

  OpenIdConnect(Registrations registrations) {
    this.registrations = registrations;
  }

  @Override
  public Departure depart(IdentityProvider provider, String returnAddress) {
    String nonce = RANDOM.generateKey();
    String state = RANDOM.generateKey();
    OAuth2AuthorizationRequest.Builder request = request(registrations.of(provider), state, nonce, returnAddress);
    OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
    OAuth2AuthorizationRequest made = request.build();
    return new Departure(made.getAuthorizationRequestUri(), state, nonce,
        Objects.requireNonNull(made.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)));
  }

  @Override
  public Arrival arrive(IdentityProvider provider, Departure departure, String returnAddress, Map<String, String> answer) {
    if (answer.containsKey("iss") && !provider.issuer().equals(answer.get("iss")))
      return new Refused("answer_of_another_issuer");
    if (answer.get(OAuth2ParameterNames.CODE) == null && answer.get(OAuth2ParameterNames.ERROR) == null)
      return new Refused("no_answer");
    Registration registration = registrations.of(provider);
    OAuth2AuthorizationRequest request = request(registration, departure.state(), departure.nonce(), returnAddress)
        .attributes(attributes -> attributes.put(PkceParameterNames.CODE_VERIFIER, departure.verifier())).build();
    try {
      var asked = new OAuth2LoginAuthenticationToken(registration.client(),
          new OAuth2AuthorizationExchange(request, response(answer, returnAddress)));
      return registration.authentication().authenticate(asked) instanceof Authentication done
          && done.getPrincipal() instanceof OidcUser user
              ? proven(provider, user)
              : new Refused("no_id_token");
    } catch (AuthenticationException e) {
      if (isOutage(e))
        throw new ProviderSilent(provider + " does not answer", e);
      return new Refused(word(e instanceof OAuth2AuthenticationException known ? known.getError().getErrorCode() : ""));
    }
  }

  @Override
  public Optional<String> farewell(IdentityProvider provider, String idToken, String returnAddress) {
    return registrations.of(provider).endSession().map(address -> UriComponentsBuilder.fromUriString(address)
        .queryParam("client_id", "{client}")
        .queryParam("id_token_hint", "{hint}")
        .queryParam("post_logout_redirect_uri", "{back}")
        .encode().buildAndExpand(provider.clientId(), idToken, returnAddress).toUriString());
  }

  @Override
  public Optional<Ended> ended(IdentityProvider provider, String message) {
    try {
      Jwt jwt = registrations.of(provider).logoutTokens().decode(message);
      boolean says = jwt.getClaim("events") instanceof Map<?, ?> events && events.containsKey(LOGGED_OUT) && !jwt.hasClaim("nonce");
      Ended ended = new Ended(jwt.getSubject(), jwt.getClaimAsString("sid"));
      return says && (ended.subject() != null || ended.session() != null) ? Optional.of(ended) : Optional.empty();
    } catch (JwtException e) {
      if (isOutage(e))
        throw new ProviderSilent(provider + " does not answer", e);
      return Optional.empty();
    }
  }

  @Override
  public void examine(String issuer) {
    registrations.discover(issuer);
  }

  private static Proven proven(IdentityProvider provider, OidcUser user) {
    return new Proven(
        new ForeignSession(provider.issuer(), Objects.requireNonNull(user.getSubject()), user.getClaimAsString("sid"),
            user.getIdToken().getTokenValue()),
        new Claims(new HashMap<>(user.getClaims())));
  }

  private static OAuth2AuthorizationRequest.Builder request(Registration registration, String state, String nonce, String returnAddress) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(Objects.requireNonNull(registration.client().getProviderDetails().getAuthorizationUri()))
        .clientId(registration.client().getClientId())
        .redirectUri(returnAddress)
        .scopes(registration.client().getScopes())
        .state(state)
        .attributes(attributes -> {
          attributes.put(OAuth2ParameterNames.REGISTRATION_ID, registration.client().getRegistrationId());
          attributes.put(OidcParameterNames.NONCE, nonce);
        })
        .additionalParameters(parameters -> parameters.put(OidcParameterNames.NONCE, hash(nonce)));
  }

  private static OAuth2AuthorizationResponse response(Map<String, String> answer, String returnAddress) {
    String code = answer.get(OAuth2ParameterNames.CODE);
    String state = answer.getOrDefault(OAuth2ParameterNames.STATE, "");
    return code != null
        ? OAuth2AuthorizationResponse.success(code).redirectUri(returnAddress).state(state).build()
        : OAuth2AuthorizationResponse.error(answer.getOrDefault(OAuth2ParameterNames.ERROR, "")).redirectUri(returnAddress).state(state)
            .build();
  }

  /** The provider is given the nonce's hash, as Spring Security's check expects it. */
  private static String hash(String nonce) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(nonce.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The code of an error may come from whoever made the address up. */
  private static String word(String code) {
    return code.matches("[a-z_]{1,60}") ? code : "unknown";
  }

  /** Nobody answered, or somebody who is in trouble: not the fault of whoever signs in. */
  private static boolean isOutage(@Nullable Throwable problem) {
    return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
        .anyMatch(each -> each instanceof IOException || each instanceof HttpServerErrorException);
  }
}
