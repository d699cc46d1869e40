-- What ads that are shown already are narrowed by; their words are made anew when the application starts.
update search.entry e
set marks = array(select 't' || lower(t) from unnest(l.terms) t)
    || array(
      with recursive above as (
        select c.id, c.parent_id from inventory.category c where c.id = l.category_id
        union all
        select c.id, c.parent_id from inventory.category c join above a on c.id = a.parent_id)
      select 'c' || id from above),
  latitude = l.latitude, longitude = l.longitude
from listing.listing l
where e.kind = 'LISTING' and l.id = e.subject_id;
