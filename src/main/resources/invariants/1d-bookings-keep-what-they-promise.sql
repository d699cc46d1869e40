-- 1. Every booking under way keeps exactly what it has promised and not handed over, and has out what is not back
select b.id, l.item_id, l.id as line, l.quantity - l.handed_over as promised, coalesce(kept.quantity, 0) as kept,
  l.handed_over - l.returned - l.lost as not_back, out.quantity as out
from booking.booking b
join booking.line l on l.booking_id = b.id
left join inventory.hold kept on kept.id = l.hold_id and kept.state = 'HELD'
left join lateral (
  select coalesce(sum(h.quantity), 0) as quantity
  from booking.hand_over_line hl
  join inventory.hold h on h.id = hl.hold_id and h.state = 'OUT'
  where hl.line_id = l.id) out on true
where b.state in ('REQUESTED', 'APPROVED', 'READY', 'HANDED_OVER')
  and not (b.term = 'HIRE' and l.hold_id is null)
  and (case when b.term = 'SWAP' then l.quantity else l.quantity - l.handed_over end <> coalesce(kept.quantity, 0)
    or b.term in ('LEND', 'RENT') and l.handed_over - l.returned - l.lost <> out.quantity)
