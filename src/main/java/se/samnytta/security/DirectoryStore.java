package se.samnytta.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of people as directories keep them. Every statement names the municipality: the system asks, and it sees all. */
@Component
class DirectoryStore {

  private static final TypeReference<List<DirectoryPerson.Group>> GROUPS = new TypeReference<>() {
  };

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DirectoryStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Until the transaction ends no other request changes this directory, so that nothing read and written back is lost. */
  void lock(Municipality municipality) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('directory ' || :municipality, 0))")
        .param("municipality", municipality.code())
        .query((_, _) -> true)
        .single();
  }

  /** The municipality's people by one of what they are known by; all of them where each is null. */
  List<DirectoryPerson> people(Municipality municipality, @Nullable Long id, @Nullable String userName, @Nullable String externalId,
      long offset, int most) {
    return jdbc.sql("""
        select d.person_id, d.external_id, d.user_name, d.given_name, d.family_name, p.name, p.email, s.active, d.department, d.title,
          d.user_type, d.created_at, d.changed_at,
          coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name)
            from security.directory_member m join security.directory_group g on g.id = m.group_id
            where m.person_id = d.person_id), '[]')::text as groups
        from security.directory_person d
        join organisation.v_person p on p.id = d.person_id
        join organisation.v_person_standing s on s.id = d.person_id
        where d.municipality = :municipality and (:id::bigint is null or d.person_id = :id)
          and (:userName::text is null or lower(d.user_name) = lower(:userName))
          and (:externalId::text is null or d.external_id = :externalId)
        order by d.person_id
        offset :offset limit :most
        """)
        .param("municipality", municipality.code())
        .param("id", id)
        .param("userName", userName)
        .param("externalId", externalId)
        .param("offset", offset)
        .param("most", most)
        .query((row, _) -> person(row))
        .list();
  }

  private DirectoryPerson person(ResultSet row) throws SQLException {
    return new DirectoryPerson(new PersonId(row.getLong("person_id")), row.getString("external_id"), row.getString("user_name"),
        row.getString("given_name"), row.getString("family_name"), row.getString("name"), row.getString("email"),
        row.getBoolean("active"), row.getString("department"), row.getString("title"), row.getString("user_type"),
        json.readValue(row.getString("groups"), GROUPS), row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }

  long count(Municipality municipality) {
    return jdbc.sql("select count(*) from security.directory_person where municipality = :municipality")
        .param("municipality", municipality.code())
        .query(Long.class)
        .single();
  }

  Optional<PersonId> byUserName(Municipality municipality, String userName) {
    return jdbc
        .sql("select person_id from security.directory_person where municipality = :municipality and lower(user_name) = lower(:name)")
        .param("municipality", municipality.code())
        .param("name", userName)
        .query((row, _) -> new PersonId(row.getLong(1)))
        .optional();
  }

  boolean has(Municipality municipality, PersonId person) {
    return jdbc.sql("select count(*) from security.directory_person where municipality = :municipality and person_id = :person")
        .param("municipality", municipality.code())
        .param("person", person.value())
        .query(Long.class)
        .single() == 1;
  }

  /** What the directory says of the person, for the first time or again. */
  void keep(Municipality municipality, PersonId person, DirectoryPerson said, Instant now) {
    jdbc.sql("""
        insert into security.directory_person (person_id, municipality, external_id, user_name, given_name, family_name, department, title,
          user_type, created_at, changed_at)
        values (:person, :municipality, :externalId, :userName, :givenName, :familyName, :department, :title, :userType, :now, :now)
        on conflict (person_id) do update set external_id = excluded.external_id, user_name = excluded.user_name,
          given_name = excluded.given_name, family_name = excluded.family_name, department = excluded.department, title = excluded.title,
          user_type = excluded.user_type, changed_at = excluded.changed_at
        """)
        .param("person", person.value())
        .param("municipality", municipality.code())
        .param("externalId", said.externalId())
        .param("userName", said.userName())
        .param("givenName", said.givenName())
        .param("familyName", said.familyName())
        .param("department", said.department())
        .param("title", said.title())
        .param("userType", said.userType())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The directory says nothing of the person any more; answers how many rows said something. */
  int forget(PersonId person) {
    return Stream.of("directory_role", "directory_member", "directory_person")
        .mapToInt(rows -> jdbc.sql("delete from security." + rows + " where person_id = :person").param("person", person.value()).update())
        .sum();
  }

  Set<Given> given(PersonId person) {
    return new HashSet<>(jdbc.sql("select unit, role from security.directory_role where person_id = :person")
        .param("person", person.value())
        .query((row, _) -> new Given(new UnitId(row.getLong(1)), Role.valueOf(row.getString(2))))
        .list());
  }

  void give(Municipality municipality, PersonId person, Given given) {
    jdbc.sql("""
        insert into security.directory_role (person_id, unit, role, municipality) values (:person, :unit, :role, :municipality)
        on conflict do nothing
        """)
        .param("person", person.value())
        .param("unit", given.unit().value())
        .param("role", given.role().name())
        .param("municipality", municipality.code())
        .update();
  }

  void take(PersonId person, Given given) {
    jdbc.sql("delete from security.directory_role where person_id = :person and unit = :unit and role = :role")
        .param("person", person.value())
        .param("unit", given.unit().value())
        .param("role", given.role().name())
        .update();
  }
}
