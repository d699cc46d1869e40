package se.samnytta.start.demo;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.CannotStart;

/**
 * Refuses to open the demo's door, by which anybody may be anybody, where it could be somebody's real one: at an address that
 * others reach.
 */
@Component
@Profile("demo")
class DemoDoor {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  DemoDoor(@Value("${samnytta.base-url}") String address, @Value("${samnytta.demo.open-to-all:false}") boolean openToAll) {
    if (!openToAll && !THIS_MACHINE.contains(String.valueOf(URI.create(address).getHost())))
      throw new CannotStart("The demo would be open at " + address + ", and in the demo anybody may be anybody.",
          "Start without SPRING_PROFILES_ACTIVE=demo. To show the demo to others, on invented data only, set samnytta.demo.open-to-all.");
  }
}
