package se.samnytta.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

  /** Raised whenever the same question would be read otherwise by the same words, so that what is kept of questions is read anew. */
  private static final int RULES = 1;

  private final ObjectProvider<Analyzer> analyzer;
  private final ObjectProvider<Labelling> labellings;
  private final Cache<Own, Read> own = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
  private volatile @Nullable Read shared;

  Vocabulary(ObjectProvider<Analyzer> analyzer, ObjectProvider<Labelling> labellings) {
    this.analyzer = analyzer;
    this.labellings = labellings;
  }

  /** What means the same, how questions are read by it, and what tells it from any other. */
  record Read(Synonyms synonyms, Questions questions, String rules) {}

  /** What whoever asks has beside what all share. */
  private record Own(List<Label> labels, List<String> synonyms) {}

  /** Read while nobody waits for it. */
  @EventListener(ApplicationReadyEvent.class)
  void prepare() {
    Thread.ofVirtual().name("vocabulary").start(this::shared);
  }

  /** As whoever asks has it. */
  Read get() {
    Own theirs = new Own(labellings.stream().flatMap(each -> each.own().stream()).toList(),
        labellings.stream().flatMap(each -> each.ownSynonyms().stream()).toList());
    return theirs.labels.isEmpty() && theirs.synonyms.isEmpty() ? shared() : Objects.requireNonNull(own.get(theirs, this::with));
  }

  private Read with(Own theirs) {
    return read(shared().synonyms.with(theirs.synonyms, theirs.labels), shared().rules + theirs);
  }

  /** As all have it. */
  Read shared() {
    Read read = shared;
    return read != null ? read : readShared();
  }

  private synchronized Read readShared() {
    Read read = shared;
    if (read == null) {
      List<Label> labels = labellings.stream().flatMap(each -> each.shared().stream()).toList();
      read = read(new Synonyms(analyzer.getObject(), Synonyms.builtIn(), labels), "" + RULES + Synonyms.builtIn() + labels);
      shared = read;
    }
    return read;
  }

  private Read read(Synonyms synonyms, String from) {
    return new Read(synonyms, new Questions(analyzer.getObject(), synonyms), digest(from));
  }

  private static String digest(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
