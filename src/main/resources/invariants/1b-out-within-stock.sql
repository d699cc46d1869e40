-- 1. Never is more of a thing out than there is, what is late among it
select i.id, sum(h.quantity) as out, i.quantity
from inventory.item i
join inventory.hold h on h.item_id = i.id and h.state = 'OUT'
group by i.id
having sum(h.quantity) > i.quantity
