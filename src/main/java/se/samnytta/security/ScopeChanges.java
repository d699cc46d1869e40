package se.samnytta.security;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.samnytta.organisation.AdministrationEvent;
import se.samnytta.organisation.PersonLeft;

/**
 * What an administrator changes holds for whoever is signed in: on this node as soon as it is committed, on the others when they
 * next look, within ten seconds. Whoever leaves at once is signed out everywhere.
 */
@Component
class ScopeChanges {

  private final SignIns signIns;
  private final SignInStore store;
  private final Clock clock;

  ScopeChanges(SignIns signIns, SignInStore store, Clock clock) {
    this.signIns = signIns;
    this.store = store;
    this.clock = clock;
  }

  @EventListener
  void on(AdministrationEvent event) {
    if (event instanceof PersonLeft left && left.atOnce())
      store.revokeAll(left.person(), clock.instant());
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

      @Override
      public void afterCommit() {
        signIns.forgetAll();
      }
    });
  }
}
