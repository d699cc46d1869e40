-- Why a stock changed, in the words of whoever changed it.
alter table inventory.stock_change add column note text constraint stock_change_note_fits check (length(note) <= 500);
-- The form that asked for it, so that one sent twice is done once.
alter table inventory.stock_change add column request_key uuid constraint stock_is_changed_once unique;

-- One of several equal things that has a label of its own. It counts in its item's quantity until it is lost or gone. What it is
-- away for: a line of a booking it went out with, or what it was set aside for.
create table inventory.piece (
  id bigint generated always as identity primary key,
  item_id bigint not null references inventory.item,
  label text not null constraint piece_label_is_unique unique constraint piece_label_fits check (length(label) between 1 and 30),
  state text not null default 'HERE' constraint piece_state_is_known check (state in ('HERE', 'OUT', 'ASIDE', 'LOST', 'GONE')),
  cause text,
  created_at timestamptz not null,
  constraint a_piece_that_is_away_says_why check ((state in ('OUT', 'ASIDE')) = (cause is not null))
);
create index piece_by_item on inventory.piece (item_id);
create index piece_away on inventory.piece (cause) where cause is not null;
alter table inventory.piece enable row level security;
create policy own on inventory.piece for all
  using (exists (select 1 from inventory.item i where i.id = item_id and i.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()))
  with check (exists (select 1 from inventory.item i where i.id = item_id and i.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()));

-- So many of an item that cannot be used for a while: to be mended. A promise that is out keeps them from being promised.
create table inventory.aside (
  id bigint generated always as identity primary key,
  item_id bigint not null references inventory.item,
  quantity int not null constraint aside_quantity_is_positive check (quantity > 0),
  reason text not null constraint aside_reason_fits check (length(reason) <= 500),
  since timestamptz not null,
  back_on date,
  hold_id bigint references inventory.hold constraint aside_has_its_own_hold unique,
  ended_at timestamptz,
  outcome text constraint aside_outcome_is_known check (outcome in ('MENDED', 'SCRAPPED')),
  constraint aside_ends_somehow check ((ended_at is null) = (outcome is null))
);
create index aside_by_item on inventory.aside (item_id);
alter table inventory.aside enable row level security;
create policy own on inventory.aside for all
  using (exists (select 1 from inventory.item i where i.id = item_id and i.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()))
  with check (exists (select 1 from inventory.item i where i.id = item_id and i.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()));

-- How many of the item have labels of their own, as far as they count in its stock; for either side of a booking.
create function inventory.pieces(the_item bigint) returns int
  language sql stable security definer set search_path = inventory, pg_temp as $$
  select count(*)::int from inventory.piece where item_id = $1 and state in ('HERE', 'OUT', 'ASIDE')
$$;

-- The first of these labels that does not stand on one of the item's pieces that is here; null when all do.
create function inventory.not_here(the_item bigint, the_labels text[]) returns text
  language sql stable security definer set search_path = inventory, pg_temp as $$
  select asked.label
  from unnest($2) with ordinality asked (label, place)
  where not exists (select 1 from inventory.piece p where p.item_id = $1 and p.label = asked.label and p.state = 'HERE')
  order by asked.place
  limit 1
$$;

-- These pieces go out for that cause; the caller has the item's lock.
create function inventory.bind_pieces(the_item bigint, the_labels text[], the_cause text) returns void
  language sql volatile security definer set search_path = inventory, pg_temp as $$
  update inventory.piece set state = 'OUT', cause = $3 where item_id = $1 and label = any ($2) and state = 'HERE'
$$;

-- What went out for that cause is back, or is lost; the caller has the item's lock.
create function inventory.unbind_pieces(the_cause text, the_labels text[], lost boolean) returns void
  language sql volatile security definer set search_path = inventory, pg_temp as $$
  update inventory.piece set state = case when $3 then 'LOST' else 'HERE' end, cause = null
  where cause = $1 and label = any ($2) and state = 'OUT'
$$;

-- These pieces belong to another item from now on: what was given away, split off or put together.
create function inventory.move_pieces(the_item bigint, the_labels text[], to_item bigint) returns void
  language sql volatile security definer set search_path = inventory, pg_temp as $$
  update inventory.piece set item_id = $3 where item_id = $1 and label = any ($2) and state = 'HERE'
$$;

-- The first of these labels that something has already, whosever it is.
create function inventory.taken_label(the_labels text[]) returns text
  language sql stable security definer set search_path = inventory, pg_temp as $$
  select asked.label
  from unnest($1) with ordinality asked (label, place)
  where exists (select 1 from inventory.piece p where p.label = asked.label)
    or exists (select 1 from inventory.item i where i.label = asked.label)
  order by asked.place
  limit 1
$$;

-- How many there are of the item, for either side of a booking.
create function inventory.stock(the_item bigint) returns int
  language sql stable security definer set search_path = inventory, pg_temp as $$
  select quantity from inventory.item where id = $1
$$;

create view inventory.v_piece with (security_invoker = true) as
  select id, item_id, label, state from inventory.piece;

create view inventory.v_aside with (security_invoker = true) as
  select id, item_id, quantity, reason, since, back_on from inventory.aside where ended_at is null;

create view inventory.v_stock_change with (security_invoker = true) as
  select id, item_id, at, change, reason, person_id, note from inventory.stock_change;

-- How many of the item are out or set aside now.
create function inventory.out(the_item bigint) returns int
  language sql stable security definer set search_path = inventory, pg_temp as $$
  select coalesce(sum(quantity), 0)::int from inventory.hold where item_id = $1 and state = 'OUT'
$$;

-- What is scrapped leaves as everything else does that somebody says of a stock.
drop function inventory.scrap(bigint, int, text, bigint);
