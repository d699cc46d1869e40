package se.samnytta.security.oidc;

import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What this service is to a municipality's provider, with what the provider has said of itself, and how its answers are read. */
record Registration(ClientRegistration client, OidcAuthorizationCodeAuthenticationProvider authentication, JwtDecoder logoutTokens) {

  /** Where somebody is signed out there. */
  Optional<String> endSession() {
    return client.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint") instanceof String address
        ? Optional.of(address)
        : Optional.empty();
  }
}
