package se.samnytta.start.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Scope;
import se.samnytta.world.DatabaseTest;

class ListenerThreadsTest extends DatabaseTest {

  private static final Scope SOMEBODY = new Scope("7", 1, List.of(1L), "1286", List.of(), Set.of(), false);

  @Autowired
  ApplicationEventPublisher events;
  @Autowired
  TransactionTemplate transaction;
  @Autowired
  TestListener listener;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  IncompleteEventPublications publications;

  @Test
  void aListenerHearsAsTheSystemWhatSomebodyDid() throws InterruptedException {
    var event = new SomethingHappened(UUID.randomUUID(), false);
    publish(event);
    assertThat(next(event)).isEqualTo(new SomethingHeard(event.id(), Scope.SYSTEM, "on", true, true));
    awaitStatus(event, "COMPLETED");
  }

  @Test
  void nothingIsHeardOfWhatWasRolledBack() throws InterruptedException {
    var undone = new SomethingHappened(UUID.randomUUID(), false);
    SOMEBODY.call(() -> transaction.execute(status -> {
      events.publishEvent(undone);
      status.setRollbackOnly();
      return true;
    }));
    var done = new SomethingHappened(UUID.randomUUID(), false);
    publish(done);
    assertThat(next(done).id()).isEqualTo(done.id());
    assertThat(statuses(undone)).isEmpty();
  }

  @Test
  void whatAListenerFailedToHearIsPublishedAgain() throws InterruptedException {
    var event = new SomethingHappened(UUID.randomUUID(), true);
    publish(event);
    awaitStatus(event, "FAILED");
    publications.resubmitIncompletePublications(publication -> publication.getEvent().equals(event));
    assertThat(next(event).scope()).isEqualTo(Scope.SYSTEM);
    awaitStatus(event, "COMPLETED");
  }

  @Test
  void waitsLongerForEachTimeItFailed() {
    var publication = new Waiting(Instant.parse("2026-12-01T10:00:00Z"), 1, null);
    assertThat(Publications.isDue(publication, at("10:00:59"))).isFalse();
    assertThat(Publications.isDue(publication, at("10:01:01"))).isTrue();
    var triedThrice = new Waiting(Instant.parse("2026-12-01T10:00:00Z"), 4, at("10:20:00"));
    assertThat(Publications.isDue(triedThrice, at("10:27:59"))).isFalse();
    assertThat(Publications.isDue(triedThrice, at("10:28:01"))).isTrue();
    var triedForDays = new Waiting(Instant.parse("2026-11-01T10:00:00Z"), 80, at("10:20:00"));
    assertThat(Publications.isDue(triedForDays, at("11:20:01"))).isTrue();
  }

  private static Instant at(String time) {
    return Instant.parse("2026-12-01T" + time + "Z");
  }

  private void publish(SomethingHappened event) {
    SOMEBODY.call(() -> transaction.execute(_ -> {
      events.publishEvent(event);
      return true;
    }));
  }

  private SomethingHeard next(SomethingHappened event) throws InterruptedException {
    for (;;) {
      SomethingHeard heard = listener.heard().poll(10, TimeUnit.SECONDS);
      assertThat(heard).as("the listener has heard of it within ten seconds").isNotNull();
      if (heard.id().equals(event.id()))
        return heard;
    }
  }

  private void awaitStatus(SomethingHappened event, String status) {
    await().until(() -> statuses(event).equals(List.of(status)));
  }

  private List<String> statuses(SomethingHappened event) {
    return jdbc.sql("select status from public.event_publication where serialized_event like :id")
        .param("id", "%" + event.id() + "%")
        .query(String.class)
        .list();
  }
}
