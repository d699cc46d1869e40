package se.samnytta.notification;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach this installation, for the links in letters: {@code samnytta.base-url}. */
@Component
public record BaseAddress(URI uri) {

  public BaseAddress(@Value("${samnytta.base-url}") URI uri) {
    if (uri.getHost() == null)
      throw new IllegalArgumentException("samnytta.base-url is not an address with a host: " + uri);
    this.uri = uri;
  }
}
