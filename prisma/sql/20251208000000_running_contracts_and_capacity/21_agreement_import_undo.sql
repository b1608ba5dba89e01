-- Undoing an import of providers (ADR 0107): whole, and only while nothing was built on any agreement of it. What was built is found by foreign keys, so
-- that a table of later needs nothing here.
set role perceel_gate;

-- Which lines made something on which was built since, and what; for an officer of the region.
create function agreement_import_held(of_import uuid) returns table (line int, what text) language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare parent record; child record;
begin
  if not exists (select from agreement_import i where i.id = of_import and i.region_id = any(ctx_regions()::uuid[]) and ctx_role() in ('procurement-officer', 'contract-manager')) then return; end if;
  for parent in select * from (values ('agreement', 'select r.number, a.id from agreement_import_row r join agreement a on a.id = r.agreement_id and a.import_id = $1 where r.import_id = $1'),
      ('participation', 'select r.number, p.id from agreement_import_row r join agreement a on a.id = r.agreement_id and a.import_id = $1 join participation p on p.agreement_id = a.id and p.lot_id = r.lot_id where r.import_id = $1')) as p(name, lines) loop
    for child in
      select c.conrelid::regclass::text as name, t.attname as refers from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as k(own, theirs)
        join pg_attribute t on t.attrelid = c.conrelid and t.attnum = k.own join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs and b.attname = 'id'
      where c.contype = 'f' and c.confrelid = parent.name::regclass and not (parent.name = 'agreement' and c.conrelid in ('participation'::regclass, 'agreement_option'::regclass)) loop
      return query execute format('select distinct m.number, %L from %s x join (%s) m on m.id = x.%I', child.name, child.name, parent.lines, child.refers) using of_import;
    end loop;
    return query execute format('select distinct m.number, %L from %s x join (%s) m on m.id = x.id where x.version > 1', parent.name, parent.name, parent.lines) using of_import;
  end loop;
  return query select r.number, 'agreement_option' from agreement_import_row r join agreement a on a.id = r.agreement_id and a.import_id = of_import where r.import_id = of_import
    and (exists (select from agreement_option o where o.agreement_id = a.id and o.status <> 'open') or exists (select from participation p where p.agreement_id = a.id and p.status <> 'running'));
end $$;

-- Takes the next agreements back, and with the last one of a provider what the import did to that provider; gives how many lines are left. A provider on
-- which something else stands by then, an account say, stays, and stands where a provider stands that only has an account here.
create function agreement_import_undo(of_import uuid, batch int) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare place uuid; gone uuid[]; whose record;
begin
  select i.region_id into place from agreement_import i where i.id = of_import and i.status = 'undoing' and i.region_id = any(ctx_regions()::uuid[]) and ctx_role() in ('procurement-officer', 'contract-manager');
  if place is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  if exists (select from agreement_import_held(of_import)) then raise exception 'import-held' using errcode = 'PX081', detail = of_import::text; end if;
  select array_agg(n.id) into gone from (select a.id from agreement a where a.import_id = of_import order by a.reference limit batch) n;
  delete from participation p where p.agreement_id = any(gone);
  delete from agreement_option o where o.agreement_id = any(gone);
  delete from agreement a where a.id = any(gone);
  update agreement_import_row r set done_at = case when r.import_id = of_import then null else r.done_at end, agreement_id = null where r.agreement_id = any(gone);
  for whose in select r.provider_id as id, bool_or(r.provider_step = 'made') as made from agreement_import_row r where r.import_id = of_import and r.provider_step in ('made', 'joined')
      and not exists (select from agreement a where a.provider_id = r.provider_id and a.import_id = of_import) group by r.provider_id loop
    update agreement_import_row r set provider_id = null, provider_step = null where r.import_id = of_import and r.provider_id = whose.id;
    begin
      if whose.made then delete from provider v where v.id = whose.id; continue; end if;
    exception when foreign_key_violation or restrict_violation then null;
    end;
    update provider v set published_at = case when exists (select from participation p where p.provider_id = v.id and p.published_at is not null) then v.published_at end,
      region_ids = case when exists (select from agreement a where a.provider_id = v.id and a.region_id = place) or exists (select from submission s where s.provider_id = v.id and s.region_id = place and s.opened_at is not null)
        then v.region_ids else array_remove(v.region_ids, place) end,
      registered_region_id = case when whose.made then coalesce(v.registered_region_id, place) else v.registered_region_id end
    where v.id = whose.id;
  end loop;
  if not exists (select from agreement a where a.import_id = of_import) then
    update agreement_import_row r set done_at = null, provider_id = null, provider_step = null where r.import_id = of_import;
  end if;
  return (select count(*)::int from agreement_import_row r where r.import_id = of_import and r.done_at is not null);
end $$;

revoke all on function agreement_import_held(uuid), agreement_import_undo(uuid, int) from public;
grant execute on function agreement_import_held(uuid), agreement_import_undo(uuid, int) to perceel_app;
set role perceel_owner;
