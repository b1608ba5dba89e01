-- Objections of residents against a Wmo decision (F39): the facts stay, the clocks follow, and who decided first never decides again.
alter table audit_line drop constraint audit_line_compartment;
alter table audit_line add constraint audit_line_compartment check (compartment in ('region', 'resident', 'sealed', 'provider', 'platform', 'integrity', 'objection'));
alter table letter add constraint letter_compartment check (compartment is null or compartment in ('objection', 'objected') and resident_id is not null);
alter table file add constraint file_compartment check (compartment is null or compartment in ('objection', 'objected') and resident_id is not null);

create sequence objection_number;
grant usage on sequence objection_number to perceel_app;

alter table objection
  add constraint objection_number_form check (number ~ '^BZ-[0-9]{4}-[0-9]{4,}$'),
  add constraint objection_channel check (channel in ('letter', 'email', 'form', 'desk')),
  add constraint objection_made_by check (made_by in ('resident', 'representative') and (made_by = 'representative') = (representative is not null) and (made_by = 'representative' or authority is null)),
  -- Too late is a fact of two days, never a reason to turn it away.
  add constraint objection_late check (late = (received_on > objection_until) and (late or late_excused is null) and (late_excused is null) = (late_reason is null)),
  add constraint objection_missing check (missing <@ array['name-address', 'date', 'decision', 'grounds', 'signature', 'authority']),
  add constraint objection_completion check (num_nulls(completion_asked_on, completion_until) in (0, 2) and completion_until > completion_asked_on
    and (completion_asked_on is null or cardinality(missing) > 0) and (completed_on is null or completed_on >= completion_asked_on)),
  add constraint objection_hearing check (hearing in ('none', 'planned', 'held', 'waived') and (hearing in ('planned', 'held')) = (hearing_on is not null)
    and (hearing = 'planned') <= (hearing_place is not null) and (hearing in ('held', 'waived')) = (hearing_text is not null)),
  add constraint objection_adjourned check (num_nulls(adjourned_on, adjourn_reason) in (0, 2)),
  add constraint objection_notice check (notice_on is not null or num_nulls(notice_decide_by, notice_days) = 2),
  add constraint objection_status check (status in ('running', 'withdrawn', 'decided')),
  add constraint objection_withdrawn check ((status = 'withdrawn') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_how is null)),
  add constraint objection_outcome check (outcome in ('unfounded', 'inadmissible', 'founded', 'partly-founded')),
  add constraint objection_decided check ((status = 'decided') = (outcome is not null) and num_nulls(outcome, motivation, decided_on, decided_by_id, decided_by_name, mandate_id, mandate_text) in (0, 7) and btrim(motivation) <> ''),
  -- Nothing is decided unheard, or while it is open whether it came in time; and what is too late without excuse is inadmissible.
  add constraint objection_ready check (status <> 'decided' or (hearing in ('held', 'waived') and (not late or late_excused is not null)
    and (not late or late_excused or outcome = 'inadmissible')
    and (outcome <> 'inadmissible' or late and not late_excused or cardinality(missing) > 0 and completed_on is null and completion_until < decided_on)));
create unique index objection_one_running on objection (decision_id) where status = 'running';

alter table objection_suspension
  add constraint objection_suspension_period check (until > from_day),
  add constraint objection_suspension_said check (btrim(article) <> '' and btrim(reason) <> '');
create unique index objection_suspension_one_open on objection_suspension (objection_id) where until is null;

-- Who decided: kept from now on, and for decisions of before from the trail.
alter table wmo_decision no force row level security;
alter table audit_line no force row level security;
alter table wmo_decision disable trigger decision_unchanged;
update wmo_decision d set decided_by_id = l.person_id from audit_line l where l.event = 'case.decided' and l.detail ->> 'decisionId' = d.id::text;
alter table wmo_decision enable trigger decision_unchanged;
alter table audit_line force row level security;
alter table wmo_decision force row level security;

create function decision_in_own_name() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if ctx_kind() = 'person' and new.decided_by_id::text is distinct from ctx_actor() then raise exception 'decided-in-own-name' using errcode = 'PI007'; end if;
  return new;
end $$;
create trigger decision_in_own_name before insert on wmo_decision for each row execute function decision_in_own_name();

-- That an objection was made is no change of what was sent, adopted or calculated.
create or replace function decision_unchanged() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'outcome' - 'objected_at' <> to_jsonb(old) - 'outcome' - 'objected_at' or new.outcome not in (old.outcome, 'revised', 'withdrawn') then
    raise exception 'decision-sent' using errcode = 'PI005';
  end if;
  return new;
end $$;
create or replace function indication_unchanged() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'status' - 'objected_at' <> to_jsonb(old) - 'status' - 'objected_at' or (old.status <> 'adopted' and new.status <> old.status) then
    raise exception 'indication-adopted' using errcode = 'PI004';
  end if;
  return new;
