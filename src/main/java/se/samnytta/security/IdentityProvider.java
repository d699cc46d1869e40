package se.samnytta.security;

import java.util.List;
import se.samnytta.kernel.Municipality;

/**
 * A municipality's own sign-in.
 *
 * @param issuer       names it; whom it vouches for is let in to this municipality and nowhere else
 * @param clientId     what it knows this service as
 * @param clientSecret how this service proves that it is that
 * @param scopes       what is asked for, "openid" among it
 * @param nameClaim    where it says what somebody is called
 * @param emailClaim   where it says their address
 * @param emailDomains domains of addresses that it alone hands out; somebody entered by hand is known again by such an address
 * @param contact      whom to ask who is not let in, in the municipality's words
 * @param version      counts the changes
 */
public record IdentityProvider(Municipality municipality, String issuer, String clientId, String clientSecret, List<String> scopes,
    String nameClaim, String emailClaim, List<String> emailDomains, String contact, long version) {

  public IdentityProvider {
    scopes = List.copyOf(scopes);
    emailDomains = List.copyOf(emailDomains);
  }

  /** Whether the address is one that this provider alone hands out. */
  boolean handsOut(String email) {
    return emailDomains.stream().anyMatch(domain -> email.endsWith("@" + domain));
  }

  @Override
  public String toString() {
    return "identity provider " + issuer + " of " + municipality;
  }
}
