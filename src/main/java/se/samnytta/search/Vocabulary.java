package se.samnytta.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.search.language.Analyzer;
import se.samnytta.search.language.Label;
import se.samnytta.search.language.Questions;
import se.samnytta.search.language.Synonyms;

/** How questions are read: by the words that all share, and by those of the municipality that asks. */
@Component
class Vocabulary {

  private static final int MOST_KEPT = 100;

  private final ObjectProvider<Analyzer> analyzer;
  private final ObjectProvider<Labelling> labellings;
  private final Cache<List<Label>, Read> own = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
  private volatile @Nullable Read shared;

  Vocabulary(ObjectProvider<Analyzer> analyzer, ObjectProvider<Labelling> labellings) {
    this.analyzer = analyzer;
    this.labellings = labellings;
  }

  /** What means the same, and how questions are read by it. */
  record Read(Synonyms synonyms, Questions questions) {}

  /** Read while nobody waits for it. */
  @EventListener(ApplicationReadyEvent.class)
  void prepare() {
    Thread.ofVirtual().name("vocabulary").start(this::shared);
  }

  /** As whoever asks has it. */
  Read get() {
    List<Label> labels = labellings.stream().flatMap(each -> each.own().stream()).toList();
    return labels.isEmpty() ? shared() : Objects.requireNonNull(own.get(labels, this::with));
  }

  private Read with(List<Label> labels) {
    return read(shared().synonyms.with(labels));
  }

  private Read shared() {
    Read read = shared;
    return read != null ? read : readShared();
  }

  private synchronized Read readShared() {
    Read read = shared;
    if (read == null) {
      read = read(
          new Synonyms(analyzer.getObject(), Synonyms.builtIn(), labellings.stream().flatMap(each -> each.shared().stream()).toList()));
      shared = read;
    }
    return read;
  }

  private Read read(Synonyms synonyms) {
    return new Read(synonyms, new Questions(analyzer.getObject(), synonyms));
  }
}
