package se.samnytta.security.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import se.samnytta.security.IdentityProvider;
import se.samnytta.security.ProviderSilent;

/** What is known of each municipality's provider: asked once, kept for a quarter of an hour, asked anew when a setting changes. */
@Component
class Registrations {

  private static final Duration KEPT = Duration.ofMinutes(15);
  /** Clocks of two machines may differ by so much. */
  private static final Duration SKEW = Duration.ofSeconds(60);
  /** A message of sign-out is acted on at once; one that is older has been kept by somebody. */
  private static final Duration FRESH = Duration.ofMinutes(5);
  /** Signatures by a key of the provider's own. The client's secret signs nothing, and "none" is no signature. */
  private static final List<SignatureAlgorithm> SIGNATURES = List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.RS384,
      SignatureAlgorithm.RS512, SignatureAlgorithm.PS256, SignatureAlgorithm.PS384, SignatureAlgorithm.PS512, SignatureAlgorithm.ES256,
      SignatureAlgorithm.ES384, SignatureAlgorithm.ES512);

  private final Wire wire;
  private final Clock clock;
  private final Cache<IdentityProvider, Registration> kept = Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(KEPT).build();

  Registrations(Wire wire, Clock clock) {
    this.wire = wire;
    this.clock = clock;
  }

  /** Asked outside the cache's own lock, so that one provider's silence keeps nobody else waiting. */
  Registration of(IdentityProvider provider) {
    Registration known = kept.getIfPresent(provider);
    if (known == null) {
      known = ask(provider);
      kept.put(provider, known);
    }
    return known;
  }

  /** What the issuer says of itself, when it says that it is itself. */
  Map<String, Object> discover(String issuer) {
    try {
      Map<String, Object> metadata = wire.metadata(issuer);
      if (!issuer.equals(metadata.get("issuer")))
        throw new ProviderSilent(issuer + " calls itself " + metadata.get("issuer"));
      ClientRegistrations.fromOidcConfiguration(metadata);
      for (String endpoint : List.of("authorization_endpoint", "token_endpoint", "jwks_uri"))
        wire.checked(String.valueOf(metadata.get(endpoint)));
      return metadata;
    } catch (RestClientException | IllegalArgumentException e) {
      throw new ProviderSilent(issuer + " does not say who it is", e);
    }
  }

  private Registration ask(IdentityProvider provider) {
    ClientRegistration client = ClientRegistrations.fromOidcConfiguration(discover(provider.issuer()))
        .registrationId(provider.municipality().code())
        .clientId(provider.clientId())
        .clientSecret(provider.clientSecret())
        .scope(provider.scopes())
        .build();
    return new Registration(client, authentication(decoder(client, idTokenRules(client))), decoder(client, logoutTokenRules(client)));
  }

  /** Claims come from the id token alone: one journey less. */
  private OidcAuthorizationCodeAuthenticationProvider authentication(JwtDecoder idTokens) {
    var authentication = new OidcAuthorizationCodeAuthenticationProvider(wire.tokens(),
        request -> new DefaultOidcUser(List.of(), request.getIdToken()));
    authentication.setJwtDecoderFactory(_ -> idTokens);
    return authentication;
  }

  private JwtDecoder decoder(ClientRegistration client, OAuth2TokenValidator<Jwt> rules) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(client.getProviderDetails().getJwkSetUri()))
        .jwsAlgorithms(algorithms -> algorithms.addAll(SIGNATURES))
        .restOperations(wire.keys())
        .validateType(false)
        .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
            new DefaultJOSEObjectTypeVerifier<>(null, JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"))))
        .build();
    decoder.setJwtValidator(rules);
    return decoder;
  }

  private OAuth2TokenValidator<Jwt> idTokenRules(ClientRegistration client) {
    OidcIdTokenValidator idToken = new OidcIdTokenValidator(client);
    idToken.setClock(clock);
    idToken.setClockSkew(SKEW);
    return new DelegatingOAuth2TokenValidator<>(times(), idToken);
  }

  private OAuth2TokenValidator<Jwt> logoutTokenRules(ClientRegistration client) {
    return new DelegatingOAuth2TokenValidator<>(times(),
        new JwtIssuerValidator(Objects.requireNonNull(client.getProviderDetails().getIssuerUri())),
        new JwtClaimValidator<List<String>>("aud", audience -> audience != null && audience.contains(client.getClientId())),
        new JwtClaimValidator<Instant>("iat", made -> made != null && made.isAfter(clock.instant().minus(FRESH))));
  }

  private JwtTimestampValidator times() {
    JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
    times.setClock(clock);
    return times;
  }
}
