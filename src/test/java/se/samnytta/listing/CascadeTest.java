package se.samnytta.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samnytta.kernel.Reach.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Reach;

class CascadeTest {

  /** Saturday afternoon, 21 November 2026. */
  private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");
  private static final CascadeRule USUAL = CascadeRule.USUAL;

  @ParameterizedTest
  @CsvSource(textBlock = """
      # days at unit, municipality, partners | first, widest | reaches, next step
      0,  7, 14, UNIT,         ALL,          MUNICIPALITY, 2026-11-28
      3,  7, 14, UNIT,         ALL,          UNIT,         2026-11-24
      0,  0, 14, UNIT,         ALL,          PARTNERS,     2026-12-05
      0,  0, 0,  UNIT,         ALL,          ALL,
      0,  7, 14, PARTNERS,     ALL,          PARTNERS,     2026-12-05
      0,  7, 14, ALL,          ALL,          ALL,
      0,  7, 14, UNIT,         UNIT,         UNIT,
      0,  7, 14, UNIT,         MUNICIPALITY, MUNICIPALITY,
      0,  0, 0,  UNIT,         PUBLIC,       ALL,
      0,  7, 14, PUBLIC,       PUBLIC,       PUBLIC,
      """)
  void beginsWhereTheRuleAndTheOwnerSay(int unit, int municipality, int partners, Reach first, Reach widest, Reach reaches,
      @Nullable LocalDate next) {
    Visibility seen = Cascade.start(new CascadeRule(unit, municipality, partners), new Showing(first, widest), NOW);
    assertThat(seen).isEqualTo(new Visibility(reaches, widest, next == null ? null : morning(next), false));
  }

  @Test
  void takesOneStepAtATimeUntilAllMunicipalitiesSeeIt() {
    Visibility seen = Cascade.start(USUAL, Showing.USUAL, NOW);
    assertThat(Cascade.ahead(USUAL, seen)).containsExactly(new CascadeStep(PARTNERS, day("2026-11-28")),
        new CascadeStep(ALL, day("2026-12-12")));
    seen = Cascade.widened(USUAL, seen, morning(day("2026-11-28")));
    assertThat(seen).isEqualTo(new Visibility(PARTNERS, ALL, morning(day("2026-12-12")), false));
    seen = Cascade.widened(USUAL, seen, morning(day("2026-12-12")));
    assertThat(seen).isEqualTo(new Visibility(ALL, ALL, null, false));
    assertThat(Cascade.widened(USUAL, seen, morning(day("2027-01-01")))).isEqualTo(seen);
  }

  @Test
  void goesOnFromWhereTheOwnerMovesIt() {
    Visibility seen = Cascade.start(USUAL, Showing.USUAL, NOW);
    assertThat(Cascade.widenedTo(USUAL, seen, PARTNERS, NOW)).isEqualTo(new Visibility(PARTNERS, ALL, morning(day("2026-12-05")), false));
    assertThat(Cascade.widenedTo(USUAL, seen, PUBLIC, NOW)).isEqualTo(new Visibility(PUBLIC, PUBLIC, null, false));
  }

  @Test
  void stopsAndGoesOnWithoutLosingItsDate() {
    Visibility stopped = Cascade.paused(Cascade.start(USUAL, Showing.USUAL, NOW));
    assertThat(Cascade.ahead(USUAL, stopped)).isEmpty();
    assertThat(Cascade.resumed(stopped, NOW).nextAt()).isEqualTo(morning(day("2026-11-28")));
    assertThat(Cascade.resumed(stopped, Instant.parse("2027-03-01T12:00:00Z")).nextAt()).isEqualTo(morning(day("2027-03-02")));
  }

  @Test
  void takesNothingAwayFromThoseWhoSeeItWhenTheOwnerNarrowsIt() {
    Visibility partners = new Visibility(PARTNERS, ALL, morning(day("2026-12-05")), false);
    assertThat(Cascade.bounded(USUAL, partners, new Showing(UNIT, MUNICIPALITY), false, NOW))
        .isEqualTo(new Visibility(PARTNERS, PARTNERS, null, false));
    assertThat(Cascade.bounded(USUAL, partners, new Showing(UNIT, ALL), false, NOW)).isEqualTo(partners);
  }

  @Test
  void saysWhySomebodyDoesNotSeeItYet() {
    Visibility seen = Cascade.start(USUAL, Showing.USUAL, NOW);
    assertThat(why(seen)).containsExactly(new Unseen.SeenAlready(), new Unseen.SeenAlready(), new Unseen.From(day("2026-11-28")),
        new Unseen.From(day("2026-12-12")), new Unseen.NotMeantFor(ALL));
    assertThat(why(Cascade.paused(seen)).get(2)).isEqualTo(new Unseen.Stopped());
    assertThat(why(Cascade.start(USUAL, new Showing(UNIT, MUNICIPALITY), NOW)).get(2)).isEqualTo(new Unseen.NotMeantFor(MUNICIPALITY));
  }

  private static List<Unseen> why(Visibility seen) {
    return List.of(Reach.values()).stream().map(viewer -> Cascade.unseen(USUAL, seen, viewer)).toList();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Instant morning(LocalDate day) {
    return day.atStartOfDay(Period.SWEDEN).toInstant();
  }
}
