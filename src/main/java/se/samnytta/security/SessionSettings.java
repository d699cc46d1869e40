package se.samnytta.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in.
 *
 * @param idle    without a request
 * @param longest in any case
 */
@ConfigurationProperties("samnytta.session")
public record SessionSettings(@DefaultValue("30m") Duration idle, @DefaultValue("12h") Duration longest) {

  public SessionSettings {
    if (!idle.isPositive() || idle.compareTo(longest) > 0)
      throw new IllegalArgumentException("samnytta.session: idle is longer than nothing and no longer than longest");
  }
}
