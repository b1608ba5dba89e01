-- Restorative help (G29, G31, G32): a decision of its own, and a track that an organisation carries out.
alter table wmo_decision
  add constraint wmo_decision_refusal_ground check (refusal_ground is null or refusal_ground = 'prior-facility' and outcome in ('refused', 'revised', 'withdrawn'));

alter table restorative_track
  add constraint restorative_track_number check (number ~ '^H-[0-9]{4}-[2-9A-HJKMNP-Z]{5}$'),
  add constraint restorative_track_status check (status in ('declined', 'joins', 'sent', 'started', 'finished', 'followed')),
  add constraint restorative_track_shown check (btrim(shown_text) <> ''),
  add constraint restorative_track_joins check ((status = 'declined') = (provider_id is null) and (provider_id is null) = (participation_id is null) and (status = 'declined') = (cardinality(goals) = 0)),
  add constraint restorative_track_terms check (weeks between 1 and 52 and follow_up_months between 0 and 60 and every_months between 1 and 60),
  add constraint restorative_track_sent check ((sent_at is not null) = (status in ('sent', 'started', 'finished', 'followed')) and num_nulls(name, address, place_line) = case when sent_at is null then 3 else 0 end),
  add constraint restorative_track_days check ((started_on is not null) = (status in ('started', 'finished', 'followed')) and (finished_on is not null) = (status in ('finished', 'followed')) and finished_on >= started_on),
  add constraint restorative_track_end check (num_nulls(finished_on, end_result, end_text) in (0, 3) and end_result in ('reached', 'partly', 'not-reached', 'stopped') and btrim(end_text) <> ''),
  add constraint restorative_track_followed check (num_nulls(followed_on, followed_why) in (0, 2) and (followed_on is not null) = (status = 'followed') and followed_on >= finished_on);

alter table track_progress
  add constraint track_progress_week check (week between 1 and 52),
  add constraint track_progress_results check (results <@ array['not-yet', 'partly', 'reached']),
  add constraint track_progress_note check (btrim(note) <> '');

alter table wmo_moment
  add constraint wmo_moment_kind check (kind in ('follow-up', 'evaluation', 'looking-first')),
  add constraint wmo_moment_outcome check (outcome in ('fits', 'more', 'less', 'again')),
  add constraint wmo_moment_held check (num_nulls(held_on, outcome, finding, recorded_at, recorded_by) in (0, 5) and btrim(finding) <> '' and due_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');

-- A track goes on step by step. What was agreed stays; the organisation moves only its own steps, the municipality the others.
create function track_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status not in ('declined', 'joins') then raise exception 'track-step' using errcode = 'PI019'; end if;
    return new;
  end if;
  if not ((old.status, new.status) in (('declined', 'declined'), ('declined', 'joins'), ('joins', 'declined'), ('joins', 'joins'), ('joins', 'sent'), ('sent', 'started'), ('started', 'started'), ('started', 'finished'), ('finished', 'followed')))
     or (new.id, new.number, new.municipality_id, new.case_id, new.resident_id) is distinct from (old.id, old.number, old.municipality_id, old.case_id, old.resident_id) then
    raise exception 'track-step' using errcode = 'PI019', detail = old.status || ' to ' || new.status;
  end if;
  -- After the decision an answer stands; from then on only the step itself is written. A report moves nothing but the version.
  if exists (select from wmo_decision d where d.case_id = new.case_id) or new.status in ('sent', 'started', 'finished', 'followed') then
    if (new.product_id, new.provider_id, new.participation_id, new.goals, new.weeks, new.follow_up_months, new.every_months, new.voluntary, new.shown_text, new.answered_on)
       is distinct from (old.product_id, old.provider_id, old.participation_id, old.goals, old.weeks, old.follow_up_months, old.every_months, old.voluntary, old.shown_text, old.answered_on)
       or new.status <> 'sent' and (new.name, new.address, new.place_line, new.phone, new.sent_at) is distinct from (old.name, old.address, old.place_line, old.phone, old.sent_at)
       or (old.started_on is not null or new.status <> 'started') and new.started_on is distinct from old.started_on
       or new.status = 'followed' and (new.finished_on, new.end_result, new.end_text) is distinct from (old.finished_on, old.end_result, old.end_text) then
      raise exception 'track-is-fixed' using errcode = 'PI019';
    end if;
  end if;
  if (new.status in ('started', 'finished')) <> (ctx_role() in ('provider-admin', 'provider-staff')) then raise exception 'track-not-yours' using errcode = 'PI019'; end if;
  if new.status = 'sent' and not exists (select from wmo_decision d where d.case_id = new.case_id and d.refusal_ground = 'prior-facility' and d.dispatched_on is not null) then
    raise exception 'decision-not-sent' using errcode = 'PI013';
  end if;
  return new;
end $$;
create trigger track_steps before insert or update on restorative_track for each row execute function track_steps();

-- A restorative product is never granted: the decision refuses, on the ground that it goes before, and only where the answer was asked.
create function decision_of_restorative() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare restorative boolean := exists (select from wmo_case c join product p on p.id = c.product_id where c.id = new.case_id and p.kind = 'restorative');
begin
  if new.replaces_id is not null then return new; end if;
  if restorative <> (new.refusal_ground is not distinct from 'prior-facility') then raise exception 'prior-facility' using errcode = 'PI020', detail = new.reference; end if;
  if restorative and not exists (select from restorative_track t where t.case_id = new.case_id and (t.status <> 'declined' or not t.voluntary)) then
    raise exception 'track-unanswered' using errcode = 'PI020', detail = new.reference;
  end if;
  return new;
end $$;
create trigger decision_of_restorative before insert on wmo_decision for each row execute function decision_of_restorative();

-- A report belongs to a track that runs, with a result for each goal, and is never rewritten.
create function progress_fits_track() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare t restorative_track;
begin
  select * into t from restorative_track where id = new.track_id;
  if t.status is distinct from 'started' or t.case_id <> new.case_id or cardinality(new.results) <> cardinality(t.goals) or new.week > t.weeks or new.held_on < t.started_on then
    raise exception 'progress-fits-not' using errcode = 'PI019';
  end if;
  return new;
end $$;
create trigger progress_fits_track before insert on track_progress for each row execute function progress_fits_track();

-- What was found at a moment stands.
create function moment_held() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.held_on is not null or (new.case_id, new.kind, new.due_on) is distinct from (old.case_id, old.kind, old.due_on) then raise exception 'moment-held' using errcode = 'PI019'; end if;
  return new;
end $$;
create trigger moment_held before update on wmo_moment for each row execute function moment_held();
