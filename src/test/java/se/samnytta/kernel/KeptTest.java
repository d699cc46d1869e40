package se.samnytta.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.world.DatabaseTest;

class KeptTest extends DatabaseTest {

  @Autowired
  TransactionTemplate transaction;

  @Test
  void readsOnceUntilItChanges() {
    var reads = new AtomicInteger();
    var kept = new Kept<>(reads::incrementAndGet, transaction, Clock.systemUTC());
    assertThat(kept.get()).isEqualTo(kept.get()).isEqualTo(1);
    kept.reload();
    assertThat(kept.get()).isEqualTo(2);
  }

  @Test
  void doesNotKeepWhatWasReadBeforeAChangeThatCameMeanwhile() {
    var value = new AtomicInteger(1);
    var kept = new AtomicReference<Kept<Integer>>();
    kept.set(new Kept<>(() -> {
      int read = value.getAndSet(2);
      if (read == 1)
        Objects.requireNonNull(kept.get()).reload();
      return read;
    }, transaction, Clock.systemUTC()));
    assertThat(Objects.requireNonNull(kept.get()).get()).isEqualTo(1);
    assertThat(Objects.requireNonNull(kept.get()).get()).isEqualTo(2);
  }
}
