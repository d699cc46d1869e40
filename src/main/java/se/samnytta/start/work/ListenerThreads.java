package se.samnytta.start.work;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Scope;

/**
 * The threads of {@code @ApplicationModuleListener}. The annotation runs the method after the commit, on another thread, in a
 * transaction of its own; here that thread is given {@link Scope#SYSTEM} before the transaction begins, so that the listener
 * sees what it was told about. Requests never run on these threads: Spring MVC has its own executor, which binds no scope.
 */
@Component
public class ListenerThreads implements AsyncConfigurer, SmartLifecycle {

  /** A burst of events must leave connections for the pages; the rest wait, and whoever published them does not. */
  private static final int AT_ONCE = 4;
  private static final int PATIENCE_SECONDS = 20;
  private static final ScopedValue<Boolean> WAITED_FOR = ScopedValue.newInstance();

  private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("listener-", 1).factory());
  private final Semaphore permits = new Semaphore(AT_ONCE);
  private volatile boolean running;

  /** Does work that waits for its listeners: they run at each commit, on its own thread and within what is bound to it. */
  public static void waitFor(Runnable work) {
    ScopedValue.where(WAITED_FOR, true).run(work);
  }

  @Override
  public Executor getAsyncExecutor() {
    return listener -> {
      if (WAITED_FOR.isBound())
        Scope.asSystem(listener);
      else
        threads.execute(() -> runAsSystem(listener));
    };
  }

  private void runAsSystem(Runnable listener) {
    permits.acquireUninterruptibly();
    try {
      Scope.asSystem(listener);
    } finally {
      permits.release();
    }
  }

  @Override
  public void start() {
    running = true;
  }

  /** Lets listeners finish while there still is a database; what does not is published again by another node or start. */
  @Override
  public void stop() {
    running = false;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS))
        threads.shutdownNow();
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stopped after the web server, which publishes until its last request is answered. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 8192;
  }
}
