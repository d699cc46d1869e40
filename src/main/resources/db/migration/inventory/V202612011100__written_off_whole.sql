-- Writes off what went out in several parts and will not come back: all of it or nothing. Answers false when less is out, or when what
-- remains would not be enough for what is promised to others.
create function inventory.write_off(the_holds bigint[], how_many int[], the_causes text[], by_person bigint) returns boolean
  language plpgsql volatile security definer set search_path = inventory, pg_temp as $$
begin
  for i in 1 .. cardinality(the_holds) loop
    if not inventory.write_off(the_holds[i], how_many[i], the_causes[i], by_person) then
      raise exception 'hold % is not written off', the_holds[i] using errcode = 'triggered_action_exception';
    end if;
  end loop;
  return true;
exception when triggered_action_exception then
  return false;
end
$$;
