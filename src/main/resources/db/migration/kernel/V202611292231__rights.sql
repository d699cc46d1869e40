-- What the asking person may do in the unit they act for, as kernel.Right decides it from their roles: for policies on what not
-- everybody in a unit may see or write.
create function kernel.may(the_right text) returns boolean language sql stable parallel safe
  return the_right = any (coalesce(nullif(current_setting('app.rights', true), '')::text[], '{}'));
