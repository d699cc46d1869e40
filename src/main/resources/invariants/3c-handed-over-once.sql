-- 3. What a booking says has changed hands is the sum of its hand-overs, and each moved the stock once
select l.id, l.handed_over, moved.quantity as moved
from booking.line l
join booking.booking b on b.id = l.booking_id
left join lateral (
  select coalesce(sum(hl.quantity) filter (where h.what = 'HAND_OVER'), 0) as quantity,
    coalesce(sum(hl.quantity) filter (where h.what = 'RETURN'), 0) as back
  from booking.hand_over_line hl
  join booking.hand_over h on h.id = hl.hand_over_id
  where hl.line_id = l.id) moved on true
where case when b.term = 'SWAP' and b.state = 'CANCELLED' then l.handed_over <> 0 or moved.quantity <> moved.back
  else l.handed_over <> moved.quantity end
union all
select s.item_id, count(*)::int, sum(s.change)
from inventory.stock_change s
where s.cause like 'hand-over/%' or s.cause like 'swap/%'
group by s.item_id, s.cause
having count(*) > 1
