-- A death that was none (F78, ADR 0079) also gives back the general facility that it ended (F65), with its counter; and a registration goes along when two files become one.

-- Whether a row changes nothing but that it stands again, in the undoing of the death that ended exactly that registration.
create function facility_stands_again(registration uuid, old jsonb, new jsonb, what text[]) returns boolean language sql stable as
$$ select current_user = 'perceel_gate' and current_setting('app.facility_stands_again', true) = registration::text and new ->> 'ends_on' is null and old - what = new - what $$;

-- As before for each new row, and for each change but those that only the gate makes: an older release never writes them.
create or replace trigger facility_registration_guard before insert on facility_registration for each row execute function facility_registration_guard();
create trigger facility_registration_step before update on facility_registration for each row
  when (not moves_by_merge(to_jsonb(old), to_jsonb(new)) and not facility_stands_again(old.id, to_jsonb(old), to_jsonb(new), '{ends_on,end_reason,ended_by,version}')) execute function facility_registration_guard();
create or replace trigger facility_placement_guard before insert on facility_placement for each row execute function facility_placement_guard();
create trigger facility_placement_step before update on facility_placement for each row
  when (not facility_stands_again(old.registration_id, to_jsonb(old), to_jsonb(new), '{ends_on,version}')) execute function facility_placement_guard();

set role perceel_gate;

/* The registration that ended because of this death stands again; the newest, where the household did not get another meanwhile. Its provider
   helps again, unless it works no more there or the resident was to move: then he chooses again at the desk. */
create function facility_stands(of_resident uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare g facility_registration;
begin
  if not undoes_death(of_resident) then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into g from facility_registration x where x.resident_id = of_resident order by x.starts_on desc limit 1 for update;
  if g.end_reason is distinct from 'died' or exists (select from facility_registration o where o.municipality_id = g.municipality_id and o.household_key = g.household_key and o.id <> g.id and coalesce(o.ends_on, '9999-12-31') > g.ends_on) then return; end if;
  perform set_config('app.facility_stands_again', g.id::text, true);
  update facility_placement p set ends_on = null, version = p.version + 1
  from participation n where p.registration_id = g.id and p.ends_on = g.ends_on and n.id = p.participation_id and n.status = 'running' and n.ends_on >= facility_today()
    and not exists (select from facility_placement later where later.registration_id = g.id and later.starts_on > p.starts_on)
    and not exists (select from resident_signal s where s.resident_id = of_resident and s.kind = 'moved' and s.destination = 'within' and s.outcome = 'followed' and s.occurred_on > g.ends_on);
  update facility_registration x set ends_on = null, end_reason = null, ended_by = null, version = x.version + 1 where x.id = g.id;
  perform set_config('app.facility_stands_again', '', true);
end $$;
revoke all on function facility_stands(uuid) from public;

-- As before, and the general facility stands again too.
create or replace function undo_death(of_correction uuid, by_name text, what_was_sent jsonb) returns table (indication_id uuid, case_id uuid) language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare c death_correction; died text;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into c from death_correction x where x.id = of_correction and x.municipality_id = any(ctx_municipalities()::uuid[]) for update;
  if c.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  select r.died_on into died from resident r join resident_signal s on s.id = c.signal_id and s.occurred_on = r.died_on where r.id = c.resident_id for update of r;
  if c.status <> 'proposed' or died is null then raise exception 'decided-already' using errcode = 'PI072'; end if;
  if c.proposed_by_id::text = ctx_actor() then raise exception 'own-proposal' using errcode = 'PI072'; end if;
  perform set_config('app.undoing_death', c.resident_id::text, true);
  update resident r set died_on = null, version = r.version + 1 where r.id = c.resident_id;
  return query
    update indication i set status = 'adopted', ended_on = null
    where i.resident_id = c.resident_id and (i.status = 'ended' and i.ended_on = died or i.status = 'superseded' and i.starts_on > died) and i.undone_at is null and not exists (select from wmo_decision d where d.replaces_id = i.decision_id and d.undone_at is null)
    returning i.id, i.case_id;
  perform facility_stands(c.resident_id);
  perform set_config('app.undoing_death', '', true);
  update death_correction x set status = 'done', decided_by_id = ctx_actor()::uuid, decided_by = by_name, decided_at = date_trunc('milliseconds', portal_now()), sent = what_was_sent, version = x.version + 1 where x.id = c.id;
end $$;

set role perceel_owner;
