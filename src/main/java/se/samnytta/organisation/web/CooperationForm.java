package se.samnytta.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samnytta.kernel.Municipality;
import se.samnytta.organisation.Proposal;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The form by which an agreement is proposed. */
final class CooperationForm {

  /** Which way things go for a municipality: not in it, both, only lending, only borrowing. */
  private static final Map<String, boolean[]> WAYS = Map.of("bada", new boolean[] { true, true }, "lanar-ut", new boolean[] { true, false },
      "lanar", new boolean[] { false, true });
  static final String[] FIELDS = { "namn", "part-*", "kategori", "pris", "transport", "ansvar", "grund", "beslut", "fran", "till" };

  private CooperationForm() {}

  static Proposal proposal(Fields fields, Municipality own, Map<String, String> others, Map<String, String> categories, Page page) {
    String name = fields.requiredText("namn", 60);
    List<Proposal.Party> parties = parties(fields, own, others);
    List<String> chosen = fields.someOf("kategori", same(categories));
    String price = fields.requiredText("pris", 500);
    String transport = fields.requiredText("transport", 500);
    String liability = fields.requiredText("ansvar", 500);
    String ground = fields.requiredText("grund", 300);
    String decision = fields.requiredText("beslut", 100);
    LocalDate from = fields.requiredDay("fran", page.today()).orElse(page.today());
    LocalDate to = fields.day("till", page.today()).orElse(null);
    return new Proposal(name, parties, chosen, price, transport, liability, ground, decision, from, to);
  }

  private static List<Proposal.Party> parties(Fields fields, Municipality own, Map<String, String> others) {
    var parties = new ArrayList<Proposal.Party>();
    boolean[] way = fields.requiredOneOf("part-" + own, WAYS).orElse(new boolean[] { true, true });
    parties.add(new Proposal.Party(own, way[0], way[1]));
    others.keySet().forEach(code -> fields.oneOf("part-" + code, WAYS)
        .ifPresent(theirs -> parties.add(new Proposal.Party(new Municipality(code), theirs[0], theirs[1]))));
    return parties;
  }

  /** What most agree on, to begin with. */
  static Fields blank(Municipality own, Page page) {
    var values = new LinkedHashMap<String, String>();
    values.put("part-" + own, "bada");
    values.put("pris", page.t("organisation.agreement.price.usual"));
    values.put("transport", page.t("organisation.agreement.transport.usual"));
    values.put("ansvar", page.t("organisation.agreement.liability.usual"));
    values.put("grund", page.t("organisation.agreement.ground.usual"));
    values.put("fran", page.today().toString());
    return Fields.filled(values);
  }

  static Map<String, String> ways(Page page) {
    var ways = new LinkedHashMap<String, String>();
    List.of("bada", "lanar-ut", "lanar").forEach(way -> ways.put(way, page.t("organisation.agreement.way." + way)));
    return ways;
  }

  private static Map<String, String> same(Map<String, String> choices) {
    var same = new LinkedHashMap<String, String>();
    choices.keySet().forEach(key -> same.put(key, key));
    return same;
  }
}