end $$;
create or replace function calculation_unchanged() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'objected_at' <> to_jsonb(old) - 'objected_at' and exists (select 1 from wmo_case c where c.id = old.case_id and c.status = 'decided') then
    raise exception 'calculation-decided' using errcode = 'PI006';
  end if;
  return new;
end $$;

-- What came in is never rewritten, what ended stays as it ended, and the one who took the decision does not decide on the objection.
create function objection_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare first wmo_decision;
begin
  if old.status <> 'running' then raise exception 'objection-ended' using errcode = 'PI008', detail = new.number; end if;
  if (new.number, new.municipality_id, new.resident_id, new.case_id, new.decision_id, new.received_on, new.dispatched_on, new.objection_until, new.recorded_by, new.recorded_at) is distinct from
     (old.number, old.municipality_id, old.resident_id, old.case_id, old.decision_id, old.received_on, old.dispatched_on, old.objection_until, old.recorded_by, old.recorded_at)
     or old.adjourned_on is not null and new.adjourned_on is distinct from old.adjourned_on
     or old.notice_on is not null and (new.notice_on, new.notice_decide_by, new.notice_days) is distinct from (old.notice_on, old.notice_decide_by, old.notice_days)
     or old.hearing = 'held' and new.hearing <> 'held' then
    raise exception 'objection-step' using errcode = 'PI008', detail = new.number;
  end if;
  if new.status = 'decided' then
    select * into first from wmo_decision where id = new.decision_id;
    if new.decided_by_id::text is distinct from ctx_actor() or first.decided_by_id = new.decided_by_id or (first.decided_by_id is null and first.signed_name = new.decided_by_name) then
      raise exception 'objection-four-eyes' using errcode = 'PI009', detail = new.number;
    end if;
  end if;
  return new;
end $$;
create trigger objection_steps before update on objection for each row execute function objection_steps();

create function objection_begins() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.status <> 'running' or not exists (select from wmo_decision d where d.id = new.decision_id and d.case_id = new.case_id and d.resident_id = new.resident_id
      and d.dispatched_on = new.dispatched_on and d.objection_until = new.objection_until and d.dispatched_on <= new.received_on) then
    raise exception 'objection-step' using errcode = 'PI008', detail = new.number;
  end if;
  return new;
end $$;

set role perceel_gate;

-- The decision that a letter with this reference was about; an objections officer reads nothing else of cases without an objection.
create function objection_basis(of_reference text) returns table (decision_id uuid, case_id uuid, resident_id uuid, municipality_id uuid, dispatched_on text, objection_until text, running text)
language sql stable security definer set search_path = public, pg_temp as
$$ select d.id, d.case_id, d.resident_id, d.municipality_id, d.dispatched_on, d.objection_until, (select o.id::text from objection o where o.decision_id = d.id and o.status = 'running')
   from wmo_decision d where ctx_role() = 'objections-officer' and d.municipality_id = any(ctx_municipalities()::uuid[]) and d.reference = upper(btrim(of_reference)) $$;

-- From an objection on its officer reads what the decision rests on: that case, and nothing else of the resident's.
create function objection_opens_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare moment timestamptz := date_trunc('milliseconds', portal_now());
begin
  update resident set objected_at = moment where id = new.resident_id and objected_at is null;
  update wmo_case set objected_at = moment where id = new.case_id and objected_at is null;
  update investigation set objected_at = moment where case_id = new.case_id and objected_at is null;
  update calculation set objected_at = moment where case_id = new.case_id and objected_at is null;
  update wmo_decision set objected_at = moment where case_id = new.case_id and objected_at is null;
  update indication set objected_at = moment where case_id = new.case_id and objected_at is null;
  update letter l set compartment = 'objected' from wmo_decision d where d.id = new.decision_id and l.id = d.letter_id and l.compartment is null;
  update file f set compartment = 'objected' from wmo_decision d join letter l on l.id = d.letter_id where d.id = new.decision_id and f.id = l.file_id and f.compartment is null;
  return new;
end $$;

create function objection_tells_state() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into objection_standing (objection_id, municipality_id, case_id, decision_id, number, received_on, standing, decide_by, decided_on)
  values (new.id, new.municipality_id, new.case_id, new.decision_id, new.number, new.received_on, coalesce(new.outcome, new.status), new.decide_by, coalesce(new.decided_on, new.withdrawn_on))
  on conflict (objection_id) do update set standing = excluded.standing, decide_by = excluded.decide_by, decided_on = excluded.decided_on;
  return null;
end $$;

revoke all on function objection_basis(text) from public;
grant execute on function objection_basis(text) to perceel_app;

set role perceel_owner;
-- Opened before it is looked at: the officer's own check may then read the decision.
create trigger objection_a_opens_case before insert on objection for each row execute function objection_opens_case();
create trigger objection_begins before insert on objection for each row execute function objection_begins();
create trigger objection_tells_state after insert or update on objection for each row execute function objection_tells_state();
