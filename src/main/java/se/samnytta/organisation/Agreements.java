package se.samnytta.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;

/** Agreements on sharing between municipalities. Without one, a deal across a border is refused. */
@Component
@Transactional(readOnly = true)
public class Agreements {

  private final JdbcClient jdbc;
  private final Clock clock;

  Agreements(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The agreement that lets the borrower take from the lender today; nothing inside one municipality needs one.
   *
   * @param category slug of the topmost category of what is taken: an agreement may be about some only
   */
  public Optional<Long> between(Municipality lender, Municipality borrower, String category) {
    return jdbc.sql("select organisation.agreement_between(:lender, :borrower, :today, :category)")
        .param("category", category)
        .param("lender", lender.code())
        .param("borrower", borrower.code())
        .param("today", today())
        .query((row, _) -> Optional.ofNullable((Long) row.getObject(1)))
        .single();
  }

  /** Codes of the municipalities from which this one may borrow today. */
  public List<String> partnersOf(Municipality borrower) {
    return jdbc.sql("""
        select distinct lender.municipality
        from organisation.agreement a
        join organisation.agreement_party me on me.agreement_id = a.id and me.municipality = :borrower and me.borrows
          and organisation.takes_part(me, :today)
        join organisation.agreement_party lender on lender.agreement_id = a.id and lender.municipality <> :borrower and lender.lends
          and organisation.takes_part(lender, :today)
        where a.withdrawn_at is null and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
        order by 1
        """)
        .param("borrower", borrower.code())
        .param("today", today())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }
}
