-- The register of pilots and innovations (S25): one adviser keeps it, a second adopts what a pilot brought, and what was adopted stays.
alter table pilot
  add constraint pilot_status check (status in ('idea', 'running', 'stopped', 'regular')),
  add constraint pilot_said check (btrim(name) <> '' and btrim(goal) <> '' and btrim(runs) <> '' and btrim(source) <> '' and btrim(measures) <> ''),
  add constraint pilot_days check (starts_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and ends_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and ends_on >= starts_on),
  add constraint pilot_lot check (lot_id is null or municipality_id is not null);
alter table pilot_outcome
  add constraint pilot_outcome_verdict check (verdict in ('stop', 'extend', 'regular')),
  add constraint pilot_outcome_status check (status in ('proposed', 'adopted', 'returned')),
  add constraint pilot_outcome_said check (btrim(brought) <> '' and btrim(yields) <> '' and btrim(reason) <> '' and btrim(answer) <> ''),
  add constraint pilot_outcome_until check ((verdict = 'extend') = (until_on is not null) and until_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint pilot_outcome_decided check ((status = 'proposed') = (decided_by_id is null) and num_nulls(decided_by_id, decided_on) in (0, 2) and (status = 'returned') = (answer is not null)),
  -- Four eyes: who proposes never adopts; he may take his own proposal back.
  add constraint pilot_outcome_four_eyes check (status <> 'adopted' or decided_by_id <> proposed_by_id),
  add constraint pilot_outcome_public check (published_at is null or status = 'adopted');
create unique index pilot_outcome_waits on pilot_outcome (pilot_id) where status = 'proposed';

create function pilot_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  -- The whole region's is for who works for the whole region.
  if new.municipality_id is null and ctx_kind() = 'person' and exists (select from municipality m where m.region_id = new.region_id and not m.id = any(ctx_municipalities()::uuid[])) then
    raise exception 'pilot-of-the-region' using errcode = 'PI151';
  end if;
  if tg_op = 'INSERT' then
    if new.status not in ('idea', 'running') then raise exception 'pilot-step' using errcode = 'PI151'; end if;
    return new;
  end if;
  if (new.region_id, new.created_at) is distinct from (old.region_id, old.created_at) or new.municipality_id is distinct from old.municipality_id
     or old.status in ('stopped', 'regular') and to_jsonb(new) - array['published_at', 'version'] is distinct from to_jsonb(old) - array['published_at', 'version']
     or old.status = 'running' and new.status = 'idea'
     or old.status is distinct from new.status and new.status in ('stopped', 'regular')
        and not exists (select from pilot_outcome o where o.pilot_id = new.id and o.status = 'adopted' and o.verdict = case new.status when 'stopped' then 'stop' else 'regular' end) then
    raise exception 'pilot-step' using errcode = 'PI151';
  end if;
  return new;
end $$;
create trigger pilot_guard before insert or update on pilot for each row execute function pilot_guard();

create function pilot_outcome_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare decision constant text[] := array['status', 'decided_by_id', 'decided_on', 'answer', 'published_at', 'version'];
begin
  if tg_op = 'INSERT' then
    if new.status <> 'proposed' or ctx_kind() = 'person' and new.proposed_by_id::text <> ctx_actor()
       or not exists (select from pilot p where p.id = new.pilot_id and p.status = 'running' and p.municipality_id is not distinct from new.municipality_id) then
      raise exception 'pilot-outcome-step' using errcode = 'PI152';
    end if;
  elsif to_jsonb(new) - decision is distinct from to_jsonb(old) - decision
     or old.status <> 'proposed' and to_jsonb(new) - array['published_at', 'version'] is distinct from to_jsonb(old) - array['published_at', 'version']
     or old.status = 'proposed' and new.status <> 'proposed' and ctx_kind() = 'person' and new.decided_by_id::text <> ctx_actor() then
    raise exception 'pilot-outcome-step' using errcode = 'PI152';
  end if;
  return new;
end $$;
create trigger pilot_outcome_guard before insert or update on pilot_outcome for each row execute function pilot_outcome_guard();
