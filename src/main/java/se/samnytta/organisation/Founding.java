package se.samnytta.organisation;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Scope;

/**
 * Where a new service begins: the operator says in the settings which municipality hosts it and who its first administrator is;
 * everything after that is done on pages. {@code samnytta.host.municipality}, a code of four digits;
 * {@code samnytta.host.administrator}, as in {@code Eva Exempel <eva@kommun.se>}.
 */
@Component
class Founding {

  private static final Logger LOG = LoggerFactory.getLogger(Founding.class);

  private final Municipalities municipalities;
  private final String host;
  private final String administrator;

  Founding(Municipalities municipalities, @Value("${samnytta.host.municipality:}") String host,
      @Value("${samnytta.host.administrator:}") String administrator) {
    this.municipalities = municipalities;
    this.host = host;
    this.administrator = administrator;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (host.isBlank())
      return;
    Scope.asSystem(() -> municipalities.begin(new Municipality(host.strip()), first()))
        .ifPresent(entered -> LOG.info("municipality {} hosts the service, its first administrator is person {}", host, entered.id()));
  }

  private @Nullable PersonDetails first() {
    int at = administrator.indexOf('<');
    if (at < 1 || !administrator.strip().endsWith(">"))
      return null;
    String email = administrator.substring(at + 1, administrator.lastIndexOf('>')).strip();
    return new PersonDetails(administrator.substring(0, at).strip(), email, null, "sv");
  }
}
