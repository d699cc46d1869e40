package se.samnytta.search.replica;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which replica to use; the application logs in to it as to the other.
 *
 * @param url    its JDBC address
 * @param behind how far it may be behind for anybody to read from it
 * @param own    for how long whoever has written reads where they wrote; longer than that
 */
@ConfigurationProperties("samnytta.search.replica")
record ReplicaSettings(String url, @DefaultValue("5s") Duration behind, @DefaultValue("15s") Duration own) {

  ReplicaSettings {
    if (own.compareTo(behind) <= 0)
      throw new IllegalArgumentException("samnytta.search.replica.own has to be longer than samnytta.search.replica.behind");
  }
}
