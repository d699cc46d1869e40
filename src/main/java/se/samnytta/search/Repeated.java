package se.samnytta.search;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Something that each node does again and again, on a thread of its own, from its start to its end. */
public abstract class Repeated implements SmartLifecycle {

  private final String name;
  private final Duration toStop;
  private CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;

  /**
   * @param name   of the thread
   * @param toStop how long it may take to end what it is doing
   */
  protected Repeated(String name, Duration toStop) {
    this.name = name;
    this.toStop = toStop;
  }

  /** Does it once; answers how long to wait for the next time. */
  protected abstract Duration round();

  @Override
  public void start() {
    var end = new CountDownLatch(1);
    stopped = end;
    thread = Thread.ofVirtual().name(name).start(() -> run(end));
  }

  private void run(CountDownLatch end) {
    try {
      for (Duration pause = Duration.ZERO; !end.await(pause.toMillis(), TimeUnit.MILLISECONDS);)
        pause = round();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends what it is doing. */
  @Override
  public void stop() {
    Thread running = thread;
    stopped.countDown();
    try {
      if (running != null)
        running.join(toStop);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
