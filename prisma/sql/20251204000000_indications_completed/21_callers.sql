-- A caller is told how his case stands after he was checked; nothing of what is in it, and no number that leads further.
alter table caller_check add constraint caller_check_asked check (cardinality(asked) >= 2 and asked <@ array['birth-date', 'address', 'bsn-end', 'phone']);

alter table call_back
  add constraint call_back_words check (about in ('case', 'help', 'letter', 'contribution', 'other') and reach in ('any', 'morning', 'afternoon') and phone ~ '^(0[0-9]{9}|\+[1-9][0-9]{7,14})$'),
  add constraint call_back_done check (status in ('open', 'done') and (status = 'open') = (done_at is null) and num_nulls(done_at, done_by, outcome) in (0, 3) and outcome in ('spoken', 'message-left', 'letter-sent', 'not-reached'));

set role perceel_gate;

create function caller_check_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.person_id::text <> ctx_actor() or abs(extract(epoch from new.checked_at - portal_now())) > 60 then raise exception 'caller-check' using errcode = 'PC001'; end if;
  return new;
end $$;

create function call_back_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and new.status <> 'open'
     or tg_op = 'UPDATE' and (old.status <> 'open' or new.status <> 'done' or to_jsonb(new) - '{status,done_at,done_by,outcome,version}'::text[] <> to_jsonb(old) - '{status,done_at,done_by,outcome,version}'::text[]) then
    raise exception 'call-back-step' using errcode = 'PC001';
  end if;
  return new;
end $$;

-- Step, day, provider and since when one waits, of what was made known: only to the one at the desk who checked this resident in the last ten minutes.
create function caller_standing(resident uuid) returns table (step text, since text, until text, provider text, "waitingSince" text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with allowed as (
    select r.id from resident r where r.id = resident and ctx_kind() = 'person' and ctx_role() = 'desk-agent' and r.municipality_id = any(ctx_municipalities()::uuid[])
      and exists (select 1 from caller_check c where c.resident_id = r.id and c.person_id::text = ctx_actor() and c.checked_at > portal_now() - interval '10 minutes')
  ), today as (select to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day),
  open_case as (
    select c.status as step, case c.status when 'applied' then c.applied_on when 'findings-sent' then c.findings_sent_on else c.notified_on end as since,
      case c.status when 'applied' then c.decide_by when 'findings-sent' then null else c.investigate_by end as until, null::text as provider, c.notified_on as waiting
    from wmo_case c join allowed a on a.id = c.resident_id where c.status in ('notified', 'investigating', 'findings-sent', 'applied')
  ), last_decision as (
    select c.id, d.dispatched_on from wmo_case c join allowed a on a.id = c.resident_id join wmo_decision d on d.case_id = c.id
    where c.status = 'decided' and d.dispatched_on is not null order by d.dispatched_on desc, d.id desc limit 1
  ), help as (
    select i.id, i.starts_on, coalesce(i.ended_on, i.ends_on) as ends_on, d.dispatched_on from indication i join allowed a on a.id = i.resident_id join wmo_decision d on d.id = i.decision_id, today t
    where i.status = 'adopted' and i.form = 'in-kind' and d.dispatched_on is not null and coalesce(i.ended_on, i.ends_on) >= t.day
  ), placed as (
    select case l.status when 'accepted' then 'accepted' when 'offered' then 'offered' when 'started' then 'started' when 'paused' then 'paused' else 'to-offer' end as step,
      case l.status when 'accepted' then l.starts_on when 'started' then l.starts_on when 'paused' then l.starts_on when 'offered' then to_char(l.offered_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') else h.dispatched_on end as since,
      h.ends_on as until, case when l.status in ('offered', 'accepted', 'started', 'paused') then v.name end as provider,
      case when l.status in ('started', 'paused') then null else h.dispatched_on end as waiting
    from help h left join lateral (select * from allocation x where x.indication_id = h.id order by x.offered_at desc, x.id desc limit 1) l on true left join provider v on v.id = l.provider_id
  )
  select step, since, until, provider, waiting from open_case
  union all select step, since, until, provider, waiting from placed
  union all select 'decided', dispatched_on, null, null, null from last_decision where not exists (select 1 from help)
$$;

revoke all on function caller_standing(uuid) from public;
grant execute on function caller_standing(uuid) to perceel_app;

set role perceel_owner;

create trigger caller_check_guard before insert on caller_check for each row execute function caller_check_guard();
create trigger call_back_guard before insert or update on call_back for each row execute function call_back_guard();
