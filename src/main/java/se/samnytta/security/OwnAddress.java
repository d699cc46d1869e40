package se.samnytta.security;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What this service's addresses begin with when others are told them: the configured one, never what a request claims. */
@Component
public class OwnAddress {

  private final Environment environment;

  OwnAddress(Environment environment) {
    this.environment = environment;
  }

  /** The address of a page of ours. Asked for when it is needed: a port that is any free one is known only then. */
  public String of(String path) {
    return environment.getRequiredProperty("samnytta.base-url").replaceAll("/+$", "") + path;
  }
}
