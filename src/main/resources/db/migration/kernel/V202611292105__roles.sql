-- What the asking person may do in the unit they act for, for policies on what not everybody in a unit may see or write.
create function kernel.has_role(the_role text) returns boolean language sql stable parallel safe
  return the_role = any (coalesce(nullif(current_setting('app.roles', true), '')::text[], '{}'));
