-- How many of a promise can change hands now. They have to be there, whoever should have brought them back; and before its day
-- nobody else may have been promised them meanwhile.
create function inventory.at_hand(the_hold bigint) returns int
  language sql stable security definer set search_path = inventory, pg_temp as $$
  select greatest(0, least(h.quantity,
    i.quantity - (select coalesce(sum(o.quantity), 0) from inventory.hold o where o.item_id = i.id and o.state = 'OUT')::int,
    case when h.starts_at > now() then inventory.free(i.id, now(), h.starts_at) else h.quantity end))
  from inventory.hold h
  join inventory.item i on i.id = h.item_id
  where h.id = $1 and h.state = 'HELD'
$$;

-- How many of a promise are missing for its time, because somebody has not brought back what they have: nothing else lets more
-- be promised than there is.
create function inventory.missing(the_hold bigint) returns int
  language sql stable security definer set search_path = inventory, pg_temp as $$
  select greatest(0, least(h.quantity, -inventory.free(h.item_id, greatest(h.starts_at, now()), h.ends_at)))
  from inventory.hold h
  where h.id = $1 and h.state = 'HELD' and h.ends_at > now()
$$;

-- Up to when these promises could last: that moment, or the earlier one at which somebody else has what they keep.
create function inventory.can_last(the_holds bigint[], until timestamptz) returns timestamptz
  language sql stable security definer set search_path = inventory, pg_temp as $$
  with mine as (
    select item_id, sum(quantity) as quantity, min(ends_at) as ends_at
    from inventory.hold
    where id = any ($1) and state in ('HELD', 'OUT')
    group by item_id),
  others as (
    select o.item_id, o.quantity, o.starts_at, case when o.state = 'OUT' and o.ends_at <= now() then 'infinity' else o.ends_at end as ends_at
    from inventory.hold o
    join mine on mine.item_id = o.item_id
    where o.state in ('HELD', 'OUT') and o.id <> all ($1))
  select coalesce(min(moment.t), $2)
  from mine
  join inventory.item i on i.id = mine.item_id
  cross join lateral (
    select mine.ends_at as t
    union all
    select o.starts_at from others o where o.item_id = mine.item_id and o.starts_at > mine.ends_at) moment
  where moment.t < $2 and i.quantity - mine.quantity < (
    select coalesce(sum(o.quantity), 0) from others o where o.item_id = mine.item_id and o.starts_at <= moment.t and o.ends_at > moment.t)
$$;

-- Hands out part or all of a promise, to be returned. Answers the hold that is now out; null when less is promised or there. A
-- thing handed out before its day counts as gone from now on.
create or replace function inventory.hand_out(the_hold bigint, how_many int, the_cause text) returns bigint
  language plpgsql volatile security definer set search_path = inventory, pg_temp as $$
declare
  held inventory.hold;
  out_id bigint;
begin
  perform 1 from inventory.item where id = (select item_id from inventory.hold where id = the_hold) for no key update;
  select * into held from inventory.hold where id = the_hold and state = 'HELD';
  if not found or how_many < 1 or inventory.at_hand(the_hold) < how_many then
    return null;
  end if;
  if held.quantity = how_many then
    update inventory.hold set state = 'OUT', starts_at = least(starts_at, now()) where id = the_hold;
    return the_hold;
  end if;
  update inventory.hold set quantity = quantity - how_many where id = the_hold;
  insert into inventory.hold (item_id, quantity, starts_at, ends_at, state, cause, created_at)
  values (held.item_id, how_many, least(held.starts_at, now()), held.ends_at, 'OUT', the_cause, now())
  returning id into out_id;
  return out_id;
end
$$;

-- Gives or sells away part or all of a promise, as before, but only what is there.
create or replace function inventory.give_away(the_hold bigint, how_many int, the_cause text, to_unit bigint, to_municipality text, by_person bigint)
  returns bigint language plpgsql volatile security definer set search_path = inventory, pg_temp as $$
declare
  held inventory.hold;
  given inventory.item;
  new_item bigint;
begin
  select * into given from inventory.item where id = (select item_id from inventory.hold where id = the_hold) for no key update;
  select * into held from inventory.hold where id = the_hold and state = 'HELD';
  if not found or how_many < 1 or inventory.at_hand(the_hold) < how_many then
    return null;
  end if;
  if held.quantity = how_many then
    update inventory.hold set state = 'GONE' where id = the_hold;
  else
    update inventory.hold set quantity = quantity - how_many where id = the_hold;
  end if;
  update inventory.item
  set quantity = quantity - how_many, version = version + 1,
    label = case when quantity = how_many then null else label end
  where id = given.id;
  insert into inventory.stock_change (item_id, at, change, reason, person_id, cause)
  values (given.id, now(), -how_many, 'GIVEN_AWAY', by_person, the_cause);
  insert into inventory.item (owner_unit, municipality, place_unit, category_id, kind, quantity, condition, length_mm, width_mm, height_mm,
    weight_g, brand, materials, label, flags, purchase_price_ore, purchase_year, expected_co2e_g, expected_saving_ore, split_from, created_at)
  values (to_unit, to_municipality, to_unit, given.category_id, given.kind, how_many, given.condition, given.length_mm, given.width_mm,
    given.height_mm, given.weight_g, given.brand, given.materials, case when given.quantity = how_many then given.label end, given.flags,
    given.purchase_price_ore, given.purchase_year, given.expected_co2e_g, given.expected_saving_ore, given.id, now())
  returning id into new_item;
  insert into inventory.item_image (item_id, image_id, position, alt)
  select new_item, image_id, position, alt from inventory.item_image where item_id = given.id;
  insert into inventory.stock_change (item_id, at, change, reason, person_id, cause)
  values (new_item, now(), how_many, 'TAKEN_OVER', by_person, the_cause);
  return new_item;
end
$$;
