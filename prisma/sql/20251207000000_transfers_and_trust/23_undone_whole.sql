-- Both files of an older system go back whole, the help first and then the residents; and a municipality that comes in at once comes in as fast at its end
-- as at its beginning.
set role perceel_gate;

-- As it was (82_import_undo), but that a file which was taken back or put away itself holds nothing.
create or replace function import_held_residents(of_import uuid) returns table (line int, what text) language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare each record; made uuid[];
begin
  select array_agg(r.resident_id) into made from data_import_row r join data_import i on i.id = r.import_id
    where i.id = of_import and ctx_role() = 'consultant' and i.municipality_id = any(ctx_municipalities()::uuid[]) and r.done_at is not null and r.outcome in ('new', 'possible') and r.choice is distinct from 'leave';
  if made is null then return; end if;
  for each in
    select c.conrelid::regclass as name, a.attname as refers from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as k(own, theirs)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs and b.attname = 'id'
    where c.contype = 'f' and c.confrelid = 'resident'::regclass and c.conrelid not in ('resident_word'::regclass, 'data_import_row'::regclass)
  loop
    return query execute format('select distinct r.number, %L from %s x join data_import_row r on r.resident_id = x.%I and r.import_id = $1 where x.%I = any($2)', each.name::text, each.name, each.refers, each.refers) using of_import, made;
  end loop;
  return query select r.number, 'data_import_row'::text from data_import_row r where r.import_id = of_import and r.resident_id = any(made) and exists (
    select from data_import_row x join data_import i on i.id = x.import_id where x.resident_id = r.resident_id and x.municipality_id = r.municipality_id and x.import_id <> of_import and i.status not in ('undone', 'withdrawn'));
  return query select r.number, 'resident'::text from data_import_row r join resident p on p.id = r.resident_id where r.import_id = of_import and p.id = any(made) and p.version > 1;
  return query select r.number, 'letter'::text from data_import_row r where r.import_id = of_import and r.resident_id = any(made) and exists (select from letter l where l.resident_id = r.resident_id);
  return query select r.number, 'file'::text from data_import_row r where r.import_id = of_import and r.resident_id = any(made) and exists (select from file f where f.resident_id = r.resident_id);
end $$;

-- The lines of such a file stay, and say no more whose they were.
create or replace function import_undo_residents(of_import uuid, batch int) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare lines uuid[]; made uuid[]; holds int;
begin
  if ctx_role() <> 'consultant' or not exists (select from data_import i where i.id = of_import and i.status = 'undoing' and i.municipality_id = any(ctx_municipalities()::uuid[])) then raise exception 'not-found' using errcode = 'PE002'; end if;
  select count(*) into holds from import_held_residents(of_import);
  if holds > 0 then raise exception 'import-held' using errcode = 'PX081', detail = holds::text; end if;
  select array_agg(n.id), array_agg(n.resident_id) filter (where n.outcome in ('new', 'possible') and n.choice is distinct from 'leave') into lines, made
    from (select r.id, r.resident_id, r.outcome, r.choice from data_import_row r where r.import_id = of_import and r.done_at is not null order by r.number limit batch) n;
  update data_import_row r set done_at = null, resident_id = case when r.resident_id = any(made) then null else r.resident_id end where r.id = any(lines);
  update data_import_row r set resident_id = null from data_import i where i.id = r.import_id and i.status in ('undone', 'withdrawn') and r.resident_id = any(made);
  perform set_config('app.destroying', of_import::text, true);
  perform destroy_rows('resident', made, '{}');
  perform set_config('app.destroying', '', true);
  return (select count(*)::int from data_import_row r where r.import_id = of_import and r.done_at is not null);
end $$;

set role perceel_owner;

-- As it was (50_campaigns): of a decision that is no re-examination nothing is looked for among campaigns.
create or replace function indication_after_transition() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare until text; first_day text;
begin
  if tg_op = 'INSERT' and (select d.ground from wmo_decision d where d.id = new.decision_id) is distinct from 're-examination' then return new; end if;
  select coalesce(k.transition_until, to_char(to_date(d.decided_on, 'YYYY-MM-DD') + make_interval(months => c.transition_months), 'YYYY-MM-DD')),
      case when tg_op = 'UPDATE' then to_char(to_date(new.ended_on, 'YYYY-MM-DD') + 1, 'YYYY-MM-DD') else new.starts_on end
    into until, first_day
    from wmo_decision d join indication o on o.decision_id = d.replaces_id join campaign_case k on k.indication_id = o.id join campaign c on c.id = k.campaign_id
    where d.ground = 're-examination' and c.status = 'running' and k.outcome is null
      and case when tg_op = 'UPDATE' then d.replaces_id = new.decision_id and d.outcome = 'withdrawn' else d.id = new.decision_id and new.minutes_per_week < k.old_minutes end;
  if first_day < until then raise exception 'transition-runs' using errcode = 'PI024', detail = until; end if;
  return new;
end $$;
