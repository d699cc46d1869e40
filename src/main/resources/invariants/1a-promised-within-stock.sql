-- 1. At no moment is more of a thing promised or lent out than there is
with steps as (
  select item_id, t, sum(sum(change)) over (partition by item_id order by t) as taken
  from (
    select item_id, starts_at as t, quantity as change from inventory.hold where state in ('HELD', 'OUT')
    union all
    select item_id, ends_at, -quantity from inventory.hold where state in ('HELD', 'OUT')) change
  group by item_id, t)
select s.item_id, s.t, s.taken, i.quantity
from steps s
join inventory.item i on i.id = s.item_id
where s.taken > i.quantity
