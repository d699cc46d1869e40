package se.samnytta.staffing;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.UnitClosed;

/**
 * Lets work that runs follow its booking when a unit closes, with who comes, what was reported and the hours that an ad is offered
 * on. What is over stays under the old name, in the hour account too.
 */
@Component
class WorkFollowing {

  private static final String[] PARTS = { "staffing.shift", "staffing.report", "staffing.reminder", "staffing.work" };
  /** Seen from the work itself, which is therefore moved last. */
  private static final String RUNNING = """
      (select w.booking_id from staffing.work w
       join booking.v_work b on b.id = w.booking_id and b.state in ('REQUESTED', 'APPROVED', 'HANDED_OVER')
       where w.owner_unit in (:from, :to) <> (w.receiver_unit in (:from, :to)) and (w.owner_unit = :from or w.receiver_unit = :from))
      """;
  private static final String SIDES = """
      owner_unit = case owner_unit when :from then :to else owner_unit end,
      receiver_unit = case receiver_unit when :from then :to else receiver_unit end
      """;

  private final JdbcClient jdbc;

  WorkFollowing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(UnitClosed event) {
    UnitId heir = event.closing().heir();
    for (String part : new String[] { "staffing.report_day", "staffing.report_step" })
      run("update " + part + " set " + SIDES + " where report_id in (select r.id from staffing.report r where r.booking_id in " + RUNNING
          + ")",
          event.unit(), heir);
    jdbc.sql("select staffing.people_follow(:from, :to)").param("from", event.unit().value()).param("to", heir.value())
        .query((_, _) -> true).list();
    run("update staffing.offer set unit = :to where unit = :from", event.unit(), heir);
    for (String part : PARTS)
      run("update " + part + " set " + SIDES + " where booking_id in " + RUNNING, event.unit(), heir);
  }

  private void run(String sql, UnitId from, UnitId to) {
    jdbc.sql(sql).param("from", from.value()).param("to", to.value()).update();
  }
}
