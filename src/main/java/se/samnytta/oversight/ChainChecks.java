package se.samnytta.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole audit chain through, every night and when an auditor asks, and keeps what was found. Acts as the system. */
@Component
public class ChainChecks {

  private final JdbcClient jdbc;
  private final Clock clock;

  ChainChecks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What the last check found.
   *
   * @param place    how many rows the chain had
   * @param head     the hash of the last of them, in hexadecimal
   * @param broken   places where the chain did not hold
   * @param unsealed rows that had waited for their seal for more than two seconds
   */
  public record Check(Instant at, long place, String head, int broken, int unsealed) {

    public boolean holds() {
      return broken == 0;
    }
  }

  /** Reads it through now; a chain of a million rows takes seconds. */
  @Transactional
  public Check check() {
    jdbc.sql("set local statement_timeout = '10min'").update();
    return jdbc.sql("""
        insert into oversight.chain_check (at, place, hash, broken, unsealed)
        select :now, c.place, c.hash, (select count(*) from audit.v_broken),
          (select count(*) from audit.v_entry where place_in_chain is null and at < :now - interval '2 seconds')
        from audit.v_chain c
        returning at, place, encode(hash, 'hex') as head, broken, unsealed
        """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, _) -> new Check(row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("place"), row.getString("head"),
            row.getInt("broken"), row.getInt("unsealed")))
        .single();
  }

  /** The last check, none before the first night. */
  @Transactional(readOnly = true)
  public Optional<Check> last() {
    return jdbc.sql("""
        select at, place, encode(hash, 'hex') as head, broken, unsealed from oversight.chain_check order by id desc limit 1
        """)
        .query((row, _) -> new Check(row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("place"), row.getString("head"),
            row.getInt("broken"), row.getInt("unsealed")))
        .optional();
  }
}
