package se.samnytta.organisation.web;

import java.util.List;
import java.util.Map;

/**
 * An agreement as its parties' administrators see it.
 *
 * @param state     key of the word
 * @param stateKind colour of the dot
 * @param mayAnswer whether it waits for this municipality's answer
 * @param mayLeave  whether this municipality is in it
 * @param mayTakeBack whether this municipality can still take the proposal back
 */
public record AgreementView(long id, String name, String state, String stateKind, String days, List<Party> parties,
    Map<String, String> facts, boolean mayAnswer, boolean mayLeave, boolean mayTakeBack) {

  /** A municipality, which way things go for it, and what it has said. */
  public record Party(String name, String way, String answer, String answerKind) {}

  /** The other parties' names, in a row. */
  public String with() {
    return String.join(", ", parties.stream().map(Party::name).toList());
  }
}
