package se.samnytta.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Scope;
import se.samnytta.search.SavedSearchStore.Reading;
import se.samnytta.search.SavedSearchStore.Unread;

/** Reads saved searches anew whose words have come to mean something else, to all or to their municipality. */
@Component
class SavedSearchConditions {

  private static final int AT_ONCE = 500;

  private final SavedSearchStore store;
  private final SavedSearches searches;
  private final Ladder ladder;
  private final TransactionTemplate transaction;

  SavedSearchConditions(SavedSearchStore store, SavedSearches searches, Ladder ladder, TransactionTemplate transaction) {
    this.store = store;
    this.searches = searches;
    this.ladder = ladder;
    this.transaction = transaction;
  }

  void renew() {
    List<Reading> readings = Objects.requireNonNull(Scope.asSystem(() -> transaction.execute(_ -> store.readings())));
    for (Reading reading : readings)
      if (searches.isFound(reading.kind()) && !reading.rules().equals(rules(reading)))
        renew(reading);
  }

  private void renew(Reading reading) {
    long last = 0;
    do
      last = renewed(reading, last);
    while (last > 0);
  }

  private String rules(Reading reading) {
    return Objects.requireNonNull(Scope.within(reading.municipality()).call(() -> transaction.execute(_ -> ladder.rules())));
  }

  /** Those that follow; answers the last of them, 0 when there are no more. */
  private long renewed(Reading reading, long after) {
    return Objects.requireNonNull(Scope.asSystem(() -> transaction.execute(_ -> {
      List<Unread> unread = store.lockRead(reading, after, AT_ONCE);
      Map<SavedSearchId, Condition> conditions = new LinkedHashMap<>();
      Scope.within(reading.municipality()).call(() -> {
        unread.forEach(each -> conditions.put(each.id(), searches.condition(reading.kind(), each.query())));
        return true;
      });
      store.updateConditions(conditions);
      return unread.isEmpty() ? 0 : unread.getLast().id().value();
    })));
  }
}
