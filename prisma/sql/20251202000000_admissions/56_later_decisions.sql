-- A college decides again: a later decision replaces an outcome or takes an admission back. History stays as it was (N29, F39).
alter table college_decision
  add constraint college_decision_number check (number > 0);
create unique index college_decision_one_proposal on college_decision (window_id, municipality_id) where status = 'proposed';

alter table outcome
  add constraint outcome_later check (num_nulls(replaces_id, ground, ground_note) in (0, 3)),
  add constraint outcome_ground check (ground in ('deferred-decided', 'condition-decided', 'repair', 'judgment', 'objection', 'correction', 'revocation')),
  add constraint outcome_was check ((outcome = 'replaced') = (was is not null) and was in ('admitted', 'conditionally-admitted', 'deferred', 'refused', 'revoked')),
  add constraint outcome_revoked check ((coalesce(was, outcome) = 'revoked') = (coalesce(ground, '') = 'revocation')),
  add constraint outcome_ends_on check (ends_on is null or (replaces_id is not null and coalesce(was, outcome) <> 'admitted'));

-- The participation that was signed on an outcome, if any; with the rights of who asks.
create function participation_on(of_window uuid, of_lot uuid, of_provider uuid) returns table (id uuid, reference text, starts_on text, ends_on text)
language sql stable set search_path = public, pg_temp as
$$ select p.id, a.reference, p.starts_on, p.ends_on from participation p join agreement a on a.id = p.agreement_id
   where p.window_id = of_window and p.lot_id = of_lot and p.provider_id = of_provider and p.status not in ('ended', 'dissolved')
     and p.ends_on >= today_here() $$;
grant execute on function participation_on(uuid, uuid, uuid) to perceel_app;

-- Nobody is admitted in a lot with a criterion that isn't met, unless a later decision gives that criterion another verdict.
create or replace function outcome_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.outcome in ('admitted', 'conditionally-admitted') and (
    exists (select from counting_verdicts(new.submission_id) v where (v.lot_id is null or v.lot_id = new.lot_id) and v.verdict = 'not-met'
      and not coalesce(new.revised, '[]'::jsonb) @> jsonb_build_array(jsonb_build_object('criterionId', v.criterion_id)))
    or coalesce(new.revised, '[]'::jsonb) @> '[{"verdict": "not-met"}]') then
    raise exception 'outcome-not-allowed' using errcode = 'PE003';
  end if;
  if tg_op = 'UPDATE' and new.outcome <> 'replaced' and (select status from college_decision where id = new.decision_id) <> 'proposed' then
    raise exception 'decision-made' using errcode = 'PE003';
  end if;
  return new;
end $$;
drop trigger outcome_fits on outcome;
create trigger outcome_fits before insert or update of outcome, reason, condition, stated_reason, stated_source, lot_id, submission_id, revised on outcome
  for each row execute function outcome_fits();

-- An outcome is made in a proposal, shared with its letter, and replaced by one that is shared itself. Nothing else changes it.
create function outcome_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d college_decision; earlier outcome;
begin
  select * into d from college_decision where id = coalesce(new.decision_id, old.decision_id);
  if tg_op = 'DELETE' then
    if d.status <> 'proposed' or old.replaces_id is null then raise exception 'outcome-step' using errcode = 'PE003', detail = 'delete'; end if;
    return null;
  end if;
  if tg_op = 'INSERT' then
    if d.status <> 'proposed' or new.outcome = 'replaced' or new.shared_at is not null or (d.number = 1) <> (new.replaces_id is null) then
      raise exception 'outcome-step' using errcode = 'PE003', detail = 'insert';
    end if;
    if new.replaces_id is not null then
      select * into earlier from outcome where id = new.replaces_id;
      if earlier.shared_at is null or earlier.outcome = 'replaced'
         or (earlier.window_id, earlier.municipality_id, earlier.lot_id, earlier.provider_id, earlier.submission_id) is distinct from (new.window_id, new.municipality_id, new.lot_id, new.provider_id, new.submission_id) then
        raise exception 'outcome-step' using errcode = 'PE003', detail = 'replaces';
      end if;
    end if;
    return null;
  end if;
  if (new.decision_id, new.window_id, new.region_id, new.municipality_id, new.lot_id, new.provider_id, new.submission_id, new.replaces_id) is distinct from
     (old.decision_id, old.window_id, old.region_id, old.municipality_id, old.lot_id, old.provider_id, old.submission_id, old.replaces_id) then
    raise exception 'outcome-step' using errcode = 'PE003', detail = 'place';
  end if;
  if d.status = 'proposed' then
    if new.outcome = 'replaced' or new.shared_at is not null then raise exception 'outcome-step' using errcode = 'PE003', detail = 'proposed'; end if;
    return null;
  end if;
  if (new.reason, new.condition, new.stated_reason, new.stated_source, new.ground, new.ground_note, new.revised, new.ends_on) is distinct from
     (old.reason, old.condition, old.stated_reason, old.stated_source, old.ground, old.ground_note, old.revised, old.ends_on)
     or old.shared_at is not null and (new.shared_at, new.letter_id) is distinct from (old.shared_at, old.letter_id)
     or new.shared_at is not null and d.notified_at is null then
    raise exception 'outcome-step' using errcode = 'PE003', detail = 'decided';
  end if;
  if (new.outcome, new.was) is distinct from (old.outcome, old.was) and (old.outcome = 'replaced' or new.outcome <> 'replaced' or new.was <> old.outcome
       or not exists (select from outcome n where n.replaces_id = new.id and n.shared_at is not null)) then
    raise exception 'outcome-step' using errcode = 'PE003', detail = 'replaced';
  end if;
  return null;
end $$;
create trigger outcome_steps after insert or update or delete on outcome for each row execute function outcome_steps();

set role perceel_gate;

-- An admission that ends takes what stood on it along: an agreement nobody signed lapses, a participation ends on the day the college gave.
create function outcome_takes_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.outcome = 'admitted' or (select outcome from outcome where id = new.replaces_id) <> 'admitted' then return null; end if;
  if new.ends_on is null and exists (select from participation p where p.window_id = new.window_id and p.lot_id = new.lot_id and p.provider_id = new.provider_id
       and p.status not in ('ended', 'dissolved') and p.ends_on >= today_here()) then
    raise exception 'participation-signed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  update agreement set status = 'lapsed', version = version + 1 where window_id = new.window_id and provider_id = new.provider_id and status in ('draft', 'offered');
  update participation set version = version + 1, status = case when new.ends_on < starts_on then 'dissolved' else 'notice-given' end, ends_on = case when new.ends_on < starts_on then ends_on else new.ends_on end
    where window_id = new.window_id and lot_id = new.lot_id and provider_id = new.provider_id and status not in ('ended', 'dissolved') and ends_on > new.ends_on;
  return null;
end $$;

set role perceel_owner;
create trigger outcome_takes_back after update of shared_at on outcome for each row
  when (new.replaces_id is not null and old.shared_at is null and new.shared_at is not null) execute function outcome_takes_back();
