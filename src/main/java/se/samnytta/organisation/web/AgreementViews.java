package se.samnytta.organisation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.organisation.AgreementCategories;
import se.samnytta.organisation.AgreementRecord;
import se.samnytta.organisation.AgreementRecord.Answer;
import se.samnytta.organisation.AgreementRecord.Standing;
import se.samnytta.organisation.AgreementRecord.State;
import se.samnytta.organisation.Municipalities;
import se.samnytta.organisation.Proposal;
import se.samnytta.web.Page;

/** Makes what the pages about agreements show. */
@Component
class AgreementViews {

  private final Municipalities municipalities;
  private final AgreementCategories categories;

  AgreementViews(Municipalities municipalities, AgreementCategories categories) {
    this.municipalities = municipalities;
    this.categories = categories;
  }

  AgreementView view(Actor actor, AgreementRecord agreement, Page page) {
    State state = agreement.state(page.today());
    Answer own = agreement.of(actor.municipality()).map(Standing::answer).orElse(Answer.AWAITED);
    boolean open = state == State.PROPOSED || state == State.VALID || state == State.TO_COME;
    boolean stays = agreement.of(actor.municipality()).filter(standing -> standing.lastDay() == null).isPresent();
    Proposal terms = agreement.terms();
    return new AgreementView(agreement.id(), terms.name(), state.name(), kind(state),
        PersonViews.days(terms.validFrom(), terms.validTo(), page), agreement.standings().stream().map(each -> party(each, page)).toList(),
        facts(terms, page), open && own == Answer.AWAITED,
        own == Answer.ACCEPTED && stays && (state == State.VALID || state == State.TO_COME),
        state == State.PROPOSED && actor.municipality().equals(agreement.proposedBy()));
  }

  private AgreementView.Party party(Standing standing, Page page) {
    Proposal.Party party = standing.party();
    String way = party.lends() && party.borrows() ? "bada" : party.lends() ? "lanar-ut" : "lanar";
    String answer = standing.lastDay() == null
        ? page.t("organisation.agreement.answer." + standing.answer())
        : page.t("organisation.agreement.leaves", page.format().date(standing.lastDay()));
    String kind = standing.lastDay() != null
        ? "stopp"
        : standing.answer() == Answer.ACCEPTED ? "gron" : standing.answer() == Answer.DECLINED ? "stopp" : "pagar";
    return new AgreementView.Party(municipalities.names(List.of(party.municipality())).getFirst(),
        page.t("organisation.agreement.way." + way), answer, kind);
  }

  private Map<String, String> facts(Proposal terms, Page page) {
    Map<String, String> names = categories.named(page.language());
    var facts = new LinkedHashMap<String, String>();
    facts.put(page.t("organisation.agreement.categories"),
        terms.categories().isEmpty()
            ? page.t("organisation.agreement.categories.all")
            : String.join(", ", terms.categories().stream().map(slug -> names.getOrDefault(slug, slug)).toList()));
    facts.put(page.t("organisation.agreement.price"), terms.priceRule());
    facts.put(page.t("organisation.agreement.transport"), terms.transportSplit());
    facts.put(page.t("organisation.agreement.liability"), terms.liability());
    facts.put(page.t("organisation.agreement.ground"), terms.legalGround());
    facts.put(page.t("organisation.agreement.decision"), terms.decisionReference());
    return facts;
  }

  private static String kind(State state) {
    return switch (state) {
      case PROPOSED -> "gor";
      case TO_COME -> "pagar";
      case VALID -> "gron";
      case ENDED, WITHDRAWN -> "";
    };
  }
}
