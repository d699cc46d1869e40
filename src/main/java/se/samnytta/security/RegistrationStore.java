package se.samnytta.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** The SQL of organisations that want to be let in. */
@Component
class RegistrationStore {

  private static final String COLUMNS = """
      select municipality, kind, organisation_number, organisation_name, contact_name, address, language, message
      from security.registration
      """;

  private final JdbcClient jdbc;

  RegistrationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  RegistrationId insert(Registration wish, Instant now) {
    return jdbc.sql("""
        insert into security.registration (municipality, kind, organisation_number, organisation_name, contact_name, address, language,
          message, created_at)
        values (:municipality, :kind, :number, :organisation, :contact, :address, :language, :message, :now)
        returning id
        """)
        .param("municipality", wish.municipality().code())
        .param("kind", wish.kind().name())
        .param("number", wish.number().digits())
        .param("organisation", wish.organisation())
        .param("contact", wish.contact())
        .param("address", wish.address())
        .param("language", wish.language())
        .param("message", wish.message())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new RegistrationId(row.getLong(1)))
        .single();
  }

  Optional<Registration> find(RegistrationId id) {
    return jdbc.sql(COLUMNS + "where id = :id").param("id", id.value()).query(RegistrationStore::read).optional();
  }

  /** Those that wait for an answer, for the municipality to decide on. */
  Optional<Registration> waiting(RegistrationId id, Municipality municipality) {
    return jdbc
        .sql(COLUMNS + "where id = :id and municipality = :municipality and confirmed_at is not null and decided_at is null for update")
        .param("id", id.value())
        .param("municipality", municipality.code())
        .query(RegistrationStore::read)
        .optional();
  }

  private static Registration read(ResultSet row, int number) throws SQLException {
    return new Registration(new Municipality(row.getString("municipality")), Registration.Kind.valueOf(row.getString("kind")),
        new OrganisationNumber(row.getString("organisation_number")), row.getString("organisation_name"), row.getString("contact_name"),
        row.getString("address"), row.getString("language"), row.getString("message"));
  }

  void confirm(RegistrationId id, Instant now) {
    jdbc.sql("update security.registration set confirmed_at = :now where id = :id and confirmed_at is null")
        .param("id", id.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * @param person who was entered, null when the organisation was not let in
   */
  void decide(RegistrationId id, Actor by, @Nullable PersonId person, Instant now) {
    jdbc.sql("""
        update security.registration set decided_at = :now, decided_by = :by, accepted = :accepted, person_id = :person
        where id = :id
        """)
        .param("id", id.value())
        .param("person", person == null ? null : person.value())
        .param("by", by.person().value())
        .param("accepted", person != null)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What nobody confirmed, or was decided long ago, is forgotten. */
  void forget(Instant unconfirmedBefore, Instant decidedBefore) {
    jdbc.sql("""
        delete from security.registration where confirmed_at is null and created_at < :unconfirmed or decided_at < :decided
        """)
        .param("unconfirmed", unconfirmedBefore.atOffset(ZoneOffset.UTC))
        .param("decided", decidedBefore.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The units at the municipality's top. */
  List<UnitId> tops(Municipality municipality) {
    return jdbc.sql("""
        select id from organisation.v_unit
        where municipality = :municipality and parent_id is null and type not in ('supplier', 'association')
        """)
        .param("municipality", municipality.code())
        .query((row, _) -> new UnitId(row.getLong(1)))
        .list();
  }
}
