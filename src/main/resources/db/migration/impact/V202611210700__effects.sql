-- What became known of a booking after its things changed hands; events may come in any order, so it is kept apart. Its row
-- is the lock under which the booking's effects are written.
create table impact.outcome (
  booking_id bigint primary key references booking.booking,
  would_have_bought text constraint outcome_would_have_bought_is_known check (would_have_bought in ('YES', 'LATER', 'NO')),
  receipt text not null default 'AWAITED' constraint outcome_receipt_is_known check (receipt in ('AWAITED', 'CONFIRMED', 'ASSUMED')),
  returned_at timestamptz
);
alter table impact.outcome enable row level security;
create policy reckoned on impact.outcome for all using ((select kernel.system())) with check ((select kernel.system()));

-- What one line of a hand-over saved. Grams, öre, metres; null where nobody knows.
create table impact.effect (
  id bigint generated always as identity primary key,
  hand_over_line_id bigint not null constraint effect_is_recorded_once unique references booking.hand_over_line,
  hand_over_id bigint not null references booking.hand_over,
  booking_id bigint not null references booking.booking,
  at timestamptz not null,
  term text not null,
  giver_unit bigint not null references organisation.unit,
  giver_municipality text not null references organisation.municipality,
  receiver_unit bigint not null references organisation.unit,
  receiver_municipality text not null references organisation.municipality,
  category_id bigint not null references inventory.category,
  item_type text references inventory.emission_factor,
  quantity int not null constraint effect_quantity_is_positive check (quantity > 0),
  weight_g bigint,
  new_price_ore bigint,
  agreed_days int,
  metres bigint,
  transport_g bigint not null,
  refurbishing_g bigint not null default 0,
  paid_ore bigint not null,
  share text not null constraint effect_share_is_known check (share in ('YES', 'LATER', 'NO', 'ASSUMED')),
  share_percent int not null,
  life_days int,
  co2e_low_g bigint,
  co2e_g bigint,
  co2e_high_g bigint,
  waste_g bigint,
  saving_ore bigint,
  source text,
  source_year int,
  confidence text constraint effect_confidence_is_known check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
  coverage int not null constraint effect_coverage_is_percent check (coverage between 0 and 100),
  receipt text not null constraint effect_receipt_is_known check (receipt in ('AWAITED', 'CONFIRMED', 'ASSUMED')),
  recorded_at timestamptz not null,
  changed_at timestamptz not null,
  constraint effect_with_a_factor_names_it check ((co2e_g is null) = (source is null)),
  constraint effect_lies_between_low_and_high check (co2e_g between co2e_low_g and co2e_high_g)
);
create index effect_by_day on impact.effect (at);
create index effect_by_booking on impact.effect (booking_id);
create index effect_by_receiver on impact.effect (receiver_municipality, at);
create index effect_by_giver on impact.effect (giver_municipality, at);
alter table impact.effect enable row level security;
create policy seen on impact.effect for select using (
  receiver_municipality = (select kernel.municipality()) or giver_municipality = (select kernel.municipality()) or (select kernel.system()));
create policy reckoned on impact.effect for all using ((select kernel.system())) with check ((select kernel.system()));
revoke delete, truncate on impact.effect from samnytta_app;

-- What an effect was before something more became known of it.
create table impact.effect_change (
  id bigint generated always as identity primary key,
  effect_id bigint not null references impact.effect,
  at timestamptz not null,
  because text not null constraint effect_change_because_is_known check (because in ('ANSWERED', 'RETURNED', 'CLOSED')),
  share text not null,
  life_days int,
  co2e_low_g bigint,
  co2e_g bigint,
  co2e_high_g bigint,
  waste_g bigint,
  saving_ore bigint,
  receipt text not null
);
create index effect_change_by_effect on impact.effect_change (effect_id);
alter table impact.effect_change enable row level security;
create policy reckoned on impact.effect_change for all using ((select kernel.system())) with check ((select kernel.system()));
revoke update, delete, truncate on impact.effect_change from samnytta_app;

-- What anybody may know: sums of the municipalities that take part, by month, main category, giver and receiver. Nothing of a
-- unit. An effect is counted at its receiver, so the sum over all rows counts each once.
create function impact.figures(first timestamptz, until timestamptz)
  returns table (month date, category_id bigint, giver text, receiver text, hand_overs bigint, pieces bigint, covered_pieces bigint,
    co2e_low_g bigint, co2e_g bigint, co2e_high_g bigint, waste_g bigint, saving_ore bigint, confirmed_hand_overs bigint,
    confirmed_co2e_g bigint, answered_hand_overs bigint)
  language sql stable security definer set search_path = impact, pg_temp as $$
  select date_trunc('month', e.at at time zone 'Europe/Stockholm')::date, coalesce(c.root_id, c.id),
    case when g.active then e.giver_municipality end, e.receiver_municipality, count(*), sum(e.quantity),
    coalesce(sum(e.quantity) filter (where e.co2e_g is not null), 0), coalesce(sum(e.co2e_low_g), 0)::bigint,
    coalesce(sum(e.co2e_g), 0)::bigint, coalesce(sum(e.co2e_high_g), 0)::bigint, coalesce(sum(e.waste_g), 0)::bigint,
    coalesce(sum(e.saving_ore), 0)::bigint, count(*) filter (where e.receipt = 'CONFIRMED'),
    coalesce(sum(e.co2e_g) filter (where e.receipt = 'CONFIRMED'), 0)::bigint, count(*) filter (where e.share <> 'ASSUMED')
  from impact.effect e
  join inventory.category c on c.id = e.category_id
  join organisation.municipality g on g.code = e.giver_municipality
  join organisation.municipality r on r.code = e.receiver_municipality and r.active
  where e.at >= $1 and e.at < $2
  group by 1, 2, 3, 4
$$;
