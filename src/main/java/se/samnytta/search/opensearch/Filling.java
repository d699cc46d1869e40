package se.samnytta.search.opensearch;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.search.opensearch.OutboxStore.Document;
import tools.jackson.databind.JsonNode;

/**
 * Copies all entries into a new index when there is none, when the one that is there has missed changes or has another form, and
 * when somebody wants it. The new one is told of changes from the beginning and takes the old one's place when all is in it. What
 * was begun goes on where it was, on another node if need be.
 */
final class Filling {

  private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 1000;

  private final EngineSettings settings;
  private final Nodes nodes;
  private final OutboxStore outbox;
  private final Bulk bulk;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Filling(EngineSettings settings, Nodes nodes, OutboxStore outbox, Bulk bulk, TransactionTemplate transaction, Clock clock) {
    this.settings = settings;
    this.nodes = nodes;
    this.outbox = outbox;
    this.bulk = bulk;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Does what there is to do, on one node at a time. */
  void go() {
    try {
      in(outbox::indexes).stream().filter(index -> !nodes.hasAlias(index.written(), PATIENCE)).forEach(this::forget);
      List<EngineIndex> wanted = in(outbox::indexes).stream().filter(EngineIndex::isWanted).toList();
      if (wanted.stream().noneMatch(EngineIndex::isReady))
        swap(copy(wanted.isEmpty() ? begin() : wanted.getLast()));
      else if (!nodes.hasAlias(settings.alias(), PATIENCE))
        swap(wanted.stream().filter(EngineIndex::isReady).findFirst().orElseThrow());
    } catch (EngineDown e) {
      LOG.warn("The search engine's index is not filled for now: {}", e.getMessage());
    }
  }

  private void forget(EngineIndex index) {
    LOG.warn("The search engine has lost its index {}", index.name());
    in(() -> {
      outbox.delete(index);
      return true;
    });
  }

  private EngineIndex begin() {
    String name = settings.alias() + "-" + clock.millis();
    nodes.call("PUT", "/" + name, EngineIndex.made(name), PATIENCE);
    return in(() -> outbox.insert(name));
  }

  private EngineIndex copy(EngineIndex begun) {
    EngineIndex index = begun;
    long told = 0;
    LOG.info("The search engine's index {} is filled with {} entries", index.name(), index.total());
    for (List<Document> next = after(index); !next.isEmpty(); next = after(index)) {
      List<Document> documents = next;
      Set<String> refused = bulk.copy(index, documents);
      if (!refused.isEmpty())
        throw new EngineDown(refused.size() + " entries were refused, " + refused.iterator().next() + " among them", null);
      EngineIndex before = index;
      index = in(() -> outbox.updateCopied(before, documents));
      if (index.copied() - told > index.total() / 10) {
        told = index.copied();
        LOG.info("The search engine's index {}: {}", index.name(), index.progress());
      }
    }
    return index;
  }

  private List<Document> after(EngineIndex index) {
    return in(() -> outbox.after(index, AT_ONCE));
  }

  private void swap(EngineIndex index) {
    String name = index.name();
    nodes.call("PUT", "/" + name + "/_settings", EngineIndex.settled(), PATIENCE);
    nodes.call("POST", "/" + name + "/_refresh", "", PATIENCE);
    nodes.call("POST", "/_aliases", EngineIndex.swap(settings.alias(), name), PATIENCE);
    in(() -> {
      outbox.updateReady(name);
      return true;
    });
    LOG.info("The search engine's index {} is searched from now on", name);
    removeOthers(name);
  }

  /** Those that nobody is told of, left by this or by one that did not come so far. */
  private void removeOthers(String kept) {
    JsonNode all = nodes.call("GET", "/" + settings.alias() + "-*/_alias", "", PATIENCE);
    Set<String> others = all.propertyStream().map(java.util.Map.Entry::getKey).filter(name -> !name.equals(kept))
        .collect(Collectors.toSet());
    others.forEach(name -> nodes.call("DELETE", "/" + name, "", PATIENCE));
  }

  private <T> T in(Supplier<T> work) {
    return requireNonNull(transaction.execute(_ -> work.get()));
  }
}
