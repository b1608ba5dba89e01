-- Opening, assessment, clarification and the colleges' decisions: what may never be, and what follows by itself.

alter table entry_window
  add constraint entry_window_two_officers check (opened_by is null or opened_by <> open_requested_by),
  add constraint entry_window_opened_after_closing check (opened_at is null or opened_at >= least(closes_at, stopped_at)),
  add constraint entry_window_opened_whole check ((opened_at is null) = (opened_by is null) and (opened_at is null) = (opened_count is null)),
  add constraint entry_window_request_whole check ((open_requested_at is null) = (open_requested_by is null)),
  add constraint entry_window_decided_after_opening check (decided_at is null or opened_at is not null);

alter table submission
  add constraint submission_stated_whole check ((stated_reason is null) = (stated_source is null)),
  add constraint submission_stated_after_opening check (stated_reason is null or (opened_at is not null and status = 'assessed'));

alter table assessment
  add constraint assessment_verdict check (verdict in ('met', 'not-yet-proved', 'not-met')),
  add constraint assessment_seat check (seat in (1, 2)),
  add constraint assessment_reason check (btrim(reason) <> '');
create unique index assessment_one_per_seat on assessment (submission_id, criterion_id, lot_id, seat) nulls not distinct;
create unique index assessment_one_per_person on assessment (submission_id, criterion_id, lot_id, assessed_by) nulls not distinct;

alter table clarification
  add constraint clarification_answer_whole check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null)),
  add constraint clarification_file_with_answer check (answer_file_id is null or answer is not null);
create unique index clarification_one_waiting on clarification (submission_id, criterion_id, lot_id) nulls not distinct where answered_at is null;

alter table college_decision
  add constraint college_decision_status check (status in ('proposed', 'decided', 'notified', 'final')),
  add constraint college_decision_decided check ((status = 'proposed') = (decided_on is null) and (decided_on is null) = (decided_by is null)),
  add constraint college_decision_mandated check (mandate_id is null or decided_on is not null),
  add constraint college_decision_notified check ((status in ('notified', 'final')) = (notified_at is not null) and (notified_at is null) = (reaction_until is null)),
  add constraint college_decision_summons check ((summons_on is null) = (summons_note is null) and (summons_on is null or status = 'notified')),
  add constraint college_decision_final check ((status = 'final') = (final_on is not null) and (final_on is null or final_on > reaction_until));

alter table outcome
  add constraint outcome_outcome check (outcome in ('admitted', 'conditionally-admitted', 'deferred', 'refused', 'revoked', 'replaced')),
  add constraint outcome_condition check ((outcome = 'conditionally-admitted') = (condition is not null) or outcome in ('revoked', 'replaced')),
  add constraint outcome_stated check ((stated_reason is null) = (stated_source is null) and (stated_reason is null or outcome in ('refused', 'revoked', 'replaced'))),
  add constraint outcome_shared_with_letter check (shared_at is null or letter_id is not null);

alter table resident_effect
  add constraint resident_effect_known check (known in ('known', 'at-least', 'none', 'unknown')),
  add constraint resident_effect_count check ((known in ('known', 'at-least')) = (count is not null) and (count is null or count > 0));

alter table entry_fact add constraint entry_fact_fact check (fact in ('not-applied'));

-- Opening is the gate function's act alone: an officer's own update can't open a window, nor say when it was.
create function window_opened_by_gate() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user <> 'perceel_gate'
     and (new.opened_at, new.opened_by, new.opened_count, new.decided_at) is distinct from (old.opened_at, old.opened_by, old.opened_count, old.decided_at) then
    raise exception 'opened-by-gate-only' using errcode = 'PE003';
  end if;
  return new;
end $$;
create trigger window_opened_by_gate before update on entry_window for each row execute function window_opened_by_gate();

-- Nobody is admitted in a lot with a criterion that isn't met, and what a college has decided stays as it was decided.
create function outcome_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.outcome in ('admitted', 'conditionally-admitted') and exists (
    select from assessment a where a.submission_id = new.submission_id and (a.lot_id is null or a.lot_id = new.lot_id) and a.verdict = 'not-met') then
    raise exception 'outcome-not-allowed' using errcode = 'PE003';
  end if;
  if tg_op = 'UPDATE' and new.outcome not in ('revoked', 'replaced')
     and (select status from college_decision where id = new.decision_id) <> 'proposed' then
    raise exception 'decision-made' using errcode = 'PE003';
  end if;
  return new;
end $$;
create trigger outcome_fits before insert or update of outcome, reason, condition, stated_reason, stated_source, lot_id, submission_id on outcome
  for each row execute function outcome_fits();

set role perceel_gate;

-- With the outcome the provider gets its own assessment, criterion by criterion: of this lot and of what holds for all lots.
create function outcome_shares_assessment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update assessment set shared_at = new.shared_at
  where submission_id = new.submission_id and (lot_id is null or lot_id = new.lot_id) and shared_at is null;
  return null;
end $$;

-- The answer reaches the officers with its file, and the submission goes back under assessment when no other question waits.
create function clarification_answered() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update file set region_ids = array_append(region_ids, new.region_id)
  where id = new.answer_file_id and provider_id = new.provider_id and not new.region_id = any(region_ids);
  update submission set status = 'under-assessment', version = version + 1
  where id = new.submission_id and status = 'clarification'
    and not exists (select from clarification c where c.submission_id = new.submission_id and c.answered_at is null);
  return null;
end $$;

-- A window is decided once every college that received an entry has decided on it.
create function window_decided() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update entry_window w set decided_at = portal_now(), version = version + 1
  where w.id = new.window_id and w.decided_at is null and not exists (
    select from submission_lot l where l.window_id = w.id and l.opened_at is not null and not exists (
      select from college_decision d where d.window_id = w.id and d.municipality_id = l.municipality_id and d.status <> 'proposed'));
  return null;
end $$;

set role perceel_owner;

create trigger outcome_shares_assessment after update of shared_at on outcome for each row
  when (old.shared_at is null and new.shared_at is not null) execute function outcome_shares_assessment();
create trigger clarification_answered after update on clarification for each row
  when (old.answered_at is null and new.answered_at is not null) execute function clarification_answered();
create trigger window_decided after update of status on college_decision for each row
  when (old.status = 'proposed' and new.status = 'decided') execute function window_decided();

-- A provider's answer to a question comes after closing: what the trigger above does to its submission passes, its own hand doesn't.
drop trigger entry_still_open on submission;
create trigger entry_still_open before insert or update on submission for each row when (pg_trigger_depth() = 0) execute function entry_still_open();
