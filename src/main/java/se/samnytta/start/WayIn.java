package se.samnytta.start;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to start where nobody could sign in: outside the demo there is no way in yet that proves who somebody is. */
@Component
@Profile("!demo & !test")
class WayIn {

  WayIn() {
    throw new CannotStart("There is no way to sign in yet but as one of the demo's invented people.",
        "Start the demo: bin/dev, or java -jar samnytta.jar --spring.profiles.active=demo");
  }
}
