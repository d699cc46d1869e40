package se.samnytta.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;

class QuoteTest {

  @ParameterizedTest
  @CsvSource(textBlock = """
      # term, kronor, per,        pieces, days, quote
      SELL,   1200,   ITEM,       6,      ,     7200
      SELL,   1200,   ITEM,       1,      ,     1200
      RENT,   50,     ITEM_DAY,   4,      3,    600
      RENT,   50,     DAY,        4,      3,    150
      RENT,   500,    WEEK,       4,      7,    500
      RENT,   500,    WEEK,       4,      8,    1000
      RENT,   900,    MONTH,      2,      30,   900
      RENT,   900,    MONTH,      2,      31,   1800
      RENT,   120,    ITEM_MONTH, 40,     60,   9600
      RENT,   350,    USE,        3,      9,    350
      RENT,   20,     ITEM,       3,      9,    60
      HIRE,   120,    ITEM_MONTH, 40,     ,     4800
      HIRE,   45,     ITEM,       80,     ,     3600
      HIRE,   420,    HOUR,       1,      ,     420
      """)
  void multipliesThePriceByWhatItIsFor(Term term, long kronor, PricePer per, int pieces, @Nullable Integer days, long quote) {
    LocalDate first = LocalDate.of(2026, 12, 1);
    Period period = days == null ? null : Period.ofDays(first, first.plusDays(days - 1));
    assertThat(Quote.of(Offer.priced(term, new Price(Money.kronor(kronor), per)), pieces, period)).isEqualTo(Money.kronor(quote));
  }

  @ParameterizedTest
  @CsvSource({ "09:00, 11:00, 840", "09:00, 11:01, 1260", "09:00, 09:20, 420" })
  void countsHoursThatHaveBegun(String from, String until, long quote) {
    var offer = Offer.priced(Term.HIRE, new Price(Money.kronor(420), PricePer.HOUR));
    assertThat(Quote.of(offer, 1, new Period(at(from), at(until)))).isEqualTo(Money.kronor(quote));
  }

  @Test
  void countsDaysAcrossTheChangeOfClocks() {
    var offer = Offer.priced(Term.RENT, new Price(Money.kronor(100), PricePer.DAY));
    assertThat(Quote.of(offer, 1, Period.ofDays(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 25)))).isEqualTo(Money.kronor(200));
  }

  @ParameterizedTest
  @EnumSource(value = Term.class, names = { "GIVE", "LEND", "SWAP", "HIRE" })
  void costsNothingWithoutAPrice(Term term) {
    assertThat(Quote.of(Offer.free(term), 9, null)).isEqualTo(Money.ZERO);
  }

  @Test
  void bearsTheDearestThatCanBeAsked() {
    var offer = Offer.priced(Term.RENT, new Price(Price.HIGHEST, PricePer.ITEM_DAY));
    Period tenYears = Period.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2035, 12, 31));
    assertThat(Quote.of(offer, 100_000, tenYears).ore()).isPositive();
  }

  private static Instant at(String time) {
    return LocalDate.of(2026, 12, 1).atTime(LocalTime.parse(time)).atZone(Period.SWEDEN).toInstant();
  }
}
