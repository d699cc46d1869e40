package se.samnytta.security;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;

/** The SQL of keys. */
@Component
class ApiKeyStore {

  private final JdbcClient jdbc;

  ApiKeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ApiKeyId insert(Actor by, String name, Set<ApiPurpose> purposes, byte[] hash, String lastSigns, Instant now, Instant expires) {
    return jdbc.sql("""
        insert into security.api_key (municipality, name, purposes, key_hash, last_signs, created_by, created_at, expires_at)
        values (:municipality, :name, :purposes::text[], :hash, :lastSigns, :by, :now, :expires)
        returning id
        """)
        .param("municipality", by.municipality().code())
        .param("name", name)
        .param("purposes", purposes.stream().map(Enum::name).sorted().collect(Collectors.joining(",", "{", "}")))
        .param("hash", hash)
        .param("lastSigns", lastSigns)
        .param("by", by.person().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new ApiKeyId(row.getLong(1)))
        .single();
  }

  Optional<ApiKey> find(byte[] hash, Instant now) {
    return jdbc.sql("""
        select id, municipality, purposes, coalesce(last_used_at, 'epoch') as last_used
        from security.api_key
        where key_hash = :hash and revoked_at is null and expires_at > :now
        """)
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new ApiKey(new ApiKeyId(row.getLong("id")), new Municipality(row.getString("municipality")),
            purposes(row.getArray("purposes")), row.getTimestamp("last_used").toInstant()))
        .optional();
  }

  void used(ApiKeyId id, Instant now) {
    jdbc.sql("update security.api_key set last_used_at = :now where id = :id")
        .param("id", id.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The key's name; nothing when there is no such key of the municipality's, or it has been revoked. */
  Optional<String> revoke(ApiKeyId id, Actor by, Instant now) {
    return jdbc.sql("""
        update security.api_key set revoked_at = :now, revoked_by = :by
        where id = :id and municipality = :municipality and revoked_at is null
        returning name
        """)
        .param("id", id.value())
        .param("municipality", by.municipality().code())
        .param("by", by.person().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional();
  }

  private static Set<ApiPurpose> purposes(Array names) throws SQLException {
    return Stream.of((String[]) names.getArray()).map(ApiPurpose::valueOf).collect(Collectors.toSet());
  }
}
