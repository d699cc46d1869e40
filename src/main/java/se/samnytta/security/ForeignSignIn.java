package se.samnytta.security;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's own sign-in as this service meets it, whatever it speaks. Each of these waits a few seconds at the most, and
 * throws {@link ProviderSilent} when nobody answers or what is answered makes no sense.
 */
public interface ForeignSignIn {

  /** Where to send the browser, and what has to be remembered until it comes back to the return address. */
  Departure depart(IdentityProvider provider, String returnAddress);

  /** Whom the provider vouches for, once the browser has come back with its answer. */
  Arrival arrive(IdentityProvider provider, Departure departure, String returnAddress, Map<String, String> answer);

  /** Where to send the browser so that somebody is signed out there too; nothing when the provider has no such place. */
  Optional<String> farewell(IdentityProvider provider, String idToken, String returnAddress);

  /** What the provider says has ended; nothing when the message is not from the provider, or not such a message. */
  Optional<Ended> ended(IdentityProvider provider, String message);

  /** Asks the issuer who it is. */
  void examine(String issuer);

  /**
   * On the way to the provider.
   *
   * @param address  where to send the browser; not remembered
   * @param state    comes back as it is, or the answer was not meant for this browser
   * @param nonce    comes back inside the proof
   * @param verifier shows that whoever left is whoever comes back
   */
  record Departure(String address, String state, String nonce, String verifier) {}

  /** How it went. */
  sealed interface Arrival {}

  /** The provider vouches for somebody. */
  record Proven(ForeignSession session, Claims claims) implements Arrival {}

  /** Nobody is vouched for, or not in a way that can be trusted; the reason is a word for the log. */
  record Refused(String reason) implements Arrival {}

  /** A session of the provider, or all of a subject's; at least one of the two is named. */
  record Ended(@Nullable String subject, @Nullable String session) {}
}
