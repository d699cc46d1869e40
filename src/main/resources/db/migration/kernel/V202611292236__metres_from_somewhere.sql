-- How far it is from nowhere is not known: least() leaves null out, which made it half way round the earth.
create or replace function kernel.metres(lat1 float8, lon1 float8, lat2 float8, lon2 float8) returns float8 language sql immutable parallel safe
  return case when lat1 + lon1 + lat2 + lon2 is not null then
    12742000 * asin(sqrt(least(1, power(sin(radians(lat2 - lat1) / 2), 2)
      + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2)))) end;
