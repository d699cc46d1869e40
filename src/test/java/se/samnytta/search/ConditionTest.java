package se.samnytta.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
      "'stol'; stol",
      "('stol' | 'fåtölj'); stol fåtölj",
      "('stol' & 'kontorsmöbel'); kontorsmöbel",
      "(('stol' | 'pall') & 'bord'); bord",
      "('skrivbordsstol' & ('bord' | 'b')); skrivbordsstol",
      "('stol' & !('~cykel' | '~barn')); stol",
      "('@tlend' | '@tgive') & ('@c12' | '@c13') & 'stol'; stol",
      "('@tlend' | '@tgive') & ('@c12' | '@c13'); @c12 @c13",
      "'o''neill\\\\s'; o'neill\\s" })
  void hooksAreAsFewAndAsTellingAsThereAre(String condition, String hooks) {
    assertThat(new Condition(condition, "").hooks()).isEqualTo(Set.of(hooks.split(" ")));
  }

  @Test
  void whatNothingIsAskedOfHasTheHookThatAllHold() {
    assertThat(new Condition("", "").hooks()).isEqualTo(Set.of("@"));
    assertThat(new Condition("!'stol'", "").hooks()).isEqualTo(Set.of("@"));
    assertThat(new Condition("('stol' | !'bord')", "").hooks()).isEqualTo(Set.of("@"));
  }
}
