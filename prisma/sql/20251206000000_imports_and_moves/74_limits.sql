-- How often an account or an address may do one kind of act (ADR 0096). Real time, never the portal's, but for a closing.
set role perceel_gate;

-- Counts one use under every key and gives the seconds to wait, or 0 when it may be done. A key holds `most` uses, which come back
-- evenly within the seconds; the moment at which all are back is its only memory, so that many at once meet at one row. What would be
-- refused isn't counted. `entering`: an act of handing in, which no limit stops in the hour before a closing.
create function use_try(keys text[], most int[], seconds int, entering boolean) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare whole interval := make_interval(secs => seconds); one interval; back timestamptz; wait numeric := 0; fresh boolean := false;
begin
  if entering and exists (select from entry_window w where w.published_at <= portal_now() and w.stopped_at is null and w.closes_at between portal_now() and portal_now() + interval '1 hour') then return 0; end if;
  for i in 1 .. cardinality(keys) loop
    one := whole / most[i];
    insert into use_count (key, spent_until) values (keys[i], '-infinity') on conflict (key) do nothing;
    fresh := fresh or found;
    select greatest(c.spent_until, clock_timestamp()) + one into back from use_count c where c.key = keys[i] for update;
    wait := greatest(wait, extract(epoch from back - clock_timestamp() - whole));
  end loop;
  -- A row of long ago says nothing any more: whoever is counted for the first time takes some away, of the door as well.
  if fresh then
    delete from use_count where key in (select c.key from use_count c where c.spent_until < clock_timestamp() - interval '1 day' and c.key <> all(keys) order by c.spent_until limit 20 for update skip locked);
    delete from sign_in_count where key in (select c.key from sign_in_count c where c.last_at < clock_timestamp() - interval '2 days' order by c.last_at limit 20 for update skip locked);
  end if;
  if wait > 0 then return ceil(wait); end if;
  for i in 1 .. cardinality(keys) loop
    update use_count set spent_until = greatest(spent_until, clock_timestamp()) + whole / most[i] where key = keys[i];
  end loop;
  return 0;
end $$;

revoke all on function use_try(text[], int[], int, boolean) from public;
grant execute on function use_try(text[], int[], int, boolean) to perceel_app;
set role perceel_owner;
