package se.samnytta.start;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where nobody could sign in but by the demo's door: the demo has it open for all, and a municipality's own
 * sign-in is not built yet. The first real way in takes this class away.
 */
@Component
@Profile("!demo & !test")
class WayIn {

  WayIn() {
    throw new CannotStart("Nobody could sign in: this version has no other way in than the demo's, where anybody may be anybody.",
        "Start it as a demo, with SPRING_PROFILES_ACTIVE=demo, on invented data only.");
  }
}
