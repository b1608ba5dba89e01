-- A death that was none (F78, ADR 0079): one consultant says so with the reason, another undoes it. The file is open again, and help that ended
-- for that reason only stands as it was decided.
alter table death_correction
  add constraint death_correction_reason check (btrim(reason) <> ''),
  add constraint death_correction_status check (status in ('proposed', 'declined', 'done') and (status = 'proposed') = (decided_by_id is null) and num_nulls(decided_by_id, decided_by, decided_at) in (0, 3)),
  add constraint death_correction_declined check ((status = 'declined') = (decline_reason is not null)),
  -- Four eyes: who proposes never does it; he may take his own proposal back.
  add constraint death_correction_four_eyes check (status <> 'done' or decided_by_id <> proposed_by_id),
  add constraint death_correction_sent check ((status = 'done') = (sent is not null));
create unique index death_correction_one on death_correction (signal_id) where status in ('proposed', 'done');
create trigger kept_until_destroyed before delete on death_correction for each row execute function kept_until_destroyed();

alter table allocation_notice drop constraint allocation_notice_kind, add constraint allocation_notice_kind check (kind in ('wlz', 'moved', 'died', 'hospital', 'bridge', 'death-undone'));
alter table wmo_dispatch drop constraint wmo_dispatch_kind,
  add constraint wmo_dispatch_kind check (kind in ('confirmation', 'findings', 'decision', 'completion', 'suspension', 'extension', 're-indication', 'correction'));

create function death_correction_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare decision constant text[] := array['status', 'decided_by_id', 'decided_by', 'decided_at', 'decline_reason', 'sent', 'version'];
begin
  if tg_op = 'INSERT' and (new.status <> 'proposed' or ctx_kind() = 'person' and new.proposed_by_id::text is distinct from ctx_actor() or not exists (
        select from resident_signal s join resident r on r.id = s.resident_id where s.id = new.signal_id and r.id = new.resident_id and s.kind = 'died' and s.outcome = 'followed' and r.died_on = s.occurred_on))
     or tg_op = 'UPDATE' and (old.status <> 'proposed' or to_jsonb(new) - decision is distinct from to_jsonb(old) - decision or new.status = 'done' and current_user <> 'perceel_gate') then
    raise exception 'death-correction-step' using errcode = 'PI071';
  end if;
  return new;
end $$;
create trigger death_correction_begins before insert on death_correction for each row execute function death_correction_kept();
create trigger death_correction_kept before update on death_correction for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new))) execute function death_correction_kept();

-- Whether this very resident's death is being undone, by the function below and nobody else.
create function undoes_death(of_resident uuid) returns boolean language sql stable as
$$ select current_user = 'perceel_gate' and current_setting('app.undoing_death', true) = of_resident::text $$;

-- As before, by a report that was not undone; or it is undone.
create or replace function death_by_signal() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.died_on is distinct from old.died_on and not (new.died_on is null and undoes_death(new.id)) and not exists (
      select from resident_signal s where s.resident_id = new.id and s.kind = 'died' and s.outcome = 'followed' and s.occurred_on = new.died_on
        and not exists (select from death_correction c where c.signal_id = s.id and c.status = 'done')) then
    raise exception 'death-without-signal' using errcode = 'PI041';
  end if;
  return new;
end $$;

-- Whether a row of help changes nothing but that it stands again, in the undoing of exactly that resident's death.
create function stands_again(old jsonb, new jsonb) returns boolean language sql stable as
$$ select undoes_death((new ->> 'resident_id')::uuid) and new ->> 'status' = 'adopted' and new ->> 'ended_on' is null and old - '{status,ended_on}'::text[] = new - '{status,ended_on}'::text[] $$;
create or replace trigger indication_unchanged before update on indication for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new)) and not stands_again(to_jsonb(old), to_jsonb(new))) execute function indication_unchanged();

set role perceel_gate;

create function undo_death(of_correction uuid, by_name text, what_was_sent jsonb) returns table (indication_id uuid, case_id uuid) language plpgsql volatile security definer set search_path = public, pg_temp as $$
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
  perform set_config('app.undoing_death', '', true);
  update death_correction x set status = 'done', decided_by_id = ctx_actor()::uuid, decided_by = by_name, decided_at = date_trunc('milliseconds', portal_now()), sent = what_was_sent, version = x.version + 1 where x.id = c.id;
end $$;
revoke all on function undo_death(uuid, text, jsonb) from public;
grant execute on function undo_death(uuid, text, jsonb) to perceel_app;

set role perceel_owner;
