package se.samnytta.staffing.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Money;

/** The hour account: what each pair of units has given and got. Row-level security shows a pair to both of its units and to nobody else. */
@Component
@Transactional(readOnly = true)
class AccountPages {

  private static final String PAIRS = """
      select own.unit as own, o.name || ', ' || o.municipality_name as own_name, own.other,
        p.name || ', ' || p.municipality_name as other_name,
        sum(own.given)::int as given, sum(own.got)::int as got
      from (
        select owner_unit as unit, receiver_unit as other, settled_minutes as given, 0 as got
        from staffing.report where owner_unit = any ((select kernel.units())::bigint[]) and settled_minutes > 0
        union all
        select receiver_unit, owner_unit, 0, settled_minutes
        from staffing.report where receiver_unit = any ((select kernel.units())::bigint[]) and settled_minutes > 0) own
      join organisation.v_unit o on o.id = own.unit
      join organisation.v_unit p on p.id = own.other
      """;

  private final JdbcClient jdbc;

  AccountPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  AccountView all() {
    return new AccountView(jdbc.sql(PAIRS + " group by own.unit, own.other, o.name, o.municipality_name, p.name, p.municipality_name "
        + "order by own_name, other_name, own.unit, own.other limit 500")
        .query((row, _) -> pair(row))
        .list());
  }

  Optional<AccountView.One> one(long own, long other) {
    return jdbc.sql(PAIRS + " where own.unit = :own and own.other = :other "
        + "group by own.unit, own.other, o.name, o.municipality_name, p.name, p.municipality_name")
        .param("own", own)
        .param("other", other)
        .query((row, _) -> pair(row))
        .optional()
        .map(pair -> new AccountView.One(pair,
            jdbc.sql(
                """
                          select r.booking_id, b.title, r.week, r.settled_minutes, r.settled_ore, r.owner_unit = :own as given
                          from staffing.report r
                          join booking.v_work b on b.id = r.booking_id
                          where r.settled_minutes > 0
                    and (r.owner_unit = :own and r.receiver_unit = :other or r.owner_unit = :other and r.receiver_unit = :own)
                          order by r.week desc, r.id desc
                          limit 500
                          """)
                .param("own", own)
                .param("other", other)
                .query((row, _) -> new AccountView.Entry(row.getLong("booking_id"), row.getString("title"),
                    row.getObject("week", LocalDate.class),
                    row.getInt("settled_minutes"), new Money(row.getLong("settled_ore")), row.getBoolean("given")))
                .list()));
  }

  private static AccountView.Pair pair(java.sql.ResultSet row) throws java.sql.SQLException {
    return new AccountView.Pair(row.getLong("own"), row.getString("own_name"), row.getLong("other"), row.getString("other_name"),
        row.getInt("given"), row.getInt("got"));
  }
}
