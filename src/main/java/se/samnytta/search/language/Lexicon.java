package se.samnytta.search.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;

/**
 * The Swedish dictionary: which words a form can be of, and what compounds begin and end with. Three automata that
 * {@code bin/lexicon} compiles; two megabytes on disk and in memory. Words are asked for in small letters.
 */
public final class Lexicon {

  private static final String BUILT_IN = "/language/swedish.lexicon";

  private final FST<BytesRef> words;
  private final FST<BytesRef> begins;
  private final FST<BytesRef> ends;

  private Lexicon(InputStream file) throws IOException {
    DataInput in = new InputStreamDataInput(file);
    words = read(in);
    begins = read(in);
    ends = read(in);
  }

  /** The one that comes with the application. */
  public static Lexicon builtIn() {
    try (InputStream file = Objects.requireNonNull(Lexicon.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
      return new Lexicon(new BufferedInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another in its place. */
  public static Lexicon of(Path path) {
    try (InputStream file = Files.newInputStream(path)) {
      return new Lexicon(new BufferedInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException("not a lexicon: " + path, e);
    }
  }

  private static FST<BytesRef> read(DataInput in) throws IOException {
    return new FST<>(FST.readMetadata(in, ByteSequenceOutputs.getSingleton()), in);
  }

  /** The words that it can be a form of, the likeliest first: <i>böcker</i> is <i>bok</i>. None when it is not known. */
  public List<String> lemmas(String word) {
    BytesRef changes = get(words, word);
    return changes == null ? List.of() : changed(word, changes);
  }

  public boolean knows(String word) {
    return get(words, word) != null;
  }

  /** The word that a compound begins with when it begins so: <i>soff</i> is <i>soffa</i>. */
  public Optional<String> begin(String part) {
    return Optional.ofNullable(get(begins, part)).map(changes -> changed(part, changes).getFirst());
  }

  /** Whether compounds end so. */
  public boolean ends(String part) {
    return get(ends, part) != null;
  }

  private static @Nullable BytesRef get(FST<BytesRef> words, String word) {
    try {
      return Util.get(words, new BytesRef(word));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Letters go from the end of the word and others come in their place, as the builder wrote it down. */
  private static List<String> changed(String word, BytesRef changes) {
    List<String> lemmas = new ArrayList<>(2);
    int at = changes.offset;
    while (at < changes.offset + changes.length) {
      int gone = changes.bytes[at];
      int added = changes.bytes[at + 1];
      lemmas.add(word.substring(0, word.length() - gone) + new String(changes.bytes, at + 2, added, StandardCharsets.UTF_8));
      at += 2 + added;
    }
    return lemmas;
  }
}
