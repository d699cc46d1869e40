-- 3. Every hand-over has had its effect within ten minutes; half a swap is none
select l.id
from booking.hand_over_line l
join booking.hand_over h on h.id = l.hand_over_id and h.what = 'HAND_OVER'
join booking.booking b on b.id = h.booking_id
where h.at < now() - interval '10 minutes' and (b.term <> 'SWAP' or l.new_item_id is not null)
  and not exists (select 1 from impact.effect e where e.hand_over_line_id = l.id)
