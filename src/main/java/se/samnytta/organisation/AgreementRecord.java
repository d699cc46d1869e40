package se.samnytta.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Municipality;

/**
 * An agreement as its parties see it.
 *
 * @param proposedBy who proposed it, null for one that was entered when the service began
 * @param withdrawn  whether the proposer took it back
 */
public record AgreementRecord(long id, Proposal terms, @Nullable Municipality proposedBy, boolean withdrawn, List<Standing> standings) {

  public AgreementRecord {
    standings = List.copyOf(standings);
  }

  /**
   * What a municipality has answered.
   *
   * @param lastDay its last day in it, null while it stays
   */
  public record Standing(Proposal.Party party, Answer answer, @Nullable LocalDate lastDay) {

    boolean takesPart(LocalDate day) {
      return answer == Answer.ACCEPTED && (lastDay == null || !lastDay.isBefore(day));
    }
  }

  /** Yes, no, or nothing yet. */
  public enum Answer {
    AWAITED, ACCEPTED, DECLINED
  }

  /** How things stand with the agreement. */
  public enum State {
    /** Fewer than two have said yes. */
    PROPOSED,
    /** Agreed on, and begins later. */
    TO_COME,
    /** Things may cross the border. */
    VALID,
    /** Its days have passed, or fewer than two are left. */
    ENDED,
    /** Taken back before anybody else had said yes. */
    WITHDRAWN
  }

  public State state(LocalDate today) {
    if (withdrawn)
      return State.WITHDRAWN;
    LocalDate to = terms.validTo();
    if (to != null && to.isBefore(today))
      return State.ENDED;
    long left = standings.stream().filter(standing -> standing.takesPart(today)).count();
    long accepted = standings.stream().filter(standing -> standing.answer() == Answer.ACCEPTED).count();
    boolean someMayComeIn = standings.stream().anyMatch(standing -> standing.answer() == Answer.AWAITED);
    if (left < 2)
      return accepted >= 2 || !someMayComeIn ? State.ENDED : State.PROPOSED;
    return terms.validFrom().isAfter(today) ? State.TO_COME : State.VALID;
  }

  /** Where the municipality stands in it. */
  public Optional<Standing> of(Municipality municipality) {
    return standings.stream().filter(standing -> standing.party().municipality().equals(municipality)).findFirst();
  }

  List<Municipality> municipalities() {
    return standings.stream().map(standing -> standing.party().municipality()).toList();
  }
}
