create table listing.listing (
  id bigint generated always as identity primary key,
  request_key uuid not null constraint listing_is_made_once unique,
  owner_unit bigint not null references organisation.unit,
  municipality text not null references organisation.municipality,
  item_id bigint not null references inventory.item,
  category_id bigint not null references inventory.category,
  kind text not null constraint listing_kind_is_known check (kind in ('GOODS', 'SERVICE', 'STAFF')),
  title text not null constraint listing_title_fits check (length(title) <= 100),
  body text not null default '' constraint listing_body_fits check (length(body) <= 4000),
  state text not null constraint listing_state_is_known
    check (state in ('DRAFT', 'REVIEW', 'PUBLISHED', 'PAUSED', 'RESERVED_OUT', 'CLOSED')),
  closed_reason text constraint listing_closed_reason_is_known check (closed_reason in ('GONE', 'WITHDRAWN', 'EXPIRED')),
  terms text[] not null default '{}',
  contact_person bigint references organisation.person,
  latitude float8,
  longitude float8,
  -- The visibility cascade: how far it reaches today, the widest step the owner allows, and when it takes its next step.
  reach smallint not null default 0 constraint listing_reach_is_a_step check (reach between 0 and 4),
  widest_reach smallint not null default 3 constraint listing_widest_reach_is_a_step check (widest_reach between 0 and 4),
  next_reach_at timestamptz,
  cascade_paused boolean not null default false,
  shown boolean not null generated always as (state in ('PUBLISHED', 'RESERVED_OUT')) stored,
  available_from date,
  last_day date,
  pickup_note text constraint listing_pickup_note_fits check (length(pickup_note) <= 500),
  transport_possible boolean not null default false,
  shortest_days int,
  longest_days int,
  buffer_days int not null default 0,
  lead_days int not null default 0,
  approval text not null default 'ALWAYS' constraint listing_approval_is_known check (approval in ('NEVER', 'ALWAYS', 'ABOVE_AMOUNT', 'OTHER_MUNICIPALITY')),
  approval_above_ore bigint,
  answer_days int not null default 3 constraint listing_answer_days_are_few check (answer_days between 1 and 30),
  created_by bigint references organisation.person,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  closed_at timestamptz,
  confirmed_at timestamptz,
  asked_still_here_at timestamptz,
  version int not null default 1,
  constraint closed_listing_says_why check ((state = 'CLOSED') = (closed_reason is not null)),
  constraint published_listing_has_a_date check (state not in ('PUBLISHED', 'RESERVED_OUT', 'PAUSED') or published_at is not null)
);
create index listing_newest on listing.listing (published_at desc, id desc) where state in ('PUBLISHED', 'RESERVED_OUT');
create index listing_by_category on listing.listing (category_id, published_at desc) where state in ('PUBLISHED', 'RESERVED_OUT');
create index listing_by_owner on listing.listing (owner_unit, state);
create index listing_by_item on listing.listing (item_id);
create index listing_next_reach on listing.listing (next_reach_at) where next_reach_at is not null;
create index listing_last_day on listing.listing (last_day) where state in ('PUBLISHED', 'RESERVED_OUT');
call kernel.shared_by_reach('listing.listing');

-- What is offered: GIVE, LEND, RENT, SELL, SWAP for goods; HIRE for services and staff time.
create table listing.term (
  listing_id bigint not null references listing.listing,
  term text not null constraint term_is_known check (term in ('GIVE', 'LEND', 'RENT', 'SELL', 'SWAP', 'HIRE')),
  price_ore bigint constraint term_price_is_not_negative check (price_ore >= 0),
  price_per text constraint term_price_per_is_known
    check (price_per in ('ITEM', 'ITEM_DAY', 'DAY', 'WEEK', 'MONTH', 'ITEM_MONTH', 'HOUR', 'USE')),
  wanted text constraint term_wanted_fits check (length(wanted) <= 300),
  primary key (listing_id, term),
  constraint what_is_paid_for_has_a_price check (term not in ('RENT', 'SELL') or (price_ore is not null and price_per is not null)),
  constraint gifts_and_loans_cost_nothing check (term not in ('GIVE', 'LEND', 'SWAP') or price_ore is null)
);
alter table listing.term enable row level security;
create policy seen on listing.term for select using (exists (select 1 from listing.listing l where l.id = listing_id));
create policy kept on listing.term for all
  using (exists (select 1 from listing.listing l where l.id = listing_id and l.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()))
  with check (exists (select 1 from listing.listing l where l.id = listing_id and l.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()));

