package se.samnytta.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTextTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      160 x 80 cm       | 1600 | 800 | -
      160x80            | 1600 | 800 | -
      160 × 80 × 73 cm  | 1600 | 800 | 730
      1,6 x 0,8 m       | 1600 | 800 | -
      1200*800*144 mm   | 1200 | 800 | 144
      160 cm x 80 cm    | 1600 | 800 | -
      160               | 1600 | -   | -
      1.2 m             | 1200 | -   | -
      40,5X30           | 405  | 300 | -
      """)
  void understandsWhatPeopleType(String typed, @Nullable Integer length, @Nullable Integer width, @Nullable Integer height) {
    assertThat(MeasuresText.read(typed)).contains(new Measures(length, width, height));
  }

  @ParameterizedTest
  @ValueSource(strings = { "stor", "160 x", "x 80", "160 x 80 kg", "-160 x 80", "0 x 80", "900000 x 80 m", "1 x 2 x 3 x 4", "" })
  void answersNothingToNonsense(String typed) {
    assertThat(MeasuresText.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      Whiteboard på hjul 180x120 cm, fint skick | 1800 | 1200 | -
      Bord, 160 x 80.                           | 1600 | 800  | -
      2 x rullbord                              | -    | -    | -
      Skåp 4x4                                  | 40   | 40   | -
      """)
  void findsMeasuresInAText(String text, @Nullable Integer length, @Nullable Integer width, @Nullable Integer height) {
    var expected = length == null ? null : new Measures(length, width, height);
    assertThat(MeasuresText.find(text).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Whiteboard på hjul 180x120          | Whiteboard på hjul 180 × 120 cm
      Bord 160 x 80 cm i ek               | Bord 160 × 80 cm i ek
      Skiva 1,6X0,8 m                     | Skiva 1,6 × 0,8 m
      Stol                                | Stol
      """)
  void writesMeasuresOneWay(String text, String tidy) {
    assertThat(MeasuresText.tidy(text)).isEqualTo(tidy);
  }
}
