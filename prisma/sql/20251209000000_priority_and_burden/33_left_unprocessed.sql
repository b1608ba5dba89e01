-- An application that stays incomplete may be left unprocessed (Awb 4:5): that is a decision, with a letter and open to objection, and never the
-- silent end of a case.

-- One outcome more than before; every row of before still fits.
alter table wmo_decision drop constraint wmo_decision_outcome;
alter table wmo_decision add constraint wmo_decision_outcome check (outcome in ('granted', 'partly-granted', 'refused', 'revised', 'withdrawn', 'not-processed'));

-- Only after the resident was asked by letter to complete it, and the day of that letter passed without it.
create function decision_left_unprocessed() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.replaces_id is not null or not exists (select from wmo_term_move t where t.case_id = new.case_id and t.kind = 'completion' and t.sent_on is not null and t.until_on < new.decided_on and (t.ended_on is null or t.ended_on > t.until_on))
     or exists (select from wmo_term_move t where t.case_id = new.case_id and t.kind = 'completion' and t.sent_on is not null and t.until_on >= new.decided_on) then
    raise exception 'completion-first' using errcode = 'PI161', detail = new.reference;
  end if;
  return new;
end $$;

-- Of the new outcome only.
create trigger decision_left_unprocessed before insert on wmo_decision for each row when (new.outcome = 'not-processed') execute function decision_left_unprocessed();

create function case_not_left_silently() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from resident r where r.id = new.resident_id and r.died_on is not null) then raise exception 'decide-instead' using errcode = 'PI162', detail = new.number; end if;
  return new;
end $$;

-- An application never ends as "not processed" without a decision, unless the resident has died: the release before let it.
create trigger case_not_left_silently before update on wmo_case for each row when (old.status = 'applied' and new.status = 'not-processed') execute function case_not_left_silently();

-- As before; that an application is left unprocessed rests on no hours, so no second consultant is asked for how far they deviate.
create or replace function decision_by_a_second() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare rule jsonb := second_rule(new.municipality_id, new.decided_on); deviation int;
begin
  if ctx_role() <> 'consultant' then return new; end if;
  if exists (select from decision_proposal p where p.case_id = new.case_id and p.status = 'proposed') then
    raise exception 'decision-needs-a-second' using errcode = 'PI022', detail = new.reference;
  end if;
  select c.deviation_minutes into deviation from calculation c where c.case_id = new.case_id;
  if (case when new.replaces_id is not null then (rule ->> 'fewerMinutes')::boolean and new.outcome = 'withdrawn'
      else (rule ->> 'refusal')::boolean and new.outcome = 'refused' or (rule ->> 'partly')::boolean and new.outcome = 'partly-granted'
        or new.outcome not in ('refused', 'not-processed') and abs(deviation) > (rule ->> 'deviationOver')::int end)
     and not exists (select from decision_proposal p where p.case_id = new.case_id and p.status = 'approved' and p.answered_by_id = new.decided_by_id and p.outcome = new.outcome and p.replaces_id is not distinct from new.replaces_id) then
    raise exception 'decision-needs-a-second' using errcode = 'PI022', detail = new.reference;
  end if;
  return new;
end $$;

-- As before; what is left unprocessed refuses on no ground.
create or replace function decision_of_restorative() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare restorative boolean := exists (select from wmo_case c join product p on p.id = c.product_id where c.id = new.case_id and p.kind = 'restorative');
begin
  if new.replaces_id is not null or new.outcome = 'not-processed' then return new; end if;
  if restorative <> (new.refusal_ground is not distinct from 'prior-facility') then raise exception 'prior-facility' using errcode = 'PI020', detail = new.reference; end if;
  if restorative and not exists (select from restorative_track t where t.case_id = new.case_id and (t.status <> 'declined' or not t.voluntary)) then
    raise exception 'track-unanswered' using errcode = 'PI020', detail = new.reference;
  end if;
  return new;
end $$;
