package se.samnytta.start.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Scope;
import se.samnytta.world.DatabaseTest;

/** Two nodes on one database: the application of the tests, and one more scheduler with the same tasks. */
class ScheduledWorkTest extends DatabaseTest {

  @Autowired
  Scheduler application;
  @Autowired
  DataSource database;
  @Autowired
  OneTimeTask<Void> testOnce;
  @Autowired
  RecurringTask<Void> testDaily;
  @Autowired
  ExecutionInterceptor asSystem;

  private Scheduler otherNode;

  @BeforeEach
  void startTheOtherNode() {
    otherNode = Scheduler.create(database, testOnce)
        .startTasks(testDaily)
        .schedulerName(new SchedulerName.Fixed("other-node"))
        .addExecutionInterceptor(asSystem)
        .pollUsingLockAndFetch(1.0, 2.0)
        .pollingInterval(Duration.ofMillis(50))
        .alwaysPersistTimestampInUTC()
        .threads(4)
        .build();
    otherNode.start();
  }

  @AfterEach
  void stopTheOtherNode() {
    otherNode.stop();
  }

  @Test
  void aRecurringTaskRunsOnceForEachTimeItIsDue() {
    await().until(() -> runsOf("test-daily") > 0);
    for (int round = 0; round < 5; round++) {
      long before = runsOf("test-daily");
      assertThat(
          application.reschedule(application.getScheduledExecution(testDaily.getDefaultTaskInstance()).orElseThrow().getTaskInstance(),
              Instant.now()))
          .isTrue();
      await().until(() -> runsOf("test-daily") > before && application.getScheduledExecution(testDaily.getDefaultTaskInstance())
          .filter(next -> !next.isPicked() && next.getExecutionTime().isAfter(Instant.now().plusSeconds(60))).isPresent());
      assertThat(runsOf("test-daily")).isEqualTo(before + 1);
    }
  }

  @Test
  void twoNodesShareTheWorkAndDoNothingTwice() {
    List<String> work = IntStream.range(0, 200).mapToObj(_ -> UUID.randomUUID().toString()).toList();
    work.forEach(each -> application.schedule(testOnce.instance(each), Instant.now()));
    await().until(() -> TestTasks.RAN.stream().filter(ran -> work.contains(ran.instance())).count() >= work.size());
    await().until(() -> work.stream().noneMatch(each -> application.getScheduledExecution(testOnce.instance(each)).isPresent()));
    assertThat(TestTasks.RAN.stream().map(TestTasks.Ran::instance).filter(work::contains)).containsExactlyInAnyOrderElementsOf(work);
  }

  @Test
  void aTaskActsAsTheSystem() {
    String instance = UUID.randomUUID().toString();
    application.schedule(testOnce.instance(instance), Instant.now());
    await().until(() -> runsOf(instance) > 0);
    assertThat(TestTasks.RAN).filteredOn(ran -> ran.instance().equals(instance)).extracting(TestTasks.Ran::scope)
        .containsExactly(Scope.SYSTEM);
  }

  private static long runsOf(String instance) {
    return TestTasks.RAN.stream().filter(ran -> ran.instance().equals(instance)).count();
  }
}
