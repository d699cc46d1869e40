package se.samnytta.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Role;

/** What people type into forms, and what becomes of it. */
class FieldsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static Fields typed(String value) {
    return Fields.of(Map.of("f", new String[] { value }), "f");
  }

  private static void assertError(Fields fields, String error) {
    assertThat(fields.errors().all()).hasSize(1).first().satisfies(each -> assertThat(each.keys()).endsWith("web.field." + error));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      12            | 12
      12 500        | 12500
      12500         | 12500
      12\u00a0500   | 12500
      12 500 st     | 12500
      8st           | 8
      0             | 0
      """)
  void readsACount(String written, long meant) {
    Fields fields = typed(written);

    assertThat(fields.wholeNumber("f", 0, 100_000)).contains(meant);
    assertThat(fields.haveErrors()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      några                 | number
      1,5                   | number
      12 50                 | number
      8 kr                  | number
      99999999999999999999  | number
      -3                    | tooLittle
      −3                    | tooLittle
      0                     | tooLittle
      1001                  | tooMuch
      """)
  void saysWhatIsWrongWithACount(String written, String error) {
    Fields fields = typed(written);

    assertThat(fields.wholeNumber("f", 1, 1000)).isEmpty();
    assertError(fields, error);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      12 500      | 1250000
      12500 kr    | 1250000
      12,50       | 1250
      12.5        | 1250
      450:-       | 45000
      450 kronor  | 45000
      SEK 450     | 45000
      0           | 0
      """)
  void readsMoney(String written, long ore) {
    assertThat(typed(written).kronor("f")).contains(new Money(ore));
  }

  @ParameterizedTest
  @ValueSource(strings = { "gratis", "-5", "12,505", "1 2 3", "€ 5", "5 dollar", "999999999999999" })
  void refusesWhatIsNotMoney(String written) {
    Fields fields = typed(written);

    assertThat(fields.kronor("f")).isEmpty();
    assertError(fields, "money");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2026-12-10              | 2026-12-10
      20261210                | 2026-12-10
      tors 10 december        | 2026-12-10
      torsdag 10 december 2026| 2026-12-10
      Torsdag den 10 december | 2026-12-10
      10/12                   | 2026-12-10
      10/12 2027              | 2027-12-10
      10 dec                  | 2026-12-10
      10 dec.                 | 2026-12-10
      Thursday 10 December    | 2026-12-10
      3 januari               | 2027-01-03
      3 maj                   | 2027-05-03
      3 may                   | 2027-05-03
      3 mars                  | 2027-03-03
      1 okt                   | 2027-10-01
      21 november             | 2026-11-21
      12 november 2026        | 2026-11-12
      i morgon                | 2026-11-22
      """)
  void readsADay(String written, LocalDate meant) {
    assertThat(typed(written).day("f", TODAY)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      10 januari | 2027-01-10
      5 januari  | 2028-01-05
      i morgon   | 2026-11-22
      """)
  void readsALastDayAfterTheFirstButWhatIsTomorrowFromToday(String written, LocalDate meant) {
    assertThat(typed(written).requiredLastDay("f", TODAY, LocalDate.parse("2027-01-07"))).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = { "31 februari", "32/1", "10", "snart", "2026-13-01", "10 brumaire", "0/0", "29 februari 2027" })
  void refusesADayThatThereIsNot(String written) {
    Fields fields = typed(written);

    assertThat(fields.day("f", TODAY)).isEmpty();
    assertError(fields, "day");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      160      | 1600
      160 cm   | 1600
      160cm    | 1600
      1,6 m    | 1600
      1600 mm  | 1600
      64,5     | 645
      """)
  void readsALengthInMillimetres(String written, long millimetres) {
    assertThat(typed(written).millimetres("f")).contains(millimetres);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      41      | 41000
      0,5 kg  | 500
      800 g   | 800
      1,2 ton | 1200000
      """)
  void readsAWeightInGrams(String written, long grams) {
    assertThat(typed(written).grams("f")).contains(grams);
  }

  @Test
  void refusesAFieldThatTheFormHasNot() {
    assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> Fields.of(Map.of("ägare", new String[] { "1" }), "titel"));
  }

  @Test
  void knowsTheTokenTheOnceKeyAndNumberedRows() {
    var key = "0190a6c0-0000-7000-8000-000000000001";
    Fields fields = Fields.of(
        Map.of("_csrf", new String[] { "x" }, "nyckel", new String[] { key }, "antal-7", new String[] { "2" }), "antal-*");

    assertThat(fields.onceKey()).isPresent();
    assertThat(fields.names("antal-")).containsExactly("antal-7");
  }

  @ParameterizedTest
  @ValueSource(strings = { "a\u0000b", "a\u0007", "a\u009fb", "\ud800", "\u202egnp.exe" })
  void refusesTextWithControlCharactersAndKeepsIt(String written) {
    Fields fields = typed(written);

    assertThat(fields.text("f", 100)).isEmpty();
    assertError(fields, "signs");
    assertThat(fields.typed("f")).isEqualTo(written);
  }

  @Test
  void trimsTextAndMakesLineEndsOneKind() {
    assertThat(typed("  rad 1\r\nrad 2\r ").text("f", 100)).isEqualTo("rad 1\nrad 2");
  }

  @Test
  void makesOneLineOfALine() {
    assertThat(typed("Stol\r\nmed  armstöd\tblå").line("f", 100)).isEqualTo("Stol med armstöd blå");
  }

  @Test
  void takesTextThatCannotBeSeenForNothing() {
    Fields fields = typed("\u200b\ufeff");

    assertThat(fields.requiredLine("f", 10)).isNotNull();
    assertError(fields, "required");
  }

  @Test
  void countsSignsAsPeopleDo() {
    assertThat(typed("🪑🪑🪑").text("f", 3)).isEqualTo("🪑🪑🪑");

    Fields tooLong = typed("🪑🪑🪑🪑");
    tooLong.text("f", 3);
    assertError(tooLong, "tooLong");
  }

  @Test
  void asksForWhatHasToBeThereOnceForEachField() {
    Fields fields = Fields.of(Map.of("titel", new String[] { " " }), "titel", "antal").wordedAs("listing.form");

    fields.requiredText("titel", 100);
    fields.requiredWholeNumber("antal", 1, 10);
    fields.requiredDay("antal", TODAY);

    assertThat(fields.errors().all()).extracting(FieldError::field).containsExactly("titel", "antal");
    assertThat(fields.errors().all().getFirst().keys()).containsExactly("listing.form.titel.required", "web.field.required");
  }

  @Test
  void readsChoicesAndRefusesInventedOnes() {
    Fields fields = Fields.of(Map.of("roll", new String[] { "driver", "boss" }), "roll");

    assertThat(fields.oneOf("roll", Role.class)).contains(Role.DRIVER);
    assertThat(fields.someOf("roll", Role.class)).isEqualTo(List.of(Role.DRIVER));
    assertError(fields, "choice");
  }

  @ParameterizedTest
  @ValueSource(strings = { "inte-en-uuid", "1-1-1-1-1", "0190a6c0-0000-7000-8000-00000000000g" })
  void refusesWhatIsNotAUuid(String written) {
    assertThat(typed(written).uuid("f")).isEqualTo(Optional.empty());
  }

  @Test
  void answersNothingForAFieldThatIsLeftOut() {
    Fields fields = Fields.blank();

    assertThat(fields.kronor("f")).isEmpty();
    assertThat(fields.text("f", 10)).isEmpty();
    assertThat(fields.haveErrors()).isFalse();
  }
}
