package se.samnytta.security.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.security.ClaimRule;

/**
 * How a municipality's people come in, as its administrator sees it.
 *
 * @param connected     whether a sign-in is connected
 * @param returnAddress what the provider must be told as the address to come back to
 * @param endedAddress  where it says that somebody has signed out
 * @param leaveAddress  where it sends whoever has signed out
 * @param rules         which claims give which roles
 * @param units         the units a rule may name, by number, in order of the tree
 * @param seenClaims    names of what the last sign-in said of somebody
 * @param seenAt        when that was, null for never
 */
public record ProviderView(boolean connected, String returnAddress, String endedAddress, String leaveAddress, List<ClaimRule> rules,
    Map<String, String> units, List<String> seenClaims, @Nullable Instant seenAt, List<TurnedAwayView> turnedAway) {

  /** What the unit of a rule is called; its number when it is not there any more. */
  public String unit(ClaimRule rule) {
    return units.getOrDefault(rule.unit().toString(), rule.unit().toString()).strip();
  }

  /** Somebody who was vouched for and not let in. */
  public record TurnedAwayView(String name, String email, String reason, int times, Instant at) {}
}
