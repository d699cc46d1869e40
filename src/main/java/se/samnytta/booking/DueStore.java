package se.samnytta.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/** The SQL of what time does. Each due booking is kept by the one node that takes it; the others pass it by. */
@Repository
class DueStore {

  private final JdbcClient jdbc;

  DueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<BookingId> lockUnanswered(Instant now) {
    return first("""
        select id from booking.booking
        where state = 'REQUESTED' and answer_by <= :moment
        order by answer_by limit 1 for update skip locked
        """, now);
  }

  /** Handed over by the owner and never confirmed, or brought back and never confirmed, since that moment. */
  Optional<BookingId> lockUnconfirmed(Instant since) {
    return first("""
        select b.id from booking.booking b
        where ((b.state = 'HANDED_OVER' and b.term in ('GIVE', 'SELL')) or b.state = 'RETURNED')
          and (select max(h.at) from booking.hand_over h where h.booking_id = b.id) <= :moment
          and (b.state = 'RETURNED' or coalesce(b.wanted_day::timestamp at time zone 'Europe/Stockholm', '-infinity') <= :moment)
          and not exists (select 1 from booking.incident i where i.booking_id = b.id and i.outcome is null)
          and (b.hours_confirmed_at is not null
            or not exists (select 1 from booking.line l where l.booking_id = b.id and l.operator))
        order by b.id limit 1 for update of b skip locked
        """, since);
  }

  /** Swaps of which only a part has come, since that moment. */
  Optional<BookingId> lockHalfSwapped(Instant since) {
    return first("""
        select b.id from booking.booking b
        where b.state = 'HANDED_OVER' and b.term = 'SWAP'
          and (select max(h.at) from booking.hand_over h where h.booking_id = b.id) <= :moment
        order by b.id limit 1 for update of b skip locked
        """, since);
  }

  /** Loans that are over and never began, and work of which nobody has said anything for two weeks. */
  Optional<BookingId> lockNeverBegun(Instant now) {
    return first("""
        select id from booking.booking
        where state in ('APPROVED', 'READY')
          and (term in ('LEND', 'RENT') and ends_at <= :moment or term = 'HIRE' and ends_at <= :moment - interval '14 days')
        order by id limit 1 for update skip locked
        """, now);
  }

  /** What was to be kept and stands since that moment, whatever is the latest: agreed on, ready, or the day agreed on. */
  Optional<BookingId> lockNeverFetched(Instant since) {
    return first("""
        select b.id from booking.booking b
        where b.state in ('APPROVED', 'READY') and b.term in ('GIVE', 'SELL', 'SWAP')
          and greatest(b.requested_at, b.ready_at, b.wanted_day::timestamp at time zone 'Europe/Stockholm',
            (select max(a.decided_at) from booking.approval a where a.booking_id = b.id)) <= :moment
        order by b.id limit 1 for update of b skip locked
        """, since);
  }

  private Optional<BookingId> first(String sql, Instant moment) {
    return jdbc.sql(sql).param("moment", Columns.at(moment)).query((row, _) -> new BookingId(row.getLong(1))).optional();
  }

  /** Those who are to be reminded today and have not been; written down in the same breath, so that it happens once. */
  List<BookingReminder> remind(LocalDate today, Instant now) {
    return jdbc.sql("""
        with day as (
          select b.id, b.version, b.term, b.state, b.owner_unit, b.owner_municipality, b.receiver_unit, b.receiver_municipality,
            (b.starts_at at time zone 'Europe/Stockholm')::date as first,
            ((b.ends_at - interval '1 second') at time zone 'Europe/Stockholm')::date as last,
            b.wanted_day, greatest((b.ready_at at time zone 'Europe/Stockholm')::date, b.wanted_day) as stands_since,
            (b.handed_over_at at time zone 'Europe/Stockholm')::date as came
          from booking.booking b
          where b.state in ('APPROVED', 'READY', 'HANDED_OVER') and b.term <> 'HIRE'),
        due as (
          select d.*, 'STARTS' as kind, coalesce(d.first, d.wanted_day) as about
          from day d
          where d.state in ('APPROVED', 'READY') and coalesce(d.first, d.wanted_day) = :today + 1
          union all
          select d.*, 'ENDS', d.last from day d
          where d.state = 'HANDED_OVER' and d.last between :today and :today + 2 and d.last > d.first
          union all
          select d.*, case when d.last + 7 <= :today then 'LATE_7' when d.last + 3 <= :today then 'LATE_3' else 'LATE_1' end, d.last
          from day d
          where d.state = 'HANDED_OVER' and d.last < :today
          union all
          select d.*, 'TO_COLLECT', d.stands_since from day d
          where d.state = 'READY' and d.first is null and d.stands_since + 3 <= :today
          union all
          select d.*, 'TO_CONFIRM', d.came from day d
          where d.state = 'HANDED_OVER' and d.term in ('GIVE', 'SELL') and d.came + 3 <= :today
          union all
          select d.*, 'NEXT_WAITS', d.first from day d
          where d.state in ('APPROVED', 'READY') and d.first between :today and :today + 2
            and exists (select 1 from booking.line mine where mine.booking_id = d.id and inventory.missing(mine.hold_id) > 0)),
        written as (
          insert into booking.reminder (booking_id, kind, about, owner_unit, receiver_unit, sent_at)
          select id, kind, about, owner_unit, receiver_unit, :now from due
          order by id, kind
          on conflict do nothing
          returning booking_id, kind, about)
        select d.id, d.version, d.term, d.owner_unit, d.owner_municipality, d.receiver_unit, d.receiver_municipality, w.kind, w.about
        from written w
        join due d on d.id = w.booking_id and d.kind = w.kind and d.about = w.about
        order by d.id
        """)
        .param("today", today)
        .param("now", Columns.at(now))
        .query((row, _) -> new BookingReminder(
            new Parties(new BookingId(row.getLong("id")), row.getInt("version"), Term.valueOf(row.getString("term")),
                new UnitId(row.getLong("owner_unit")),
                new Municipality(row.getString("owner_municipality")), new UnitId(row.getLong("receiver_unit")),
                new Municipality(row.getString("receiver_municipality"))),
            ReminderKind.valueOf(row.getString("kind")), row.getObject("about", LocalDate.class)))
        .list();
  }

  /** How many cases that are not over the person has begun, for each unit. */
  Map<UnitId, Long> begunBy(PersonId person) {
    Map<UnitId, Long> cases = new TreeMap<>(Comparator.comparingLong(UnitId::value));
    jdbc.sql("""
        select receiver_unit, count(*) from booking.booking
        where requested_by = :person and state in ('REQUESTED', 'APPROVED', 'READY', 'HANDED_OVER', 'RETURNED')
        group by receiver_unit
        """)
        .param("person", person.value())
        .query((row, _) -> cases.put(new UnitId(row.getLong(1)), row.getLong(2)))
        .list();
    return cases;
  }
}
