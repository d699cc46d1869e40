-- What a person has gathered to ask for, per unit acted for (the page's word is listan).
create table booking.cart_line (
  id bigint generated always as identity primary key,
  person_id bigint not null references organisation.person,
  unit bigint not null references organisation.unit,
  listing_id bigint not null references listing.listing,
  term text not null,
  quantity int not null constraint cart_line_quantity_is_positive check (quantity > 0),
  first_day date,
  last_day date,
  added_at timestamptz not null,
  constraint cart_line_is_added_once unique (person_id, unit, listing_id, term)
);
call kernel.one_person('booking.cart_line');

-- One request, agreement, hand-over and return between two units; a gift is a booking without return. A request that asks
-- several owners, or for several terms or times, becomes several bookings: its parts.
create table booking.booking (
  id bigint generated always as identity primary key,
  request_key uuid not null,
  part int not null,
  owner_unit bigint not null references organisation.unit,
  owner_municipality text not null references organisation.municipality,
  receiver_unit bigint not null references organisation.unit,
  receiver_municipality text not null references organisation.municipality,
  requested_by bigint not null references organisation.person,
  agreement_id bigint references organisation.agreement,
  term text not null constraint booking_term_is_known check (term in ('GIVE', 'LEND', 'RENT', 'SELL', 'SWAP', 'HIRE')),
  state text not null constraint booking_state_is_known check (state in
    ('REQUESTED', 'APPROVED', 'READY', 'HANDED_OVER', 'RETURNED', 'CLOSED', 'DECLINED', 'CANCELLED', 'EXPIRED', 'NOT_COLLECTED')),
  starts_at timestamptz,
  ends_at timestamptz,
  wanted_day date,
  -- The last day that the receiver has asked for instead, until the owner answers.
  asked_last_day date,
  answer_by timestamptz not null,
  amount_ore bigint not null default 0,
  note text constraint booking_note_fits check (length(note) <= 1000),
  reason text constraint booking_reason_fits check (length(reason) <= 1000),
  value_difference_ore bigint,
  pickup_note text,
  requested_at timestamptz not null,
  ready_at timestamptz,
  handed_over_at timestamptz,
  returned_at timestamptz,
  closed_at timestamptz,
  closed_how text constraint booking_closed_how_is_known check (closed_how in ('CONFIRMED', 'ASSUMED')),
  would_have_bought text constraint booking_would_have_bought_is_known check (would_have_bought in ('YES', 'LATER', 'NO')),
  version int not null default 1,
  constraint booking_is_requested_once unique (request_key, receiver_unit, part),
  constraint loans_have_a_period check (term not in ('LEND', 'RENT') or (starts_at is not null and ends_at is not null)),
  constraint booking_ends_after_it_starts check (ends_at > starts_at),
  constraint across_a_border_there_is_an_agreement check (owner_municipality = receiver_municipality or agreement_id is not null)
);
create index booking_by_owner on booking.booking (owner_unit, state, requested_at desc);
create index booking_by_receiver on booking.booking (receiver_unit, state, requested_at desc);
create index booking_to_answer on booking.booking (answer_by) where state = 'REQUESTED';
create index booking_to_collect on booking.booking (id) where state in ('APPROVED', 'READY');
create index booking_out on booking.booking (ends_at) where state in ('HANDED_OVER', 'RETURNED');
call kernel.two_sided('booking.booking');

-- A thing in a booking. What it was called and looked like is kept, whatever becomes of the ad. In a swap, BACK is what the
-- receiver gives in return.
create table booking.line (
  id bigint generated always as identity primary key,
  booking_id bigint not null references booking.booking,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  direction text not null default 'OUT' constraint line_direction_is_known check (direction in ('OUT', 'BACK')),
  listing_id bigint references listing.listing,
  item_id bigint not null references inventory.item,
  place_unit bigint not null references organisation.unit,
  category_id bigint not null references inventory.category,
  title text not null,
  image_id uuid,
  weight_g bigint,
  expected_co2e_g bigint,
  expected_saving_ore bigint,
  quantity int not null constraint line_quantity_is_positive check (quantity > 0),
  handed_over int not null default 0,
  returned int not null default 0,
  lost int not null default 0,
  price_ore bigint,
  price_per text,
  amount_ore bigint not null default 0,
  hold_id bigint references inventory.hold,
  constraint line_hands_over_no_more_than_booked check (handed_over between 0 and quantity),
  constraint line_takes_back_no_more_than_handed_over check (returned >= 0 and lost >= 0 and returned + lost <= handed_over)
);
create index line_by_booking on booking.line (booking_id);
create index line_by_listing on booking.line (listing_id);
create unique index line_has_its_own_hold on booking.line (hold_id);
call kernel.two_sided('booking.line');

-- Who has to say yes, and what they said. The owner's and, when money is involved, the receiver's approver.
create table booking.approval (
  id bigint generated always as identity primary key,
  booking_id bigint not null references booking.booking,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  side text not null constraint approval_side_is_known check (side in ('OWNER', 'RECEIVER')),
  decision text constraint approval_decision_is_known check (decision in ('APPROVED', 'DECLINED')),
  decided_by bigint references organisation.person,
  decided_at timestamptz,
  how text constraint approval_how_is_known check (how in ('PERSON', 'AUTOMATIC')),
  reason text,
  constraint approval_is_asked_once unique (booking_id, side)
);
call kernel.two_sided('booking.approval');

-- What has happened to a booking, told in order: who did what for which unit, or nobody when time did it.
create table booking.step (
  id bigint generated always as identity primary key,
  booking_id bigint not null references booking.booking,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  at timestamptz not null,
  what text not null constraint step_is_known check (what in ('REQUESTED', 'APPROVED', 'WITHDRAWN', 'DECLINED', 'CANCELLED', 'EXPIRED',
    'READY', 'HANDED_OVER', 'RECEIVED', 'RETURNED', 'CLOSED', 'NOT_COLLECTED', 'UNDONE', 'INCIDENT', 'SETTLED', 'CHANGED', 'ASKED_LONGER',
    'REFUSED_LONGER', 'ANSWERED')),
  side text constraint step_side_is_known check (side in ('OWNER', 'RECEIVER')),
  person_id bigint references organisation.person,
  unit bigint references organisation.unit,
  note text
);
create index step_by_booking on booking.step (booking_id);
call kernel.two_sided('booking.step');

-- Which reminders have gone out, each at most once for a day it is about.
create table booking.reminder (
  booking_id bigint not null references booking.booking,
  kind text not null constraint reminder_kind_is_known
    check (kind in ('STARTS', 'ENDS', 'LATE_1', 'LATE_3', 'LATE_7', 'TO_COLLECT', 'NEXT_WAITS', 'TO_CONFIRM')),
  about date not null,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  sent_at timestamptz not null,
  primary key (booking_id, kind, about)
);
call kernel.two_sided('booking.reminder');

-- Each time something changes hands, in full or in part.
create table booking.hand_over (
  id bigint generated always as identity primary key,
  request_key uuid not null constraint hand_over_is_made_once unique,
  booking_id bigint not null references booking.booking,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  what text not null constraint hand_over_is_out_or_return check (what in ('HAND_OVER', 'RETURN')),
  at timestamptz not null,
  confirmed_by bigint references organisation.person,
  confirmed_unit bigint references organisation.unit,
  how text not null constraint hand_over_how_is_known check (how in ('CONFIRMED', 'ASSUMED')),
  note text
);
create index hand_over_by_booking on booking.hand_over (booking_id);
call kernel.two_sided('booking.hand_over');

create table booking.hand_over_line (
  id bigint generated always as identity primary key,
  hand_over_id bigint not null references booking.hand_over,
  line_id bigint not null references booking.line,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  quantity int not null constraint hand_over_line_quantity_is_positive check (quantity > 0),
  -- how many of them are back or written off, for what was handed over to be returned
  taken_back int not null default 0,
  hold_id bigint references inventory.hold,
  new_item_id bigint references inventory.item
);
create index hand_over_line_by_hand_over on booking.hand_over_line (hand_over_id);
call kernel.two_sided('booking.hand_over_line');

-- Damage, loss, missing parts: seen at a return or a receipt, with a photo if there is one.
create table booking.incident (
  id bigint generated always as identity primary key,
  request_key uuid not null constraint incident_is_reported_once unique,
  booking_id bigint not null references booking.booking,
  line_id bigint references booking.line,
  owner_unit bigint not null references organisation.unit,
  receiver_unit bigint not null references organisation.unit,
  kind text not null constraint incident_kind_is_known check (kind in ('DAMAGED', 'LOST', 'PARTS_MISSING', 'NOT_AS_DESCRIBED')),
  quantity int not null default 1,
  description text not null constraint incident_description_fits check (length(description) <= 1000),
  image_id uuid,
  reported_by bigint not null references organisation.person,
  reported_at timestamptz not null,
  outcome text constraint incident_outcome_is_known check (outcome in ('REPAIR', 'CHARGE', 'WRITE_OFF', 'NOTHING')),
  charge_ore bigint constraint incident_charge_is_positive check (charge_ore > 0),
  settled_note text constraint incident_settled_note_fits check (length(settled_note) <= 1000),
  decided_by bigint references organisation.person,
  decided_at timestamptz,
  constraint incident_is_settled_whole check ((outcome is null) = (decided_at is null)),
  constraint a_charge_has_an_amount check ((outcome is not distinct from 'CHARGE') = (charge_ore is not null))
);
create index incident_by_booking on booking.incident (booking_id);
call kernel.two_sided('booking.incident');
