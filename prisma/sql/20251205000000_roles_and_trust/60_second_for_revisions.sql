-- A second consultant also decides on a revision or withdrawal, where the rule of the day asks so (issue 4 item 7, ADR 0072). What is proposed
-- names the decision that stands, so that one approval serves for one decision.
alter table decision_proposal
  drop constraint decision_proposal_outcome,
  add constraint decision_proposal_outcome check (outcome in ('granted', 'partly-granted', 'refused', 'revised', 'withdrawn')),
  add constraint decision_proposal_replaces check ((outcome in ('revised', 'withdrawn')) = (replaces_id is not null));

create or replace function decision_proposal_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and (new.status <> 'proposed' or ctx_kind() = 'person' and new.proposed_by_id::text is distinct from ctx_actor()
        or not exists (select from wmo_case c where c.id = new.case_id and c.status = case when new.replaces_id is null then 'applied' else 'decided' end)
        or new.replaces_id is not null and not exists (select from wmo_decision d where d.id = new.replaces_id and d.case_id = new.case_id))
     or tg_op = 'UPDATE' and (old.status <> 'proposed' or ctx_kind() = 'person' and new.answered_by_id::text is distinct from ctx_actor()
        or to_jsonb(new) - '{status,answered_by_id,answered_by,answered_at,answer,version}'::text[] <> to_jsonb(old) - '{status,answered_by_id,answered_by,answered_at,answer,version}'::text[]) then
    raise exception 'decision-proposal-step' using errcode = 'PI022';
  end if;
  return new;
end $$;

create function second_rule(of_municipality uuid, on_day text) returns jsonb language sql stable set search_path = public, pg_temp as $$
  select r.value from rulebook_row r join municipality m on m.id = of_municipality
  where r.key = 'second-consultant' and r.region_id = m.region_id and (r.municipality_id is null or r.municipality_id = m.id)
    and r.valid_from <= on_day and (r.valid_until is null or r.valid_until > on_day)
  order by r.municipality_id is null, r.valid_from desc limit 1
$$;

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
        or new.outcome <> 'refused' and abs(deviation) > (rule ->> 'deviationOver')::int end)
     and not exists (select from decision_proposal p where p.case_id = new.case_id and p.status = 'approved' and p.answered_by_id = new.decided_by_id and p.outcome = new.outcome and p.replaces_id is not distinct from new.replaces_id) then
    raise exception 'decision-needs-a-second' using errcode = 'PI022', detail = new.reference;
  end if;
  return new;
end $$;

-- Less help in a revision. In a campaign the new minutes follow from norms that two people adopted, in a changeover from a list that two adopted; no second is asked there.
create function revision_by_a_second() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; before indication; rule jsonb;
begin
  select * into d from wmo_decision where id = new.decision_id;
  if d.outcome <> 'revised' or ctx_role() <> 'consultant' or exists (select from campaign_case c where c.case_id = new.case_id and c.outcome is null) or changeover_of(d.id, new.product_id, new.minutes_per_week) then return new; end if;
  rule := second_rule(new.municipality_id, d.decided_on);
  select * into before from indication where decision_id = d.replaces_id and status = 'ended';
  if ((rule ->> 'fewerMinutes')::boolean and (new.minutes_per_week < before.minutes_per_week or before.frequency = 'weekly' and new.frequency = 'two-weekly')
      or abs((new.calculation ->> 'adjustment')::int) > (rule ->> 'deviationOver')::int)
     and not exists (select from decision_proposal p where p.case_id = new.case_id and p.status = 'approved' and p.answered_by_id = d.decided_by_id and p.outcome = 'revised' and p.replaces_id = d.replaces_id) then
    raise exception 'decision-needs-a-second' using errcode = 'PI022', detail = d.reference;
  end if;
  return new;
end $$;
create trigger revision_by_a_second before insert on indication for each row execute function revision_by_a_second();
