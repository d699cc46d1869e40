-- 1. No more pieces have labels than there are, no more are away than are out, and what is out for a booking is bound to it
select i.id, i.quantity, count(p.id) as labelled, count(p.id) filter (where p.state in ('OUT', 'ASIDE')) as away,
  (select coalesce(sum(h.quantity), 0) from inventory.hold h where h.item_id = i.id and h.state = 'OUT') as out
from inventory.item i
join inventory.piece p on p.item_id = i.id and p.state in ('HERE', 'OUT', 'ASIDE')
group by i.id, i.quantity
having count(p.id) > i.quantity or count(p.id) filter (where p.state in ('OUT', 'ASIDE'))
  > (select coalesce(sum(h.quantity), 0) from inventory.hold h where h.item_id = i.id and h.state = 'OUT')
union all
select p.item_id, p.id::int, 0, 0, 0
from inventory.piece p
where p.state = 'OUT' and not exists (
  select 1 from booking.bound_piece b where 'line/' || b.line_id = p.cause and b.label = p.label and b.back_at is null and not b.lost)
