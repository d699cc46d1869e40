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
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of groups as directories keep them; as {@link DirectoryStore}, every statement names the municipality. */
@Component
class DirectoryGroupStore {

  private record Row(long person, String name) {}

  private static final TypeReference<List<Row>> MEMBERS = new TypeReference<>() {
  };

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DirectoryGroupStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The municipality's groups by one of what they are known by; all of them where each is null. */
  List<DirectoryGroup> groups(Municipality municipality, @Nullable Long id, @Nullable String name, long offset, int most) {
    return jdbc.sql("""
        select g.id, g.external_id, g.name, g.created_at, g.changed_at,
          coalesce((select jsonb_agg(jsonb_build_object('person', p.id, 'name', p.name) order by p.id)
            from security.directory_member m join organisation.v_person p on p.id = m.person_id
            where m.group_id = g.id), '[]')::text as members
        from security.directory_group g
        where g.municipality = :municipality and (:id::bigint is null or g.id = :id)
          and (:name::text is null or lower(g.name) = lower(:name))
        order by g.id
        offset :offset limit :most
        """)
        .param("municipality", municipality.code())
        .param("id", id)
        .param("name", name)
        .param("offset", offset)
        .param("most", most)
        .query((row, _) -> group(row))
        .list();
  }

  private DirectoryGroup group(ResultSet row) throws SQLException {
    List<DirectoryGroup.Member> members = json.readValue(row.getString("members"), MEMBERS).stream()
        .map(each -> new DirectoryGroup.Member(new PersonId(each.person), each.name)).toList();
    return new DirectoryGroup(row.getLong("id"), row.getString("external_id"), row.getString("name"), members,
        row.getTimestamp("created_at").toInstant(), row.getTimestamp("changed_at").toInstant());
  }

  long count(Municipality municipality) {
    return jdbc.sql("select count(*) from security.directory_group where municipality = :municipality")
        .param("municipality", municipality.code())
        .query(Long.class)
        .single();
  }

  Optional<Long> byName(Municipality municipality, String name) {
    return jdbc.sql("select id from security.directory_group where municipality = :municipality and lower(name) = lower(:name)")
        .param("municipality", municipality.code())
        .param("name", name)
        .query(Long.class)
        .optional();
  }

  long insert(Municipality municipality, DirectoryGroup group, Instant now) {
    return jdbc.sql("""
        insert into security.directory_group (municipality, external_id, name, created_at, changed_at)
        values (:municipality, :externalId, :name, :now, :now)
        returning id
        """)
        .param("municipality", municipality.code())
        .param("externalId", group.externalId())
        .param("name", group.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  boolean update(Municipality municipality, DirectoryGroup group, Instant now) {
    return jdbc.sql("""
        update security.directory_group set external_id = :externalId, name = :name, changed_at = :now
        where id = :id and municipality = :municipality
        """)
        .param("id", group.id())
        .param("municipality", municipality.code())
        .param("externalId", group.externalId())
        .param("name", group.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update() == 1;
  }

  boolean delete(Municipality municipality, long group) {
    return jdbc.sql("delete from security.directory_group where id = :id and municipality = :municipality")
        .param("id", group)
        .param("municipality", municipality.code())
        .update() == 1;
  }

  List<PersonId> members(long group) {
    return jdbc.sql("select person_id from security.directory_member where group_id = :group order by person_id")
        .param("group", group)
        .query((row, _) -> new PersonId(row.getLong(1)))
        .list();
  }

  /** False for somebody whom the municipality's directory does not have. */
  boolean add(Municipality municipality, long group, PersonId person) {
    return jdbc.sql("""
        insert into security.directory_member (group_id, person_id, municipality)
        select :group, person_id, municipality from security.directory_person where person_id = :person and municipality = :municipality
        """)
        .param("group", group)
        .param("person", person.value())
        .param("municipality", municipality.code())
        .update() == 1;
  }

  void remove(long group, PersonId person) {
    jdbc.sql("delete from security.directory_member where group_id = :group and person_id = :person")
        .param("group", group)
        .param("person", person.value())
        .update();
  }
}
