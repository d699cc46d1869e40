create table inventory.emission_factor (
  item_type text primary key,
  name_sv text not null,
  name_en text not null,
  per text not null constraint emission_factor_per_is_known check (per in ('item', 'kg', 'm2')),
  co2e_g_new bigint not null,
  weight_g bigint,
  typical_new_price_ore bigint,
  expected_life_years int,
  source text not null,
  source_year int not null,
  confidence text not null constraint emission_factor_confidence_is_known check (confidence in ('high', 'medium', 'low')),
  method_note text,
  life_basis text,
  price_basis text
);

create table inventory.transport_factor (
  vehicle text primary key,
  name_sv text not null,
  name_en text not null,
  co2e_mg_per_km bigint not null,
  max_load_kg int not null,
  source text not null,
  source_year int not null,
  confidence text not null,
  note text
);

create table inventory.category (
  id bigint generated always as identity primary key,
  slug text not null constraint category_slug_is_unique unique,
  parent_id bigint references inventory.category,
  root_id bigint references inventory.category,
  name_sv text not null,
  name_en text not null,
  kind text not null constraint category_kind_is_known check (kind in ('GOODS', 'SERVICE', 'STAFF')),
  item_type text references inventory.emission_factor,
  default_weight_g bigint,
  default_length_mm int,
  default_width_mm int,
  default_height_mm int,
  cpv_code text,
  flags text[] not null default '{}',
  synonyms text[] not null default '{}',
  sort_order int not null
);
create index category_by_parent on inventory.category (parent_id);

-- A thing or N equal ones, or what a service or a person's competence offers (kind SERVICE, STAFF: hours a week).
create table inventory.item (
  id bigint generated always as identity primary key,
  owner_unit bigint not null references organisation.unit,
  municipality text not null references organisation.municipality,
  place_unit bigint not null references organisation.unit,
  place_note text,
  category_id bigint not null references inventory.category,
  kind text not null constraint item_kind_is_known check (kind in ('GOODS', 'SERVICE', 'STAFF')),
  quantity int not null constraint item_quantity_is_not_negative check (quantity >= 0),
  condition text constraint item_condition_is_known check (condition in ('A', 'B', 'C', 'D')),
  length_mm int constraint item_length_is_positive check (length_mm > 0),
  width_mm int constraint item_width_is_positive check (width_mm > 0),
  height_mm int constraint item_height_is_positive check (height_mm > 0),
  weight_g bigint constraint item_weight_is_positive check (weight_g > 0),
  brand text,
  materials text,
  label text constraint item_label_is_unique unique,
  flags text[] not null default '{}',
  purchase_price_ore bigint,
  purchase_year int,
  book_value_ore bigint,
  hours_per_week int,
  expected_co2e_g bigint,
  expected_saving_ore bigint,
  shown boolean not null default false,
  reach smallint not null default 0,
  split_from bigint references inventory.item,
  created_at timestamptz not null,
  version int not null default 1,
  constraint goods_have_a_condition check (kind <> 'GOODS' or condition is not null)
);
create index item_by_owner on inventory.item (owner_unit);
call kernel.shared_by_reach('inventory.item');

create table inventory.item_image (
  item_id bigint not null references inventory.item,
  image_id uuid not null references files.image,
  position int not null,
  alt text not null,
  primary key (item_id, image_id),
  constraint item_image_has_its_place unique (item_id, position) deferrable initially deferred
);
alter table inventory.item_image enable row level security;
create policy seen on inventory.item_image for select using (exists (select 1 from inventory.item i where i.id = item_id));
create policy kept on inventory.item_image for all
  using (exists (select 1 from inventory.item i where i.id = item_id and i.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()))
  with check (exists (select 1 from inventory.item i where i.id = item_id and i.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()));

-- What happened to the stock of an item, with its reason: given away, counted, split, lost.
create table inventory.stock_change (
  id bigint generated always as identity primary key,
  item_id bigint not null references inventory.item,
  at timestamptz not null,
  change int not null,
  reason text not null,
  person_id bigint,
  cause text
);
create index stock_change_by_item on inventory.stock_change (item_id);
alter table inventory.stock_change enable row level security;
create policy own on inventory.stock_change for all
  using (exists (select 1 from inventory.item i where i.id = item_id and i.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()))
  with check (exists (select 1 from inventory.item i where i.id = item_id and i.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()));

