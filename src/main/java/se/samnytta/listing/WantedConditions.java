package se.samnytta.listing;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.WantedStore.Reading;

/** Reads open wanted ads anew whose words have come to mean something else, to all or to their municipality. */
@Component
class WantedConditions {

  private static final int AT_ONCE = 500;

  private final WantedStore store;
  private final WantedAnswers answers;
  private final TransactionTemplate transaction;

  WantedConditions(WantedStore store, WantedAnswers answers, TransactionTemplate transaction) {
    this.store = store;
    this.answers = answers;
    this.transaction = transaction;
  }

  void renew() {
    List<Reading> readings = Objects.requireNonNull(Scope.asSystem(() -> transaction.execute(_ -> store.readings())));
    for (Reading reading : readings)
      if (!reading.rules().equals(Scope.within(reading.municipality()).call(() -> transaction.execute(_ -> answers.rules()))))
        renew(reading);
  }

  private void renew(Reading reading) {
    long last = 0;
    do
      last = renewed(reading, last);
    while (last > 0);
  }

  /** Those that follow; answers the last of them, 0 when there are no more. */
  private long renewed(Reading reading, long after) {
    Scope theirs = Scope.within(reading.municipality());
    return Objects.requireNonNull(Scope.asSystem(() -> transaction.execute(_ -> {
      List<WantedListing> unread = store.lockRead(reading, after, AT_ONCE);
      unread.forEach(each -> store.updateCondition(each.id(), theirs.call(() -> answers.condition(each.details()))));
      return unread.isEmpty() ? 0 : unread.getLast().id().value();
    })));
  }
}
