package se.samnytta.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.Parties;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/** The SQL of reminders of work. */
@Repository
class ReminderStore {

  private final JdbcClient jdbc;

  ReminderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those who are to be reminded today and have not been; written down in the same breath, so that it happens once. A week is over
   * on its Sunday; what is older than four weeks is not reminded of. Of people's time only what somebody has consented to do can be
   * reported.
   */
  List<WorkReminder> remind(LocalDate today, Instant now) {
    return jdbc.sql("""
        with due as (
          select w.booking_id, 'BEGINS' as kind, (b.starts_at at time zone 'Europe/Stockholm')::date as about
          from staffing.work w
          join booking.v_work b on b.id = w.booking_id and b.state = 'APPROVED'
          where (b.starts_at at time zone 'Europe/Stockholm')::date = :today + 1
          union
          select w.booking_id, 'UNREPORTED', week.monday
          from staffing.work w
          join booking.v_work b on b.id = w.booking_id and b.state in ('APPROVED', 'HANDED_OVER')
          join staffing.shift s on s.booking_id = w.booking_id
          cross join lateral (select date_trunc('week', s.starts_at at time zone 'Europe/Stockholm')::date as monday) week
          where week.monday + 7 <= :today and week.monday + 28 > :today
            and (w.kind = 'SERVICE' or exists (select 1 from staffing.candidate c where c.booking_id = w.booking_id
              and c.state = 'CONSENTED' and c.manager_at is not null and c.first_day < week.monday + 7 and c.last_day >= week.monday))
            and not exists (select 1 from staffing.report r where r.booking_id = w.booking_id
              and (w.kind = 'SERVICE' or r.week = week.monday))
          union
          select r.booking_id, 'UNCONFIRMED', (r.reported_at at time zone 'Europe/Stockholm')::date
          from staffing.report r
          join booking.v_work b on b.id = r.booking_id and b.state = 'HANDED_OVER'
          where r.state = 'REPORTED' and (r.reported_at at time zone 'Europe/Stockholm')::date + 4 <= :today),
        written as (
          insert into staffing.reminder (booking_id, kind, about, owner_unit, receiver_unit, sent_at)
          select d.booking_id, d.kind, d.about, w.owner_unit, w.receiver_unit, :now
          from due d
          join staffing.work w on w.booking_id = d.booking_id
          order by d.booking_id, d.kind
          on conflict do nothing
          returning booking_id, kind, about)
        select b.id, b.version, b.owner_unit, b.owner_municipality, b.receiver_unit, b.receiver_municipality, w.kind, w.about
        from written w
        join booking.v_work b on b.id = w.booking_id
        order by b.id, w.kind
        """)
        .param("today", today)
        .param("now", Rows.at(now))
        .query((row, _) -> new WorkReminder(
            new Parties(new BookingId(row.getLong("id")), row.getInt("version"), Term.HIRE, new UnitId(row.getLong("owner_unit")),
                new Municipality(row.getString("owner_municipality")), new UnitId(row.getLong("receiver_unit")),
                new Municipality(row.getString("receiver_municipality"))),
            WorkReminder.Kind.valueOf(row.getString("kind")), row.getObject("about", LocalDate.class)))
        .list();
  }

  /** Who comes on that day, as the home unit alone knows it; nobody who is away. */
  List<PersonId> coming(BookingId booking, LocalDate day) {
    return jdbc.sql("""
        select c.person_id
        from staffing.candidate c
        where c.booking_id = :booking and c.state = 'CONSENTED' and c.manager_at is not null and :day between c.first_day and c.last_day
          and not exists (select 1 from staffing.absence a
            where a.booking_id = c.booking_id and a.person_id = c.person_id and :day between a.first_day and a.last_day)
        order by c.id
        """)
        .param("booking", booking.value())
        .param("day", day)
        .query((row, _) -> new PersonId(row.getLong(1)))
        .list();
  }

  /** Whether it is a person's time. */
  boolean isStaff(BookingId booking) {
    return jdbc.sql("select kind = 'STAFF' from staffing.work where booking_id = :booking").param("booking", booking.value())
        .query(Boolean.class).single();
  }
}
