package se.samnytta.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

  /** Of what {@code bin/lexicon} builds; it prints it. */
  private static final String BUILT = "e801a49727b7cfe202fbeb454e3ff6fce3a9e7db6eaeaa3137be17d790c06667";
  private static final Path FOLDER = Path.of("src/main/resources/language");

  private final Lexicon lexicon = Lexicon.builtIn();

  @Test
  void isWhatItsBuilderBuilds() throws IOException, NoSuchAlgorithmException {
    try (InputStream file = Files.newInputStream(FOLDER.resolve("swedish.lexicon"))) {
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.readAllBytes()))).isEqualTo(BUILT);
    }
  }

  @Test
  void hasItsAuthorsAndLicencesBesideIt() throws IOException {
    assertThat(Files.readString(FOLDER.resolve("AUTHORS.md"))).contains("Göran Andersson", "Tom Westerberg", "Niklas Johansson");
    assertThat(Files.readString(FOLDER.resolve("LGPL-2.1.txt"))).contains("Version 2.1, February 1999");
    assertThat(Files.readString(FOLDER.resolve("LGPL-3.txt"))).contains("GNU LESSER GENERAL PUBLIC LICENSE", "Version 3");
    assertThat(Files.readString(FOLDER.resolve("GPL-3.txt"))).contains("GNU GENERAL PUBLIC LICENSE", "Version 3");
  }

  @Test
  void canBeReplaced() {
    assertThat(Lexicon.of(FOLDER.resolve("swedish.lexicon")).lemmas("stolarna")).containsExactly("stol");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
      "bordet, bord", "stolarna, stol", "böcker, bok", "böckerna, bok", "möss, mus", "stegar, stege", "soffornas, soffa",
      "skrivbordsstolarna, skrivbordsstol", "hyllor, hylla", "kläder, kläder", "datorer, dator", "ystads, ystad" })
  void knowsWhatAFormIsOf(String form, String lemma) {
    assertThat(lexicon.lemmas(form)).startsWith(lemma);
  }

  @Test
  void knowsThatAFormCanBeOfSeveral() {
    assertThat(lexicon.lemmas("runda")).containsExactly("runda", "rund");
  }

  @Test
  void knowsWhatCompoundsBeginAndEndWith() {
    assertThat(lexicon.begin("soff")).contains("soffa");
    assertThat(lexicon.begin("kontors")).contains("kontor");
    assertThat(lexicon.begin("kod")).as("as kodlås does, although the list for spelling does not let it").contains("kod");
    assertThat(List.of("stol", "stolarna", "bord", "hyllor")).allMatch(lexicon::ends);
    assertThat(lexicon.begin("stolar")).isEmpty();
  }

  @Test
  void knowsNothingOfWhatIsNoWord() {
    for (String word : List.of("", "x", "qqqq", "stol\0", "🪑", "ы", "a".repeat(10_000))) {
      assertThat(lexicon.lemmas(word)).as(word).doesNotContainNull();
      assertThat(lexicon.knows(word + "zzq")).as(word).isFalse();
    }
  }
}
