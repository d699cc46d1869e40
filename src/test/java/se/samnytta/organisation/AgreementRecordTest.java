package se.samnytta.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.kernel.Municipality;
import se.samnytta.organisation.AgreementRecord.Answer;
import se.samnytta.organisation.AgreementRecord.Standing;
import se.samnytta.organisation.AgreementRecord.State;

/** On 30 November: what each party has said (A accepted, D declined, W awaited, L left yesterday), the days, and how it stands. */
class AgreementRecordTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final Municipality YSTAD = new Municipality("1286");

  @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
  @CsvSource({
      "AW,  2026-01-01, ,           PROPOSED",
      "AA,  2026-01-01, ,           VALID",
      "AAW, 2026-01-01, ,           VALID",
      "AAD, 2026-01-01, ,           VALID",
      "AD,  2026-01-01, ,           ENDED",
      "AL,  2026-01-01, ,           ENDED",
      "ALA, 2026-01-01, ,           VALID",
      "AA,  2026-12-01, ,           TO_COME",
      "AA,  2026-01-01, 2026-11-30, VALID",
      "AA,  2026-01-01, 2026-11-29, ENDED" })
  void standsAsItsPartiesHaveSaid(String said, LocalDate from, @Nullable LocalDate to, State state) {
    assertThat(agreement(said, from, to, false).state(TODAY)).isEqualTo(state);
    assertThat(agreement(said, from, to, true).state(TODAY)).isEqualTo(State.WITHDRAWN);
  }

  @Test
  void isBetweenTwoDifferentMunicipalitiesAtLeast() {
    assertThat(proposal(List.of(party("1286"), party("1264")), null).refusals(YSTAD)).isEmpty();
    assertThat(proposal(List.of(party("1286")), null).refusals(YSTAD)).containsExactly(Refusal.TOO_FEW_PARTIES);
    assertThat(proposal(List.of(party("1286"), party("1286")), null).refusals(YSTAD)).containsExactly(Refusal.TOO_FEW_PARTIES);
    assertThat(proposal(List.of(party("1264"), party("1287")), null).refusals(YSTAD)).containsExactly(Refusal.TOO_FEW_PARTIES);
    assertThat(proposal(List.of(party("1286"), party("1264")), LocalDate.of(2025, 12, 31)).refusals(YSTAD))
        .containsExactly(Refusal.PERIOD_BACKWARDS);
  }

  private static AgreementRecord agreement(String said, LocalDate from, @Nullable LocalDate to, boolean withdrawn) {
    var standings = new ArrayList<Standing>();
    for (int at = 0; at < said.length(); at++) {
      char each = said.charAt(at);
      Answer answer = each == 'D' ? Answer.DECLINED : each == 'W' ? Answer.AWAITED : Answer.ACCEPTED;
      standings.add(new Standing(party("128" + at), answer, each == 'L' ? TODAY.minusDays(1) : null));
    }
    var terms = new Proposal("Prov", List.of(), List.of(), "", "", "", "", "", from, to);
    return new AgreementRecord(1, terms, YSTAD, withdrawn, standings);
  }

  private static Proposal proposal(List<Proposal.Party> parties, @Nullable LocalDate to) {
    return new Proposal("Prov", parties, List.of(), "", "", "", "", "", LocalDate.of(2026, 1, 1), to);
  }

  private static Proposal.Party party(String code) {
    return new Proposal.Party(new Municipality(code), true, true);
  }
}
