package se.samnytta.start.work;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.EventPublication;

/** A publication that nobody has completed yet. */
record Waiting(Instant published, int attempts, @Nullable Instant publishedAgain) implements EventPublication {

  @Override
  public UUID getIdentifier() {
    return new UUID(0, 0);
  }

  @Override
  public Object getEvent() {
    return "something";
  }

  @Override
  public Instant getPublicationDate() {
    return published;
  }

  @Override
  public Optional<Instant> getCompletionDate() {
    return Optional.empty();
  }

  @Override
  public Status getStatus() {
    return Status.FAILED;
  }

  @Override
  public @Nullable Instant getLastResubmissionDate() {
    return publishedAgain;
  }

  @Override
  public int getCompletionAttempts() {
    return attempts;
  }
}
