package se.samnytta.start.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/** Opens the database as soon as it is known which, while Spring reads what the application is made of. */
final class EarlyDatabase implements ApplicationListener<ApplicationPreparedEvent> {

  private final CompletableFuture<Database> database = new CompletableFuture<>();
  private volatile boolean taken;

  @Override
  public void onApplicationEvent(ApplicationPreparedEvent event) {
    var context = event.getApplicationContext();
    DatabaseSettings settings = Binder.get(context.getEnvironment()).bindOrCreate("samnytta.database", DatabaseSettings.class);
    Thread.ofPlatform().name("database").start(() -> open(settings));
    context.getBeanFactory().registerSingleton(EarlyDatabase.class.getName(), this);
    SpringApplication.getShutdownHandlers().add(this::closeUnlessTaken);
  }

  private void open(DatabaseSettings settings) {
    try {
      database.complete(settings.open());
    } catch (RuntimeException | Error e) {
      database.completeExceptionally(e);
    }
  }

  /** Waits until it is open. From now on it is closed by whoever takes it. */
  Database take() {
    taken = true;
    try {
      return database.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the database does not open", e.getCause());
    }
  }

  /** When the application fails before it has asked for its database, or is stopped. */
  private void closeUnlessTaken() {
    if (!taken)
      database.thenAccept(Database::close).exceptionally(_ -> null).join();
  }
}
