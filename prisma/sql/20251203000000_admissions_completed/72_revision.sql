-- Revision and withdrawal of a decision (Wmo 2015 art. 2.3.9 and 2.3.10): with its ground, and fewer minutes only after the talk about them.
alter table wmo_decision
  add constraint wmo_decision_ground check (ground in ('re-examination', 'wrong-data', 'not-needed', 'not-sufficient', 'conditions', 'not-used')),
  add constraint wmo_decision_grounded check ((outcome in ('revised', 'withdrawn') and replaces_id is not null) = (ground is not null)),
  add constraint wmo_decision_talk check (num_nulls(talk_on, talk_about) in (0, 2) and talk_on <= decided_on and btrim(talk_about) <> ''),
  add constraint wmo_decision_withdrawn_talk check (outcome <> 'withdrawn' or ground is null or talk_on is not null);

-- Help that becomes less, or that goes, does so only after a talk that named the task or the frequency that goes; and it joins the old without gap.
create function indication_joins() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; before indication;
begin
  select * into d from wmo_decision where id = new.decision_id;
  if d.outcome <> 'revised' then return new; end if;
  select * into before from indication where decision_id = d.replaces_id and status = 'ended';
  if before.id is null or before.product_id <> new.product_id or before.ended_on::date + 1 <> new.starts_on::date then
    raise exception 'indication-leaves-gap' using errcode = 'PI011';
  end if;
  if d.talk_on is null and (new.minutes_per_week < before.minutes_per_week or before.frequency = 'weekly' and new.frequency = 'two-weekly') then
    raise exception 'fewer-without-talk' using errcode = 'PI012';
  end if;
  return new;
end $$;
create trigger indication_joins before insert on indication for each row execute function indication_joins();
