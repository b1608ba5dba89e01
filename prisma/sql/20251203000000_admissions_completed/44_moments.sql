-- What must hold after the decision is looked at when its moment is there: at signing, at the first help, so many months after the start (F33).
alter table moment_proof
  add constraint moment_proof_shown check (num_nulls(statement, shown_by, shown_name, shown_at) in (0, 4) and (evidence_version_id is null or statement is not null)),
  add constraint moment_proof_judged check (num_nulls(verdict, reason, judged_by, judged_name, judged_at) in (0, 5) and verdict in ('met', 'not-met') and length(btrim(reason)) >= 5),
  add constraint moment_proof_something check (statement is not null or verdict is not null);
create unique index moment_proof_one_waits on moment_proof (agreement_id, criterion_id) where verdict is null;

set role perceel_gate;

-- Shown by the provider in its own name, or seen by who judges in his; a document goes to the region with it, and nothing else of the dossier.
create function moment_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare c criterion; v evidence_version; own boolean := ctx_role() in ('provider-admin', 'provider-staff');
begin
  select x.* into c from criterion x join agreement a on a.procedure_id = x.procedure_id
  where a.id = new.agreement_id and a.status in ('offered', 'signed') and x.id = new.criterion_id and x.holds_at in ('signing', 'care-start', 'after-start');
  if c.id is null then raise exception 'moment-out-of-place' using errcode = 'PE003', detail = tg_table_name; end if;
  if own and (new.verdict is not null or new.shown_by::text is distinct from ctx_actor()) or not own and (new.statement is not null or new.judged_by::text is distinct from ctx_actor()) then
    raise exception 'moment-in-own-name' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if not own then return new; end if;
  if (c.answer_kind = 'evidence') <> (new.evidence_version_id is not null) then raise exception 'moment-evidence' using errcode = 'PE003', detail = tg_table_name; end if;
  if new.evidence_version_id is null then return new; end if;
  select x.* into v from evidence_version x join evidence e on e.id = x.evidence_id
  where x.id = new.evidence_version_id and x.provider_id = new.provider_id and (c.evidence_kind = 'other' or e.kind = c.evidence_kind);
  if v.id is null then raise exception 'moment-evidence' using errcode = 'PE003', detail = tg_table_name; end if;
  update evidence_version set region_ids = array_append(region_ids, new.region_id) where id = v.id and not new.region_id = any(region_ids);
  update evidence set region_ids = array_append(region_ids, new.region_id) where id = v.evidence_id and not new.region_id = any(region_ids);
  update file set region_ids = array_append(region_ids, new.region_id) where id = v.file_id and not new.region_id = any(region_ids);
  return new;
end $$;

-- Whether the newest look at a criterion found it met; with a day, the proof it was met by holds on that day.
create function moment_met(of_agreement uuid, of_criterion uuid, on_day text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((
    select p.verdict = 'met' and (on_day is null or v.valid_until is null or v.valid_until >= on_day)
    from moment_proof p left join evidence_version v on v.id = p.evidence_version_id
    where p.agreement_id = of_agreement and p.criterion_id = of_criterion and p.verdict is not null order by p.recorded_at desc, p.id desc limit 1), false)
$$;

create function signing_waits_for_criteria() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from criterion c where c.procedure_id = new.procedure_id and c.holds_at = 'signing' and not moment_met(new.id, c.id, today_here())) then
    raise exception 'criteria-at-signing' using errcode = 'PE003', detail = new.reference;
  end if;
  return new;
end $$;

create function first_help_waits_for_criteria() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from participation p join agreement a on a.id = p.agreement_id join criterion c on c.procedure_id = a.procedure_id and c.holds_at = 'care-start'
             where p.id = new.participation_id and not moment_met(a.id, c.id, null)) then
    raise exception 'criteria-at-first-help' using errcode = 'PE003', detail = new.number;
  end if;
  return new;
end $$;

revoke all on function moment_met(uuid, uuid, text) from public;

set role perceel_owner;

create function moment_keeps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare judged text[] := '{verdict,reason,judged_by,judged_name,judged_at,version}';
begin
  if old.verdict is not null or new.verdict is null or (to_jsonb(new) - judged) is distinct from (to_jsonb(old) - judged) or new.judged_by::text is distinct from ctx_actor() then
    raise exception 'moment-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger moment_fits before insert on moment_proof for each row execute function moment_fits();
create trigger moment_keeps before update on moment_proof for each row execute function moment_keeps();
create trigger signing_waits_for_criteria before update of status on agreement for each row when (new.status = 'signed' and old.status is distinct from 'signed') execute function signing_waits_for_criteria();
create trigger first_help_waits_for_criteria before update of status on allocation for each row when (new.status in ('accepted', 'started') and old.status in ('offered', 'accepted') and new.status <> old.status) execute function first_help_waits_for_criteria();
