package se.samnytta.security;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;

/** Signing out both ways: from here at the municipality's own sign-in, and from there here. */
@Component
public class Farewells {

  private final IdentityProviders providers;
  private final ForeignSignIn foreign;
  private final SignIns signIns;
  private final OwnAddress address;

  Farewells(IdentityProviders providers, ForeignSignIn foreign, SignIns signIns, OwnAddress address) {
    this.providers = providers;
    this.foreign = foreign;
    this.signIns = signIns;
    this.address = address;
  }

  /** Where the browser is to go on to, so that somebody who has signed out here is signed out there too. */
  public Optional<String> farewell(Municipality municipality, ForeignSession ended) {
    try {
      return providers.doorOf(municipality)
          .filter(provider -> provider.issuer().equals(ended.issuer()) && !ended.idToken().isEmpty())
          .flatMap(provider -> foreign.farewell(provider, ended.idToken(), address.of("/utloggad")));
    } catch (ProviderSilent _) {
      return Optional.empty();
    }
  }

  /** Ends here what the provider says has ended there; answers whether the message was the provider's. */
  public boolean hear(IdentityProvider provider, String message) {
    Optional<ForeignSignIn.Ended> ended = foreign.ended(provider, message);
    ended.ifPresent(each -> signIns.endForeign(provider.issuer(), each.subject(), each.session()));
    return ended.isPresent();
  }
}
