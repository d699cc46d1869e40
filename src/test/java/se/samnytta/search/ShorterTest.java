package se.samnytta.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShorterTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', value = { "'a', 'a'", "('a' | 'b'), ('a' | 'b')", "('a' | ('b' | 'a')), ('a' | 'b')",
      "(('a' & 'b') & 'a'), ('a' & 'b')", "('a' | '^a'), 'a'", "('=a' | '^a'), '^a'", "('a' | ('=a' & ('^b' | '~b'))), 'a'",
      "('a' | ('b' & ('c' & '^a'))), 'a'", "('a' | ('=ab' & '~b')), ('a' | ('=ab' & '~b'))", "('a' | '~a'), ('a' | '~a')",
      "('a' | !('=a')), ('a' | !('=a'))", "('a' | !('b' | '^b')), ('a' | !('b'))", "'it''s', 'it''s'" })
  void leavesOutWhatIsMetOnlyTogetherWithSomethingElseThatWillDo(String condition, String shorter) {
    assertThat(Shorter.of(condition)).isEqualTo(shorter);
  }
}
