-- Where a municipality rules that a second consultant decides (issue 4 item 7), the first proposes and another decides in his own name. What was
-- proposed stays; it is answered once, by somebody else.
alter table decision_proposal
  add constraint decision_proposal_status check (status in ('proposed', 'approved', 'returned')),
  add constraint decision_proposal_outcome check (outcome in ('granted', 'partly-granted', 'refused')),
  add constraint decision_proposal_why check (cardinality(why) > 0),
  add constraint decision_proposal_answered check ((status <> 'proposed') = (answered_by_id is not null) and num_nulls(answered_by_id, answered_by, answered_at) in (0, 3)
    and (status = 'returned') = (answer is not null) and btrim(answer) <> ''),
  add constraint decision_proposal_four_eyes check (answered_by_id <> proposed_by_id);
create unique index decision_proposal_one_open on decision_proposal (case_id) where status = 'proposed';

create function decision_proposal_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and (new.status <> 'proposed' or ctx_kind() = 'person' and new.proposed_by_id::text is distinct from ctx_actor()
        or not exists (select from wmo_case c where c.id = new.case_id and c.status = 'applied'))
     or tg_op = 'UPDATE' and (old.status <> 'proposed' or ctx_kind() = 'person' and new.answered_by_id::text is distinct from ctx_actor()
        or to_jsonb(new) - '{status,answered_by_id,answered_by,answered_at,answer,version}'::text[] <> to_jsonb(old) - '{status,answered_by_id,answered_by,answered_at,answer,version}'::text[]) then
    raise exception 'decision-proposal-step' using errcode = 'PI022';
  end if;
  return new;
end $$;
create trigger decision_proposal_steps before insert or update on decision_proposal for each row execute function decision_proposal_steps();

-- No decision while a proposal waits, and where the rule of the day asks a second for it, none without one that he approved.
create function decision_by_a_second() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare rule jsonb; deviation int;
begin
  if new.replaces_id is not null or ctx_role() <> 'consultant' then return new; end if;
  if exists (select from decision_proposal p where p.case_id = new.case_id and p.status = 'proposed') then
    raise exception 'decision-needs-a-second' using errcode = 'PI022', detail = new.reference;
  end if;
  select r.value into rule from rulebook_row r join municipality m on m.id = new.municipality_id
    where r.key = 'second-consultant' and r.region_id = m.region_id and (r.municipality_id is null or r.municipality_id = m.id)
      and r.valid_from <= new.decided_on and (r.valid_until is null or r.valid_until > new.decided_on)
    order by r.municipality_id is null, r.valid_from desc limit 1;
  select c.deviation_minutes into deviation from calculation c where c.case_id = new.case_id;
  if ((rule ->> 'refusal')::boolean and new.outcome = 'refused' or (rule ->> 'partly')::boolean and new.outcome = 'partly-granted'
      or new.outcome <> 'refused' and abs(deviation) > (rule ->> 'deviationOver')::int)
     and not exists (select from decision_proposal p where p.case_id = new.case_id and p.status = 'approved' and p.answered_by_id = new.decided_by_id and p.outcome = new.outcome) then
    raise exception 'decision-needs-a-second' using errcode = 'PI022', detail = new.reference;
  end if;
  return new;
end $$;
create trigger decision_by_a_second before insert on wmo_decision for each row execute function decision_by_a_second();
