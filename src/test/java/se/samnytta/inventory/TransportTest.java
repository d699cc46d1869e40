package se.samnytta.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.inventory.Transport.Load;

class TransportTest {

  private static final Transport VAN = new Transport(255_610, 1000);

  @ParameterizedTest(name = "{0} m, {1} kg, lent {2}: {3} g")
  @CsvSource(textBlock = """
      # straight m, kg, lent, g CO2e = loads × ways × km × 1.3 × 255.61
      10000,    40, false,   6646
      10000,    40, true,   13292
      10000,  1000, false,   6646
      10000,  1001, false,  13292
      10000,  2500, true,   39875
          0,    40, false,      0
        800,     0, false,    532
      """)
  void countsEachLoadThereAndBack(long metres, long kilos, boolean lent, long grams) {
    assertThat(VAN.grams(metres, kilos * 1000, lent)).isEqualTo(grams);
  }

  @Test
  void sharesTheTripByWeight() {
    assertThat(Transport.shared(6646, List.of(new Load(2, 20_000L), new Load(1, 60_000L)))).containsExactly(2658L, 3988L);
  }

  @Test
  void sharesByPiecesWhenOneIsNotWeighed() {
    assertThat(Transport.shared(1000, List.of(new Load(2, 20_000L), new Load(1, null)))).containsExactly(667L, 333L);
  }

  @Test
  void losesNoGramBetweenManyLines() {
    List<Load> loads = List.of(new Load(1, 1L), new Load(1, 1L), new Load(1, 1L), new Load(3, 7L), new Load(1, 11L), new Load(1, 1L));
    assertThat(Transport.shared(1001, loads).stream().mapToLong(Long::longValue).sum()).isEqualTo(1001);
  }
}
