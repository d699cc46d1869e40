package se.samnytta.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;

/** The SQL of agreements. */
@Component
class AgreementStore {

  private static final String AGREEMENT = """
      select a.id, g.name, a.valid_from, a.valid_to, a.decision_reference, a.legal_ground, a.liability, a.transport_split, a.price_rule,
        a.categories, a.proposed_by, a.withdrawn_at is not null as withdrawn
      from organisation.agreement a
      join organisation.cooperation_group g on g.id = a.group_id
      """;

  private final JdbcClient jdbc;

  AgreementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<AgreementRecord> all() {
    return jdbc.sql(AGREEMENT + " order by a.id desc").query((row, _) -> record(row)).list();
  }

  Optional<AgreementRecord> find(long id) {
    return jdbc.sql(AGREEMENT + " where a.id = :id").param("id", id).query((row, _) -> record(row)).optional();
  }

  private AgreementRecord record(ResultSet row) throws SQLException {
    List<AgreementRecord.Standing> standings = standings(row.getLong("id"));
    var terms = new Proposal(row.getString("name"), standings.stream().map(AgreementRecord.Standing::party).toList(),
        List.of((String[]) row.getArray("categories").getArray()), row.getString("price_rule"), row.getString("transport_split"),
        row.getString("liability"), row.getString("legal_ground"), row.getString("decision_reference"),
        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    String proposer = row.getString("proposed_by");
    return new AgreementRecord(row.getLong("id"), terms, proposer == null ? null : new Municipality(proposer),
        row.getBoolean("withdrawn"), standings);
  }

  private List<AgreementRecord.Standing> standings(long agreement) {
    return jdbc.sql("""
        select municipality, lends, borrows, accepted_at is not null as accepted, declined_at is not null as declined, last_day
        from organisation.agreement_party
        where agreement_id = :agreement
        order by municipality
        """)
        .param("agreement", agreement)
        .query((row, _) -> new AgreementRecord.Standing(
            new Proposal.Party(new Municipality(row.getString("municipality")), row.getBoolean("lends"), row.getBoolean("borrows")),
            row.getBoolean("accepted")
                ? AgreementRecord.Answer.ACCEPTED
                : row.getBoolean("declined") ? AgreementRecord.Answer.DECLINED : AgreementRecord.Answer.AWAITED,
            row.getObject("last_day", LocalDate.class)))
        .list();
  }

  /** The new agreement in a new cooperation; nothing when the name is another's. */
  Optional<Long> insert(Proposal proposal, Municipality proposer, Instant now) {
    if (group(proposal.name()).isPresent())
      return Optional.empty();
    jdbc.sql("insert into organisation.cooperation_group (name) values (:name) on conflict do nothing")
        .param("name", proposal.name())
        .update();
    return group(proposal.name()).map(group -> jdbc.sql("""
        insert into organisation.agreement (group_id, name, valid_from, valid_to, decision_reference, legal_ground, liability,
          transport_split, price_rule, categories, proposed_by, proposed_at)
        values (:group, :name, :from, :to, :reference, :ground, :liability, :transport, :price, :categories, :proposer, :now)
        returning id
        """)
        .param("group", group)
        .param("name", "Avtal om delning, " + proposal.name())
        .param("from", proposal.validFrom())
        .param("to", proposal.validTo())
        .param("reference", proposal.decisionReference())
        .param("ground", proposal.legalGround())
        .param("liability", proposal.liability())
        .param("transport", proposal.transportSplit())
        .param("price", proposal.priceRule())
        .param("categories", proposal.categories().toArray(String[]::new))
        .param("proposer", proposer.code())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> row.getLong(1))
        .single());
  }

  private Optional<Long> group(String name) {
    return jdbc.sql("select id from organisation.cooperation_group where name = :name")
        .param("name", name)
        .query((row, _) -> row.getLong(1))
        .optional();
  }

  void insertParty(long agreement, Proposal.Party party) {
    jdbc.sql("""
        insert into organisation.agreement_party (agreement_id, municipality, lends, borrows)
        values (:agreement, :municipality, :lends, :borrows)
        """)
        .param("agreement", agreement)
        .param("municipality", party.municipality().code())
        .param("lends", party.lends())
        .param("borrows", party.borrows())
        .update();
  }

  /** Yes or no, once. */
  boolean answer(long agreement, Actor by, boolean yes, Instant now) {
    return jdbc
        .sql(
            """
                            update organisation.agreement_party
                            set accepted_at = case when :yes then :now::timestamptz end,
                declined_at = case when not :yes then :now::timestamptz end,
                      accepted_by = :by
                            where agreement_id = :agreement and municipality = :municipality and accepted_at is null and declined_at is null
                            """)
        .param("yes", yes)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", by.person().value())
        .param("agreement", agreement)
        .param("municipality", by.municipality().code())
        .update() == 1;
  }

  boolean leave(long agreement, Municipality municipality, LocalDate lastDay) {
    return jdbc.sql("""
        update organisation.agreement_party
        set last_day = :day
        where agreement_id = :agreement and municipality = :municipality and accepted_at is not null
        """)
        .param("day", lastDay)
        .param("agreement", agreement)
        .param("municipality", municipality.code())
        .update() == 1;
  }

  boolean withdraw(long agreement, Instant now) {
    return jdbc.sql("update organisation.agreement set withdrawn_at = :now where id = :id and withdrawn_at is null")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", agreement)
        .update() == 1;
  }
}