-- A quantity promised from one moment to another. Written only through the functions below, under the item's lock.
-- HELD is promised, OUT is handed over and expected back, RELEASED no longer counts, GONE has left the stock for good.
create table inventory.hold (
  id bigint generated always as identity primary key,
  item_id bigint not null references inventory.item,
  quantity int not null constraint hold_quantity_is_positive check (quantity > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null constraint hold_state_is_known check (state in ('HELD', 'OUT', 'RELEASED', 'GONE')),
  cause text not null constraint hold_has_one_cause unique,
  created_at timestamptz not null,
  constraint hold_ends_after_it_starts check (ends_at > starts_at)
);
create index hold_live_by_item on inventory.hold (item_id, starts_at, ends_at) where state in ('HELD', 'OUT');
alter table inventory.hold enable row level security;
create policy own on inventory.hold for select
  using (exists (select 1 from inventory.item i where i.id = item_id and i.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()));
revoke insert, update, delete, truncate on inventory.hold from samnytta_app;

-- How many of the item are free at the tightest moment of [starts, ends): its quantity less the greatest sum of live holds
-- at one instant. A handed-out thing that is late counts as gone until it is returned. The only such function in the house.
create function inventory.free(the_item bigint, starts timestamptz, ends timestamptz) returns int
  language sql stable security definer set search_path = inventory, pg_temp as $$
  with busy as (
    select greatest(h.starts_at, $2) as s,
      case when h.state = 'OUT' and h.ends_at <= now() then 'infinity'::timestamptz else h.ends_at end as e, h.quantity as q
    from inventory.hold h
    where h.item_id = $1 and h.state in ('HELD', 'OUT') and h.starts_at < $3
      and (h.ends_at > $2 or (h.state = 'OUT' and h.ends_at <= now()))),
  steps as (
    select t, sum(sum(q)) over (order by t) as used
    from (select s as t, q from busy union all select e, -q from busy) change
    group by t)
  select i.quantity - coalesce((select max(used) from steps), 0)::int from inventory.item i where i.id = $1
$$;

-- How many are free on each day: what inventory.free answers for the whole of that Swedish day, for many days at once.
create function inventory.free_days(the_item bigint, first date, how_many int) returns table (day date, free int)
  language sql stable security definer set search_path = inventory, pg_temp as $$
  with days as materialized (
    select d::date as day, d::timestamp at time zone 'Europe/Stockholm' as s, (d + interval '1 day')::timestamp at time zone 'Europe/Stockholm' as e
    from generate_series($2, $2 + ($3 - 1), interval '1 day') d),
  busy as materialized (
    select h.starts_at as s, case when h.state = 'OUT' and h.ends_at <= now() then 'infinity'::timestamptz else h.ends_at end as e, h.quantity as q
    from inventory.hold h
    where h.item_id = $1 and h.state in ('HELD', 'OUT') and h.starts_at < (select max(e) from days)
      and (h.ends_at > (select min(s) from days) or (h.state = 'OUT' and h.ends_at <= now())))
  select d.day, i.quantity - (
      select max((select coalesce(sum(b.q), 0) from busy b where b.s <= moment.t and b.e > moment.t))
      from (select d.s as t union all select b.s from busy b where b.s > d.s and b.s < d.e) moment)::int
  from days d
  join inventory.item i on i.id = $1
  order by d.day
$$;

-- Locks the items in id order, so that two requests for the same things never wait for each other in a circle.
create function inventory.lock_items(the_items bigint[]) returns void
  language sql volatile security definer set search_path = inventory, pg_temp as $$
  select 1 from (select id from inventory.item where id = any ($1) order by id for no key update) locked
$$;

-- Promises a quantity if it is free: answers the hold's id, or null with how many are free.
create function inventory.place_hold(the_item bigint, how_many int, starts timestamptz, ends timestamptz, the_cause text,
    out hold_id bigint, out free_now int)
  language plpgsql volatile security definer set search_path = inventory, pg_temp as $$
begin
  perform 1 from inventory.item where id = the_item for no key update;
  if not found then
    free_now := 0;
    return;
  end if;
  free_now := inventory.free(the_item, starts, ends);
  if free_now < how_many then
    return;
  end if;
  insert into inventory.hold (item_id, quantity, starts_at, ends_at, state, cause, created_at)
  values (the_item, how_many, starts, ends, 'HELD', the_cause, now())
  returning id into hold_id;
end
$$;

-- Promises several things, all of them or none: a row for each in the order asked. When something is not free, no row has a
-- hold, and free_now of what fell short is less than was asked for. What is asked for earlier in the list counts as taken.
create function inventory.place_holds(the_items bigint[], how_many int[], starts timestamptz[], ends timestamptz[], causes text[])
  returns table (place int, hold_id bigint, free_now int)
  language plpgsql volatile security definer set search_path = inventory, pg_temp as $$
declare
  placed bigint[] := '{}';
  left_over int[] := '{}';
  answer record;
begin
  perform inventory.lock_items(the_items);
  for i in 1 .. cardinality(the_items) loop
    select * into answer from inventory.place_hold(the_items[i], how_many[i], starts[i], ends[i], causes[i]);
    placed := placed || answer.hold_id;
    left_over := left_over || answer.free_now;
  end loop;
  if array_position(placed, null) is not null then
    delete from inventory.hold where id = any (placed);
    placed := array_fill(null::bigint, array[cardinality(the_items)]);
  end if;
  return query select n.i, placed[n.i], left_over[n.i] from generate_series(1, cardinality(the_items)) n(i);
end
$$;

-- Promises fewer than before. Answers false when not so many are promised.
create function inventory.shrink_hold(the_hold bigint, how_many int) returns boolean
  language plpgsql volatile security definer set search_path = inventory, pg_temp as $$
begin
  perform 1 from inventory.item where id = (select item_id from inventory.hold where id = the_hold) for no key update;
  update inventory.hold set quantity = how_many where id = the_hold and state = 'HELD' and quantity >= how_many and how_many > 0;
  return found;
end
$$;

-- Lets promises end at another time, all of them or none. Earlier always goes, later only if it is free. Answers how many are
-- free of the first that fell short.
create function inventory.move_ends(the_holds bigint[], new_end timestamptz, out moved boolean, out free_now int)
  language plpgsql volatile security definer set search_path = inventory, pg_temp as $$
declare
  before inventory.hold[];
  each inventory.hold;
begin
  perform inventory.lock_items(array(select distinct item_id from inventory.hold where id = any (the_holds)));
  before := array(select h from inventory.hold h where h.id = any (the_holds) and h.state in ('HELD', 'OUT') order by h.id);
  free_now := 0;
  moved := cardinality(before) = cardinality(the_holds) and not exists (select 1 from unnest(before) h where h.starts_at >= new_end);
  if not moved then
    return;
  end if;
  update inventory.hold set state = 'RELEASED' where id = any (the_holds);
  foreach each in array before loop
    free_now := inventory.free(each.item_id, each.starts_at, new_end);
    moved := moved and (new_end <= each.ends_at or free_now >= each.quantity);
    exit when not moved;
    update inventory.hold set state = each.state, ends_at = new_end where id = each.id;
  end loop;
  if not moved then
    foreach each in array before loop
      update inventory.hold set state = each.state, ends_at = each.ends_at where id = each.id;
    end loop;
  end if;
end
$$;

-- Lets a promise go. Answers how many were let go: 0 when it was no longer held.
create function inventory.release_hold(the_hold bigint) returns int
  language sql volatile security definer set search_path = inventory, pg_temp as $$
  with locked as (select i.id from inventory.item i join inventory.hold h on h.item_id = i.id where h.id = $1 for no key update of i),
  released as (update inventory.hold set state = 'RELEASED' where id = $1 and state = 'HELD' and item_id in (select id from locked)
    returning quantity)
  select coalesce((select quantity from released), 0)
$$;

-- Hands out part or all of a promise, to be returned. Answers the hold that is now out; null when less is promised. A thing
-- handed out before its day counts as gone from now on, if it was free until then.
create function inventory.hand_out(the_hold bigint, how_many int, the_cause text) returns bigint
  language plpgsql volatile security definer set search_path = inventory, pg_temp as $$
declare
  held inventory.hold;
  leaves_at timestamptz;
  out_id bigint;
begin
  perform 1 from inventory.item where id = (select item_id from inventory.hold where id = the_hold) for no key update;
  select * into held from inventory.hold where id = the_hold and state = 'HELD';
  if not found or held.quantity < how_many or how_many < 1 then
    return null;
  end if;
  leaves_at := held.starts_at;
  if leaves_at > now() and inventory.free(held.item_id, now(), held.starts_at) >= how_many then
    leaves_at := now();
  end if;
  if held.quantity = how_many then
    update inventory.hold set state = 'OUT', starts_at = leaves_at where id = the_hold;
    return the_hold;
  end if;
  update inventory.hold set quantity = quantity - how_many where id = the_hold;
  insert into inventory.hold (item_id, quantity, starts_at, ends_at, state, cause, created_at)
  values (held.item_id, how_many, leaves_at, held.ends_at, 'OUT', the_cause, now())
  returning id into out_id;
  return out_id;
end
$$;

-- Takes back part or all of what is out. Answers false when less is out.
create function inventory.take_back(the_hold bigint, how_many int) returns boolean
  language plpgsql volatile security definer set search_path = inventory, pg_temp as $$
declare
  out_now inventory.hold;
begin
  perform 1 from inventory.item where id = (select item_id from inventory.hold where id = the_hold) for no key update;
  select * into out_now from inventory.hold where id = the_hold and state = 'OUT';
  if not found or out_now.quantity < how_many or how_many < 1 then
    return false;
  end if;
  if out_now.quantity = how_many then
    update inventory.hold set state = 'RELEASED' where id = the_hold;
  else
    update inventory.hold set quantity = quantity - how_many where id = the_hold;
  end if;
  return true;
end
$$;

-- Gives or sells away part or all of a promise: the stock shrinks, and the receiver gets an item of its own that remembers
-- what it was split from. The label follows when all of it goes, the photos always. Answers the new item; null when less is
-- promised.
create function inventory.give_away(the_hold bigint, how_many int, the_cause text, to_unit bigint, to_municipality text, by_person bigint)
  returns bigint language plpgsql volatile security definer set search_path = inventory, pg_temp as $$
declare
  held inventory.hold;
  given inventory.item;
  new_item bigint;
begin
  select * into given from inventory.item where id = (select item_id from inventory.hold where id = the_hold) for no key update;
  select * into held from inventory.hold where id = the_hold and state = 'HELD';
  if not found or held.quantity < how_many or how_many < 1 then
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

-- Writes off what is out and will not come back. Answers false when less is out, or when what remains would not be enough for
-- what is promised to others: those promises have to be changed first, until then the thing is late.
create function inventory.write_off(the_hold bigint, how_many int, the_cause text, by_person bigint) returns boolean
  language plpgsql volatile security definer set search_path = inventory, pg_temp as $$
declare
  lost inventory.hold;
begin
  perform 1 from inventory.item where id = (select item_id from inventory.hold where id = the_hold) for no key update;
  select * into lost from inventory.hold where id = the_hold;
  if not inventory.take_back(the_hold, how_many) then
    return false;
  end if;
  if inventory.free(lost.item_id, now(), 'infinity') < how_many then
    update inventory.hold set state = lost.state, quantity = lost.quantity where id = the_hold;
    return false;
  end if;
  update inventory.item set quantity = quantity - how_many, version = version + 1 where id = lost.item_id;
  insert into inventory.stock_change (item_id, at, change, reason, person_id, cause)
  values (lost.item_id, now(), -how_many, 'LOST', by_person, the_cause);
  return true;
end
$$;

-- Takes what is worn out or broken from the stock, if it is promised to nobody. Answers false when less is free for good.
create function inventory.scrap(the_item bigint, how_many int, the_cause text, by_person bigint) returns boolean
  language plpgsql volatile security definer set search_path = inventory, pg_temp as $$
begin
  perform 1 from inventory.item where id = the_item for no key update;
  if not found or how_many < 1 or inventory.free(the_item, now(), 'infinity') < how_many then
    return false;
  end if;
  update inventory.item set quantity = quantity - how_many, version = version + 1 where id = the_item;
  insert into inventory.stock_change (item_id, at, change, reason, person_id, cause)
  values (the_item, now(), -how_many, 'SCRAPPED', by_person, the_cause);
  return true;
end
$$;

create view inventory.v_item with (security_invoker = true) as
  select id, owner_unit, municipality, place_unit, place_note, category_id, kind, quantity, condition, length_mm, width_mm, height_mm,
    weight_g, brand, materials, label, flags, purchase_price_ore, purchase_year, hours_per_week, expected_co2e_g, expected_saving_ore
  from inventory.item;

create view inventory.v_item_image with (security_invoker = true) as
  select item_id, image_id, position, alt from inventory.item_image;

create view inventory.v_category as
  select id, slug, parent_id, root_id, name_sv, name_en, kind, item_type, flags, sort_order from inventory.category;

create view inventory.v_emission_factor as
  select item_type, name_sv, name_en, per, co2e_g_new, weight_g, typical_new_price_ore, expected_life_years, source, source_year, confidence,
    method_note
  from inventory.emission_factor;
