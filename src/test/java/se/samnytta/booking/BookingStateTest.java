package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Term;

/** What may follow on what, and who owes the next step. */
class BookingStateTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      REQUESTED     | APPROVED DECLINED CANCELLED EXPIRED
      APPROVED      | REQUESTED READY HANDED_OVER CLOSED CANCELLED NOT_COLLECTED
      READY         | HANDED_OVER CLOSED CANCELLED NOT_COLLECTED
      HANDED_OVER   | RETURNED CLOSED CANCELLED
      RETURNED      | CLOSED
      CLOSED        |
      DECLINED      |
      CANCELLED     |
      EXPIRED       |
      NOT_COLLECTED |
      """)
  void follows(BookingState state, String next) {
    Set<BookingState> expected = EnumSet.noneOf(BookingState.class);
    if (next != null)
      Arrays.stream(next.split(" ")).map(BookingState::valueOf).forEach(expected::add);
    assertThat(state.next()).isEqualTo(expected);
    assertThat(state.isOver()).isEqualTo(expected.isEmpty());
  }

  @ParameterizedTest(name = "{0} {1} open {2}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      REQUESTED   | GIVE | OWNER          | ANSWER OWNER 2026-11-26
      REQUESTED   | SELL | OWNER RECEIVER | ANSWER OWNER 2026-11-26, APPROVE_COST RECEIVER 2026-11-26
      REQUESTED   | SELL | RECEIVER       | APPROVE_COST RECEIVER 2026-11-26
      APPROVED    | LEND |                | PREPARE OWNER 2026-12-01
      READY       | GIVE |                | FETCH RECEIVER
      HANDED_OVER | GIVE |                | CONFIRM RECEIVER
      HANDED_OVER | LEND |                | RETURN RECEIVER 2026-12-04
      HANDED_OVER | SWAP |                | TELL_OF_SWAP OWNER
      RETURNED    | LEND |                | CHECK_RETURN OWNER
      CLOSED      | LEND |                |
      DECLINED    | GIVE |                |
      """)
  void owesTheNextStep(BookingState state, Term term, String open, String expected) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    if (open != null)
      Arrays.stream(open.split(" ")).map(Side::valueOf).forEach(sides::add);
    var now = new NextStep.Situation(state, term, sides, Set.of(), Instant.parse("2026-11-26T23:00:00Z"), null, false, true,
        Set.of(Side.OWNER),
        term.isLoan() ? Period.ofDays(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-04")) : null, null, null);
    assertThat(String.join(", ", NextStep.of(now).stream().map(BookingStateTest::words).toList()))
        .isEqualTo(expected == null ? "" : expected);
  }

  private static String words(NextStep step) {
    return step.kind() + " " + step.owes() + (step.by() == null ? "" : " " + step.by());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      REQUESTED   | OWNER RECEIVER |          | QUOTE OWNER 2026-11-26
      REQUESTED   | RECEIVER       |          | ACCEPT RECEIVER 2026-11-26
      APPROVED    |                |          | PERFORM OWNER
      HANDED_OVER |                |          | PERFORM OWNER
      HANDED_OVER |                | RECEIVER | CONFIRM_TIME RECEIVER
      CLOSED      |                |          |
      """)
  void owesTheNextStepOfWork(BookingState state, String open, Side turn, String expected) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    if (open != null)
      Arrays.stream(open.split(" ")).map(Side::valueOf).forEach(sides::add);
    var now = new NextStep.Situation(state, Term.HIRE, sides, Set.of(), Instant.parse("2026-11-26T23:00:00Z"), null, false, false,
        Set.of(Side.RECEIVER), null, null, turn);
    assertThat(String.join(", ", NextStep.of(now).stream().map(BookingStateTest::words).toList()))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void whatIsWrongComesBeforeTheRest() {
    var now = new NextStep.Situation(BookingState.RETURNED, Term.LEND, Set.of(), Set.of(), Instant.EPOCH, null, true, true, Set.of(), null,
        null, null);
    assertThat(NextStep.of(now)).extracting(NextStep::kind).containsExactly(NextStep.Kind.SETTLE);
  }
}