-- How many days an ad stays at each step before it reaches further; a municipality may set its own, for all or one category.
create table listing.cascade_rule (
  id bigint generated always as identity primary key,
  municipality text references organisation.municipality,
  category_id bigint references inventory.category,
  unit_days int not null constraint cascade_unit_days_are_few check (unit_days between 0 and 365),
  municipality_days int not null constraint cascade_municipality_days_are_few check (municipality_days between 0 and 365),
  partner_days int not null constraint cascade_partner_days_are_few check (partner_days between 0 and 365),
  constraint cascade_rule_is_given_once unique nulls not distinct (municipality, category_id)
);
insert into listing.cascade_rule (unit_days, municipality_days, partner_days) values (0, 7, 14);

create table listing.favourite (
  person_id bigint not null references organisation.person,
  listing_id bigint not null references listing.listing,
  saved_at timestamptz not null,
  primary key (person_id, listing_id)
);
call kernel.one_person('listing.favourite');

-- A wanted ad: what a unit looks for. New ads are matched against it.
create table listing.wanted (
  id bigint generated always as identity primary key,
  request_key uuid not null constraint wanted_is_made_once unique,
  owner_unit bigint not null references organisation.unit,
  municipality text not null references organisation.municipality,
  category_id bigint references inventory.category,
  title text not null constraint wanted_title_fits check (length(title) <= 100),
  body text not null default '' constraint wanted_body_fits check (length(body) <= 4000),
  quantity int not null constraint wanted_quantity_is_positive check (quantity > 0),
  needed_by date,
  longest_side_mm int,
  price_limit_ore bigint,
  shown boolean not null default true,
  reach smallint not null default 3,
  state text not null constraint wanted_state_is_known check (state in ('OPEN', 'MET', 'WITHDRAWN', 'EXPIRED')),
  created_by bigint references organisation.person,
  created_at timestamptz not null,
  closed_at timestamptz,
  version int not null default 1
);
create index wanted_open on listing.wanted (created_at desc) where state = 'OPEN';
create index wanted_by_category on listing.wanted (category_id) where state = 'OPEN';
call kernel.shared_by_reach('listing.wanted');

create table listing.wanted_match (
  wanted_id bigint not null references listing.wanted,
  listing_id bigint not null references listing.listing,
  reasons text[] not null,
  told_at timestamptz,
  dismissed_at timestamptz,
  primary key (wanted_id, listing_id)
);
alter table listing.wanted_match enable row level security;
create policy own on listing.wanted_match for all
  using (exists (select 1 from listing.wanted w where w.id = wanted_id and w.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()))
  with check (exists (select 1 from listing.wanted w where w.id = wanted_id and w.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()));

create view listing.v_listing with (security_invoker = true) as
  select id, owner_unit, municipality, item_id, category_id, kind, title, state, terms, contact_person, available_from, last_day,
    transport_possible, shortest_days, longest_days, buffer_days, lead_days, approval, approval_above_ore, answer_days, reach, pickup_note,
    published_at, version
  from listing.listing;

create view listing.v_term with (security_invoker = true) as
  select listing_id, term, price_ore, price_per, wanted from listing.term;

-- Tells the ad that its thing has been promised or let go: with nothing left for good it is reserved out, with something
-- free again it is published. Called by whoever holds, whichever side they are on.
create function listing.refresh_availability(the_listing bigint) returns text
  language sql volatile security definer set search_path = listing, pg_temp as $$
  update listing.listing l
  set state = case when inventory.free(l.item_id, now(), 'infinity') > 0 then 'PUBLISHED' else 'RESERVED_OUT' end,
    changed_at = now()
  where l.id = $1 and l.state in ('PUBLISHED', 'RESERVED_OUT')
    and l.state <> case when inventory.free(l.item_id, now(), 'infinity') > 0 then 'PUBLISHED' else 'RESERVED_OUT' end
  returning l.state
$$;
