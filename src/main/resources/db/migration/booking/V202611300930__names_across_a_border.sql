-- A unit as the other side of a booking is told of it: with its municipality where that is another and the name does not say it.
create function booking.told_name(unit_name text, municipality_name text, same_municipality boolean) returns text
language sql immutable parallel safe
return case when same_municipality or position(municipality_name in unit_name) > 0 then unit_name else unit_name || ' ' || municipality_name end;
