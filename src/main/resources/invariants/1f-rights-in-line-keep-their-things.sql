-- 1. Whose turn it is in a line keeps exactly what they wait for, nobody else in it keeps anything, and no such promise is without its place
select p.id, p.item_id, p.state, p.quantity, h.quantity as kept, h.state as hold_state
from booking.place p
left join inventory.hold h on h.id = p.hold_id
where p.state = 'OFFERED' and (h.state is distinct from 'HELD' or h.quantity <> p.quantity or h.item_id <> p.item_id)
  or p.state <> 'OFFERED' and h.state = 'HELD'
union all
select null, h.item_id, 'without a place', null, h.quantity, h.state
from inventory.hold h
where h.cause like 'place/%' and h.state = 'HELD'
  and not exists (select 1 from booking.place p where p.hold_id = h.id and p.state = 'OFFERED')
