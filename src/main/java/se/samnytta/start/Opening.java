package se.samnytta.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says in the log, when everything else has been said, that the doors are open; {@code bin/dev} waits for it. */
@Component
class Opening {

  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  private final String address;

  Opening(@Value("${samnytta.base-url}") String address) {
    this.address = address;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  void announce() {
    LOG.info("Open at {}", address);
  }
}
