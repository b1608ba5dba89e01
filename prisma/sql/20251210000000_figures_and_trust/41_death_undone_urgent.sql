-- A death that was none (F78, ADR 0079) also gives back the temporary help that it ended (F65): to its last day as decided, while its case is still open.

-- The temporary help that a death on this day ended and nothing else, which can still run.
create function urgent_ended_by_death(of_resident uuid, died text) returns setof uuid language sql stable set search_path = public, pg_temp as $$
  select u.id from urgent_help u join wmo_case c on c.id = u.case_id
  where c.resident_id = of_resident and c.status in ('notified', 'investigating', 'findings-sent', 'applied') and u.kind = 'urgent'
    and u.ended_on = died and u.end_reason = 'De inwoner is overleden.' and u.ends_on >= to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')
$$;

-- Whether a row changes nothing but that it stands again, in the undoing of the death that ended exactly that help.
create function urgent_stands_again(old jsonb, new jsonb) returns boolean language sql stable as
$$ select current_user = 'perceel_gate' and current_setting('app.urgent_stands_again', true) = (new ->> 'id') and new ->> 'ended_on' is null and old - '{ended_on,end_reason,version}'::text[] = new - '{ended_on,end_reason,version}'::text[] $$;

-- As before for each new row, and for each change but the one that only the gate makes: an older release never writes it.
create or replace trigger urgent_help_steps before insert on urgent_help for each row execute function urgent_help_steps();
-- What has ended stays so and nothing else of it changes, as before; but it stands again where the death that ended it was none.
create trigger urgent_help_step before update on urgent_help for each row when (not urgent_stands_again(to_jsonb(old), to_jsonb(new))) execute function urgent_help_steps();

set role perceel_gate;

create function urgent_stands(of_resident uuid, died text) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare each uuid;
begin
  if not undoes_death(of_resident) then raise exception 'not-found' using errcode = 'PE002'; end if;
  for each in select urgent_ended_by_death(of_resident, died) loop
    perform set_config('app.urgent_stands_again', each::text, true);
    update urgent_help u set ended_on = null, end_reason = null, version = u.version + 1 where u.id = each;
  end loop;
  perform set_config('app.urgent_stands_again', '', true);
end $$;
revoke all on function urgent_stands(uuid, text) from public;

-- As before, and temporary help stands again too.
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
  perform urgent_stands(c.resident_id, died);
  perform set_config('app.undoing_death', '', true);
  update death_correction x set status = 'done', decided_by_id = ctx_actor()::uuid, decided_by = by_name, decided_at = date_trunc('milliseconds', portal_now()), sent = what_was_sent, version = x.version + 1 where x.id = c.id;
end $$;

set role perceel_owner;
