-- Undoing an import of running help (ADR 0092): whole, and only while nothing was built on any of it. What was built is found by foreign keys, as for residents.
set role perceel_gate;
alter function import_held(uuid) rename to import_held_residents;
alter function import_undo(uuid, int) rename to import_undo_residents;
revoke all on function import_held_residents(uuid), import_undo_residents(uuid, int) from perceel_app;

create function import_held_help(of_import uuid) returns table (line int, what text) language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare parent record; child record; own uuid[];
begin
  select array_agg(o.id) into own from data_import_row r cross join lateral (
      select r.case_id as id union all select r.indication_id union all select r.allocation_id union all select d.id from wmo_decision d where d.case_id = r.case_id and d.import_id = of_import
      union all select v.id from investigation v where v.case_id = r.case_id and v.version = 1 union all select c.id from allocation_client c where c.allocation_id = r.allocation_id) o
    where r.import_id = of_import and r.case_id is not null and o.id is not null;
  if own is null then return; end if;
  for parent in select * from (values ('wmo_case', 'select r.number, r.case_id as id from data_import_row r where r.import_id = $1'),
      ('wmo_decision', 'select r.number, d.id from data_import_row r join wmo_decision d on d.case_id = r.case_id and d.import_id = $1 where r.import_id = $1'),
      ('indication', 'select r.number, r.indication_id as id from data_import_row r where r.import_id = $1'), ('allocation', 'select r.number, r.allocation_id as id from data_import_row r where r.import_id = $1')) as p(name, lines) loop
    for child in
      select c.conrelid::regclass::text as name, a.attname as refers from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as k(own, theirs)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs and b.attname = 'id'
      where c.contype = 'f' and c.confrelid = parent.name::regclass and c.conrelid <> 'data_import_row'::regclass loop
      return query execute format('select distinct m.number, %L from %s x join (%s) m on m.id = x.%I where x.id <> all($2)', child.name, child.name, parent.lines, child.refers) using of_import, own;
    end loop;
  end loop;
  return query select r.number, 'wmo_case' from data_import_row r join wmo_case c on c.id = r.case_id where r.import_id = of_import and (c.version > 1 or c.objected_at is not null);
  return query select r.number, 'indication' from data_import_row r join indication i on i.id = r.indication_id where r.import_id = of_import and i.status <> 'adopted';
  return query select r.number, 'allocation' from data_import_row r join allocation a on a.id = r.allocation_id where r.import_id = of_import and (a.version > 1 or a.status <> 'started');
  return query select r.number, 'letter' from data_import_row r join letter l on l.resident_id = r.resident_id and l.subject_id = any(own) where r.import_id = of_import;
  -- What was told to the CAK since rests on this help.
  return query select r.number, 'contribution_line' from data_import_row r join data_import i on i.id = r.import_id join contribution_line l on l.resident_id = r.resident_id join contribution_handover h on h.id = l.handover_id and h.made_at >= i.adopted_at
    where r.import_id = of_import and r.case_id is not null;
end $$;

-- Which lines made something on which was built since, and what; for a consultant of the municipality.
create function import_held(of_import uuid) returns table (line int, what text) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare found_kind text := (select i.kind from data_import i where i.id = of_import and ctx_role() = 'consultant' and i.municipality_id = any(ctx_municipalities()::uuid[]));
begin
  if found_kind = 'residents' then return query select * from import_held_residents(of_import);
  elsif found_kind = 'indications' then return query select distinct * from import_held_help(of_import);
  end if;
end $$;

-- Takes the next lines back, with what they made; gives how many are left.
create function import_undo(of_import uuid, batch int) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare lines uuid[]; made uuid[]; holds int;
begin
  if (select i.kind from data_import i where i.id = of_import) is distinct from 'indications' then return import_undo_residents(of_import, batch); end if;
  if ctx_role() <> 'consultant' or not exists (select from data_import i where i.id = of_import and i.status = 'undoing' and i.municipality_id = any(ctx_municipalities()::uuid[])) then raise exception 'not-found' using errcode = 'PE002'; end if;
  select count(*) into holds from import_held_help(of_import);
  if holds > 0 then raise exception 'import-held' using errcode = 'PX081', detail = holds::text; end if;
  select array_agg(n.id), array_agg(n.case_id) filter (where n.case_id is not null) into lines, made
    from (select r.id, r.case_id from data_import_row r where r.import_id = of_import and r.done_at is not null order by r.number limit batch) n;
  update data_import_row r set done_at = null, case_id = null, indication_id = null, allocation_id = null where r.id = any(lines);
  perform set_config('app.destroying', of_import::text, true);
  perform destroy_rows('wmo_case', made, '{}');
  perform set_config('app.destroying', '', true);
  return (select count(*)::int from data_import_row r where r.import_id = of_import and r.done_at is not null);
end $$;

revoke all on function import_held_help(uuid), import_held(uuid), import_undo(uuid, int) from public;
grant execute on function import_held(uuid), import_undo(uuid, int) to perceel_app;
set role perceel_owner;
