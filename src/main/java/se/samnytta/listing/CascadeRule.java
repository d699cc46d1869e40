package se.samnytta.listing;

import se.samnytta.kernel.Reach;

/** How many days an ad stays at each step before it reaches further; at all municipalities it stays without end. */
public record CascadeRule(int unitDays, int municipalityDays, int partnerDays) {

  /** Where nobody has said anything else. */
  public static final CascadeRule USUAL = new CascadeRule(0, 7, 14);

  /** Days at a step from which the cascade goes on by itself. */
  int days(Reach step) {
    return switch (step) {
      case UNIT -> unitDays;
      case MUNICIPALITY -> municipalityDays;
      case PARTNERS -> partnerDays;
      case ALL, PUBLIC -> throw new IllegalArgumentException("no step after " + step);
    };
  }
}
