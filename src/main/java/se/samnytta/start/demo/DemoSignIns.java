package se.samnytta.start.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.security.web.DemoPeople;

/** Says at the start whom one may sign in as; bin/dev prints what this logger writes. */
@Component
@Profile("demo")
class DemoSignIns {

  private static final Logger LOG = LoggerFactory.getLogger(DemoSignIns.class);

  private final DemoPeople people;

  DemoSignIns(DemoPeople people) {
    this.people = people;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    LOG.info("Sign in as one of these, all of them invented:");
    people.all().forEach(person -> LOG.info("  {} – {}", person.name(), person.line()));
    LOG.info("Choose one under Logga in.");
  }
}
