-- 1. Nothing is promised on top of a thing that was late already when it was promised
select h.id, h.item_id
from inventory.hold h
join inventory.item i on i.id = h.item_id
where h.state = 'HELD'
  and exists (select 1 from inventory.hold late where late.item_id = h.item_id and late.state = 'OUT' and late.ends_at <= h.created_at)
  and exists (
    select 1
    from (select h.starts_at as t union select o.starts_at from inventory.hold o
        where o.item_id = h.item_id and o.starts_at > h.starts_at and o.starts_at < h.ends_at) moment
    where i.quantity < (
      select sum(o.quantity)
      from inventory.hold o
      where o.item_id = h.item_id and o.state in ('HELD', 'OUT') and o.created_at <= h.created_at and o.starts_at <= moment.t
        and (o.ends_at > moment.t or (o.state = 'OUT' and o.ends_at <= h.created_at))))
