-- 5. Every state that a booking has come to has its audit row in the municipality of each side
with came_to as (
  select id, 'booking.requested' as action from booking.booking
  union all
  select id, 'booking.' || lower(state) from booking.booking where state in ('APPROVED', 'DECLINED', 'CANCELLED', 'EXPIRED', 'NOT_COLLECTED', 'CLOSED')
  union all
  select id, 'booking.ready' from booking.booking where ready_at is not null
  union all
  select id, 'booking.handed_over' from booking.booking where handed_over_at is not null
  union all
  select id, 'booking.returned' from booking.booking where returned_at is not null)
select c.id, c.action, m.municipality
from came_to c
join booking.booking b on b.id = c.id
cross join lateral (values (b.owner_municipality), (b.receiver_municipality)) m(municipality)
where not exists (
  select 1 from audit.entry a
  where a.subject_kind = 'booking' and a.subject_id = c.id::text and a.municipality = m.municipality
    and (a.action = c.action or (c.action = 'booking.returned' and a.action = 'booking.incident_settled')))
