import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.Util;

/**
 * Compiles the Swedish dictionaries of LanguageTool into what the search reads: three automata, one after another. The first
 * leads from a word to its lemmas, the second from what a compound can begin with to the lemma of that, the third holds what a
 * compound can end with. The same dictionaries give the same bytes.
 */
class BuildLexicon {

  public static void main(String[] arguments) throws IOException {
    Path dictionaries = Path.of(arguments[0]);
    var tagged = new TaggedWords(dictionaries.resolve("swedish.dict"));
    var spelled = new SpelledWords(dictionaries.resolve("hunspell"));
    var lemmas = new Lemmas(tagged, spelled);
    SortedMap<String, List<String>> begins = lemmas.ofBegins();
    SortedMap<String, List<String>> ends = new TreeMap<>();
    spelled.ends().forEach(end -> ends.put(end, List.of()));
    var compounds = new Compounds(spelled.nouns(), begins.keySet());
    compounds.begins().forEach(begins::putIfAbsent);
    lemmas.formsOf(compounds.ends()).forEach(end -> ends.put(end, List.of()));
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      var out = new OutputStreamDataOutput(file);
      for (SortedMap<String, List<String>> each : List.of(lemmas.ofWords(), begins, ends))
        compile(each).save(out, out);
    }
    System.out.printf("%,d words, %,d begins, %,d ends%n", lemmas.ofWords().size(), begins.size(), ends.size());
  }

  private static FST<BytesRef> compile(SortedMap<String, List<String>> words) throws IOException {
    var compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, ByteSequenceOutputs.getSingleton())
        .suffixRAMLimitMB(Double.POSITIVE_INFINITY).build();
    var key = new IntsRefBuilder();
    SortedMap<BytesRef, BytesRef> inOrder = new TreeMap<>();
    words.forEach((word, lemmas) -> inOrder.put(new BytesRef(word), changes(word, lemmas)));
    inOrder.forEach((word, changes) -> add(compiler, Util.toIntsRef(word, key), changes));
    return FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
  }

  private static void add(FSTCompiler<BytesRef> compiler, org.apache.lucene.util.IntsRef word, BytesRef changes) {
    try {
      compiler.add(word, changes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For each lemma how many letters go from the end of the word, how many bytes come instead, and those. */
  private static BytesRef changes(String word, List<String> lemmas) {
    var bytes = new java.io.ByteArrayOutputStream();
    for (String lemma : lemmas) {
      int same = 0;
      while (same < Math.min(word.length(), lemma.length()) && word.charAt(same) == lemma.charAt(same))
        same++;
      byte[] added = lemma.substring(same).getBytes(StandardCharsets.UTF_8);
      bytes.write(word.length() - same);
      bytes.write(added.length);
      bytes.writeBytes(added);
    }
    return bytes.size() == 0 ? ByteSequenceOutputs.getSingleton().getNoOutput() : new BytesRef(bytes.toByteArray());
  }
}
