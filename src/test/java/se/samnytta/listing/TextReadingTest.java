package se.samnytta.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReadingTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      14 skrivbord i ek                   | 14
      fyra kontorsstolar                  | 4
      Kontorsstolar, 8 st                 | 8
      Stolar 12st svarta                  | 12
      En bokhylla                         | 1
      Whiteboard 180x120                  | -
      160x80 cm skrivbord                 | -
      120 cm brett bord                   | -
      Soffa                               | -
      """)
  void readsHowMany(String text, @Nullable Integer quantity) {
    assertThat(TextReading.quantity(text).orElse(null)).isEqualTo(quantity);
  }

  @Test
  void makesTheFirstSentenceATitle() {
    String text = "whiteboard på hjul, 180x120. Ena hjulet kärvar.\nPennor följer med.";
    assertThat(TextReading.title(text)).isEqualTo("Whiteboard på hjul, 180 × 120 cm");
    assertThat(TextReading.body(text)).isEqualTo("Ena hjulet kärvar.\nPennor följer med.");
  }

  @Test
  void keepsALongTextWholeWhenTheTitleIsCut() {
    String text = "mycket långa ord ".repeat(20).strip();
    assertThat(TextReading.title(text)).hasSizeLessThanOrEqualTo(ListingDetails.TITLE_LENGTH).endsWith("…");
    assertThat(TextReading.body(text)).isEqualTo(text);
  }
}
