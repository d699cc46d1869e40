-- Where a closed ad stood before, so that closing it can be taken back for a while. Of ads closed before this day it is not
-- known, and too late to take back.
alter table listing.listing add column closed_from text constraint closed_from_is_known
  check (closed_from in ('DRAFT', 'REVIEW', 'PUBLISHED', 'PAUSED', 'RESERVED_OUT'));
update listing.listing set closed_from = case when published_at is null then 'DRAFT' else 'PUBLISHED' end where state = 'CLOSED';
alter table listing.listing add constraint closed_listing_says_where_it_stood check ((state = 'CLOSED') = (closed_from is not null));
