-- 1. A booking that is over keeps nothing
select b.id, l.item_id, h.id as hold
from booking.booking b
join booking.line l on l.booking_id = b.id
join inventory.hold h on h.id = l.hold_id
where b.state in ('CLOSED', 'DECLINED', 'CANCELLED', 'EXPIRED', 'NOT_COLLECTED') and h.state in ('HELD', 'OUT')
