-- A question asks words, or mends one part (F35); a talk verifies what was handed in (F36).
alter table clarification
  add constraint clarification_kind check (kind in ('explain', 'repair')),
  add constraint clarification_repaired check ((repaired is not null) = (kind = 'repair' and answered_at is not null));

alter table verification_talk
  add constraint verification_talk_status check (status in ('planned', 'held', 'cancelled')),
  add constraint verification_talk_held check ((status = 'held') = (recorded_at is not null) and (recorded_at is null) = (recorded_name is null) and (recorded_at is null) = (attendees is null)),
  add constraint verification_talk_cancelled check ((status = 'cancelled') = (cancelled_reason is not null));
create unique index verification_talk_one_planned on verification_talk (submission_id) where status = 'planned';

alter table verification_point
  add constraint verification_point_finding check (finding is null or finding = 'confirmed' or finding = 'refuted' and length(btrim(coalesce(reason, ''))) >= 5);
create unique index verification_point_once on verification_point (talk_id, criterion_id, lot_id) nulls not distinct;

set role perceel_gate;

-- A question is asked in one's own name, of something to judge, while the assessment runs. It is answered once; a repair in
-- time by the database's clock, and with an answer to that very part and no other.
create function clarification_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare s submission; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'); evidence jsonb;
begin
  select * into s from submission where id = new.submission_id for share;
  if s.status not in ('under-assessment', 'clarification') then raise exception 'assessment-finished' using errcode = 'PE003'; end if;
  if tg_op = 'INSERT' then
    if new.asked_by::text <> ctx_actor() or new.answered_at is not null then raise exception 'asked-in-own-name' using errcode = 'PE003'; end if;
    if new.due_on <= today then raise exception 'due-too-soon' using errcode = 'PE003'; end if;
    if not exists (select from criterion c where c.id = new.criterion_id and c.procedure_id = s.procedure_id and c.per_lot = (new.lot_id is not null))
      or new.lot_id is not null and not exists (select from submission_lot l where l.submission_id = s.id and l.lot_id = new.lot_id and l.opened_at is not null) then
      raise exception 'nothing-to-judge' using errcode = 'PE003';
    end if;
    return new;
  end if;
  if old.answered_at is not null or (to_jsonb(new) - array['answer', 'answer_file_id', 'answered_by', 'answered_at', 'repaired', 'version'])
     is distinct from (to_jsonb(old) - array['answer', 'answer_file_id', 'answered_by', 'answered_at', 'repaired', 'version']) then
    raise exception 'question-is-fixed' using errcode = 'PE003';
  end if;
  if not new.provider_id = any(ctx_providers()::uuid[]) then raise exception 'answered-by-the-provider' using errcode = 'PE003'; end if;
  if new.kind = 'repair' then
    if new.due_on < today then raise exception 'repair-late' using errcode = 'PE003', detail = new.due_on; end if;
    if new.repaired ->> 'criterionId' is distinct from new.criterion_id::text or new.repaired ->> 'lotId' is distinct from new.lot_id::text
      or new.repaired ->> 'answerKind' is distinct from (select c.answer_kind from criterion c where c.id = new.criterion_id) then
      raise exception 'repair-beyond-question' using errcode = 'PE003';
    end if;
    evidence := nullif(new.repaired -> 'evidence', 'null');
    if evidence is not null and not exists (select from evidence_version v where v.id = (evidence ->> 'versionId')::uuid and v.file_id = (evidence ->> 'fileId')::uuid and v.provider_id = new.provider_id) then
      raise exception 'evidence-not-own' using errcode = 'PE003';
    end if;
  end if;
  return new;
end $$;

-- A repair's evidence reaches the officers with the answer, as exactly that version.
create function repair_answered() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare version uuid := (new.repaired -> 'evidence' ->> 'versionId')::uuid;
begin
  update evidence_version v set region_ids = array_append(v.region_ids, new.region_id) where v.id = version and v.provider_id = new.provider_id and not new.region_id = any(v.region_ids);
  update evidence e set region_ids = array_append(e.region_ids, new.region_id) from evidence_version v where v.id = version and e.id = v.evidence_id and not new.region_id = any(e.region_ids);
  update file f set region_ids = array_append(f.region_ids, new.region_id) from evidence_version v where v.id = version and f.id = v.file_id and not new.region_id = any(f.region_ids);
  return null;
end $$;

-- A talk is about an opened submission under assessment. Its points are fixed when it is planned; the record says of each of
-- them confirmed or refuted, once, and of nothing else.
create function talk_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'planned' or new.planned_by::text <> ctx_actor() then raise exception 'planned-in-own-name' using errcode = 'PE003'; end if;
    if not exists (select from submission s where s.id = new.submission_id and s.status in ('under-assessment', 'clarification')) then raise exception 'assessment-finished' using errcode = 'PE003'; end if;
    return new;
  end if;
  if old.status <> 'planned' and (to_jsonb(new) - array['letter_id']) is distinct from (to_jsonb(old) - array['letter_id']) or old.letter_id is not null and new.letter_id is distinct from old.letter_id then
    raise exception 'talk-is-over' using errcode = 'PE003';
  end if;
  if (new.submission_id, new.planned_by, new.at) is distinct from (old.submission_id, old.planned_by, old.at) then raise exception 'talk-is-fixed' using errcode = 'PE003'; end if;
  if new.status = 'held' and old.status = 'planned' then
    if new.at > portal_now() then raise exception 'talk-not-yet' using errcode = 'PE003'; end if;
    if exists (select from verification_point p where p.talk_id = new.id and p.finding is null) or not exists (select from verification_point p where p.talk_id = new.id) then raise exception 'point-open' using errcode = 'PE003'; end if;
  end if;
  return new;
end $$;

create function point_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare t verification_talk;
begin
  select * into t from verification_talk where id = new.talk_id;
  if t.status <> 'planned' then raise exception 'talk-is-over' using errcode = 'PE003'; end if;
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - array['finding', 'reason']) is distinct from (to_jsonb(old) - array['finding', 'reason']) then raise exception 'point-is-fixed' using errcode = 'PE003'; end if;
    return new;
  end if;
  -- Only what was handed in, and only while the talk is being planned.
  if new.finding is not null or new.submission_id <> t.submission_id or t.version > 1 or not exists (
    select from submission s join criterion c on c.procedure_id = s.procedure_id
    where s.id = t.submission_id and c.id = new.criterion_id and c.per_lot = (new.lot_id is not null)
      and (new.lot_id is null or exists (select from submission_lot l where l.submission_id = s.id and l.lot_id = new.lot_id and l.opened_at is not null))) then
    raise exception 'not-handed-in' using errcode = 'PE003';
  end if;
  return new;
end $$;

create function assessment_after_talk() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from verification_talk t where t.submission_id = new.id and t.status = 'planned') then raise exception 'talk-planned' using errcode = 'PE003'; end if;
  return new;
end $$;

set role perceel_owner;

create trigger clarification_fits before insert or update on clarification for each row execute function clarification_fits();
create trigger repair_answered after update on clarification for each row when (old.answered_at is null and new.repaired is not null) execute function repair_answered();
create trigger talk_fits before insert or update on verification_talk for each row execute function talk_fits();
create trigger point_fits before insert or update on verification_point for each row execute function point_fits();
create trigger assessment_after_talk before update of status on submission for each row when (new.status = 'assessed' and old.status is distinct from new.status) execute function assessment_after_talk();
