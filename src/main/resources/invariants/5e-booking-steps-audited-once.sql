-- 5. Every step in a booking has exactly one audit row in the municipality of each side, and no audit row is without its step
with told as (
  select s.booking_id::text as booking, m.municipality, 'booking.' || case s.what
      when 'WITHDRAWN' then 'approval_withdrawn' when 'RECEIVED' then 'handed_over' when 'UNDONE' then 'cancelled'
      when 'INCIDENT' then 'incident_reported' when 'SETTLED' then 'incident_settled' when 'ASKED_LONGER' then 'longer_asked'
      when 'REFUSED_LONGER' then 'longer_refused' when 'ASKED_CHANGE' then 'change_asked' when 'REFUSED_CHANGE' then 'change_refused'
      when 'AGREED_CHANGE' then 'change_agreed' when 'WITHDREW_CHANGE' then 'change_withdrawn' when 'ANSWERED' then 'would_have_bought' else lower(s.what) end as action, count(*) as times
  from booking.step s
  join booking.booking b on b.id = s.booking_id
  cross join lateral (select b.owner_municipality as municipality union select b.receiver_municipality) m
  group by 1, 2, 3),
audited as (
  select subject_id as booking, municipality, action, count(*) as times
  from audit.entry
  where subject_kind = 'booking'
  group by 1, 2, 3)
select booking, municipality, action, told.times as steps, audited.times as rows
from told
full join audited using (booking, municipality, action)
where told.times is distinct from audited.times
