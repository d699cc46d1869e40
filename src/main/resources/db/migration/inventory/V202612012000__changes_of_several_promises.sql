-- Several promises of one thing change together: those that become less are so before the others are asked for, or what one keeps would
-- be free for another.
create or replace function inventory.change_holds(the_holds bigint[], how_many int[], new_start timestamptz, new_end timestamptz, keep boolean)
  returns table (place int, free_now int, fits boolean)
  language plpgsql volatile security definer set search_path = inventory, pg_temp as $$
declare
  before inventory.hold;
  olds inventory.hold[] := '{}';
  free_of int[] := array_fill(0, array[cardinality(the_holds)]);
  fit boolean[] := array_fill(false, array[cardinality(the_holds)]);
  more boolean;
  s timestamptz;
  e timestamptz;
  q int;
begin
  perform inventory.lock_items(array(select distinct item_id from inventory.hold where id = any (the_holds)));
  for i in 1 .. cardinality(the_holds) loop
    select * into before from inventory.hold where id = the_holds[i] and state in ('HELD', 'OUT');
    olds := olds || before;
  end loop;
  update inventory.hold set state = 'RELEASED' where id = any (the_holds) and state in ('HELD', 'OUT');
  foreach more in array array[false, true] loop
    for i in 1 .. cardinality(the_holds) loop
      before := olds[i];
      s := case when before.state = 'HELD' then coalesce(new_start, before.starts_at) else before.starts_at end;
      e := coalesce(new_end, before.ends_at);
      q := case when before.state = 'HELD' then how_many[i] else before.quantity end;
      continue when before.id is null or s >= e or q < 1
        or more = (q <= before.quantity and s >= before.starts_at and e <= before.ends_at);
      free_of[i] := inventory.free(before.item_id, s, e);
      fit[i] := not more or free_of[i] >= q;
      if fit[i] then
        update inventory.hold set state = before.state, starts_at = s, ends_at = e, quantity = q where id = before.id;
      end if;
    end loop;
  end loop;
  if not keep or false = any (fit) then
    foreach before in array olds loop
      update inventory.hold
      set state = before.state, starts_at = before.starts_at, ends_at = before.ends_at, quantity = before.quantity
      where id = before.id;
    end loop;
  end if;
  return query select n.i, free_of[n.i], fit[n.i] from generate_series(1, cardinality(the_holds)) n(i);
end
$$;
