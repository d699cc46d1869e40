package se.samnytta.notification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.web.UnreadNotices;

/**
 * The number on the bell. Every page asks, so the answer is kept for five seconds; what happens on this node is seen at once,
 * what happens on another within those seconds.
 */
@Component
class Unread implements UnreadNotices {

  private final Cache<PersonId, Integer> kept = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).maximumSize(20_000).build();
  private final UnreadCount count;

  Unread(UnreadCount count) {
    this.count = count;
  }

  @Override
  public int of(Actor actor) {
    Integer unread = kept.getIfPresent(actor.person());
    if (unread == null) {
      unread = count.of(actor.person());
      kept.put(actor.person(), unread);
    }
    return unread;
  }

  /** Forgets the number once the transaction has changed it. */
  void changed(PersonId person) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

      @Override
      public void afterCommit() {
        kept.invalidate(person);
      }
    });
  }

  /** Asks the database in a transaction of its own, which only a cache miss pays for. */
  @Component
  static class UnreadCount {

    private final NoticeStore store;

    UnreadCount(NoticeStore store) {
      this.store = store;
    }

    @Transactional(readOnly = true)
    int of(PersonId person) {
      return store.unread(person);
    }
  }
}
