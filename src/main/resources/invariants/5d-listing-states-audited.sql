-- 5. Every state that an ad has come to has its audit row; that it is reserved out follows from bookings
with came_to as (
  select id, municipality, case state when 'DRAFT' then 'listing.drafted' when 'REVIEW' then 'listing.sent-to-review' when 'PAUSED' then 'listing.paused'
    when 'CLOSED' then 'listing.closed' else 'listing.published' end as action
  from listing.listing
  union
  select id, municipality, 'listing.published' from listing.listing where published_at is not null)
select c.id, c.action
from came_to c
where not exists (
  select 1 from audit.entry a
  where a.subject_kind = 'listing' and a.subject_id = c.id::text and a.municipality = c.municipality and a.action = c.action)
