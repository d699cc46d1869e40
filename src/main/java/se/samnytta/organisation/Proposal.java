package se.samnytta.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Municipality;

/**
 * An agreement on sharing as one municipality proposes it to others.
 *
 * @param name       of the cooperation, "Sydost"
 * @param parties    who, the proposer among them, and which way things go
 * @param categories slugs of the categories it is about, none for everything
 * @param validTo    the last day, null for until further notice
 */
public record Proposal(String name, List<Party> parties, List<String> categories, String priceRule, String transportSplit,
    String liability, String legalGround, String decisionReference, LocalDate validFrom, @Nullable LocalDate validTo) {

  /** A municipality in it, and whether it lends to the others, borrows from them, or both. */
  public record Party(Municipality municipality, boolean lends, boolean borrows) {}

  public Proposal {
    parties = List.copyOf(parties);
    categories = List.copyOf(categories);
  }

  List<Refusal> refusals(Municipality proposer) {
    var refusals = new ArrayList<Refusal>();
    long municipalities = parties.stream().map(Party::municipality).distinct().count();
    if (municipalities < 2 || municipalities < parties.size() || parties.stream().noneMatch(party -> party.municipality().equals(proposer)))
      refusals.add(Refusal.TOO_FEW_PARTIES);
    if (validTo != null && validTo.isBefore(validFrom))
      refusals.add(Refusal.PERIOD_BACKWARDS);
    return refusals;
  }
}
