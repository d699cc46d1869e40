package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.Measures;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.SetSearch.Candidate;

/** When two things can stand beside each other as equals, and what is said of those that cannot. */
class TraitsTest {

  private static Traits thing(String title, Condition condition, Integer heightMm, String brand, String materials, Integer year) {
    return Traits.of(new Candidate(new ListingId(1), title, Set.of("stol"), null, new CategoryId(1), condition,
        new Measures(null, null, heightMm), brand, materials, year));
  }

  private static final Traits MODEL = thing("Svart stol", Condition.B, 450, "Kinnarps", "stål, tyg", 2019);

  @ParameterizedTest
  @CsvSource(textBlock = """
      Svart stol,        B, 450, Kinnarps,  'stål, tyg',   2019, true
      Svarta stolar,     B, 458, KINNARPS,  'tyg och stål', 2022, true
      Stol,              B, ,    '',        '',            ,     true
      Röd stol,          B, 450, Kinnarps,  'stål, tyg',   2019, false
      Svart stol,        C, 450, Kinnarps,  'stål, tyg',   2019, false
      Svart stol,        B, 480, Kinnarps,  'stål, tyg',   2019, false
      Svart stol,        B, 450, Edsbyn,    'stål, tyg',   2019, false
      Svart stol i björk, B, 450, Kinnarps, '',            2019, false
      """)
  void equalsItsModelAsFarAsOneKnows(String title, Condition condition, Integer height, String brand, String materials, Integer year,
      boolean equal) {
    assertThat(MODEL.isModelOf(thing(title, condition, height, brand, materials, year))).isEqualTo(equal);
  }

  @Test
  void aModelOfWhichLittleIsKnownIsNoModelForWhatIsKnown() {
    Traits unknown = thing("Stol", Condition.B, null, "", "", null);
    assertThat(MODEL.isModelOf(unknown)).isTrue();
    assertThat(unknown.isModelOf(MODEL)).isFalse();
  }

  @Test
  void marksWhatDiffersAndWhatIsNotKnownForAll() {
    assertThat(Traits.differing(List.of(MODEL, thing("Rött stol", Condition.C, null, "Kinnarps", "stål, tyg", 2019))))
        .containsExactlyInAnyOrder(SetAspect.COLOUR, SetAspect.CONDITION, SetAspect.HEIGHT);
    assertThat(Traits.differing(List.of(MODEL, MODEL))).isEmpty();
  }

  @Test
  void readsColoursInAllTheirForms() {
    assertThat(thing("Mörkgrå och vitt, gula stolar, rödklöver", Condition.B, null, "", "", null).colours())
        .containsExactly("gul", "mörkgrå", "vit");
  }
}
