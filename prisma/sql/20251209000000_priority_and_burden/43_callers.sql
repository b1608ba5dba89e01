-- Who calls (F89): a case is told of to the resident, or to somebody whose authority was seen; never to whoever knows a birth date.
alter table caller_check add constraint caller_check_caller check (caller in ('resident', 'representative'));

set role perceel_gate;

-- Who may hear for this resident today: his representatives whose authority was seen, by name and in no capacity. For the desk of his municipality.
create function caller_representatives(resident uuid) returns table (id uuid, organisation text, salutation text, initials text, prefix text, surname text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.organisation, p.salutation, p.initials, p.prefix, p.surname from representative p join resident r on r.id = p.resident_id
  where p.resident_id = resident and p.kind <> 'contact' and p.about in ('all', 'care') and p.proof_seen_on is not null and p.starts_on <= facility_today() and (p.ends_on is null or p.ends_on >= facility_today()) and r.died_on is null
    and ctx_kind() = 'person' and ctx_role() = 'desk-agent' and r.municipality_id = any(ctx_municipalities()::uuid[]) order by p.starts_on, p.id
$$;
revoke all on function caller_representatives(uuid) from public;
grant execute on function caller_representatives(uuid) to perceel_app;

-- As before, and: of a representative only where one may hear today.
create or replace function caller_check_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.person_id::text <> ctx_actor() or abs(extract(epoch from new.checked_at - portal_now())) > 60
     or new.caller = 'representative' and not exists (select from caller_representatives(new.resident_id)) then raise exception 'caller-check' using errcode = 'PC001'; end if;
  return new;
end $$;

-- As before, and: help that ends on a day to come still runs until then; and since when somebody waits moves with the first day of help and with a no
-- that starts the waiting anew, and is not told where nobody ruled what a no does (N21), as the consultant reads it.
create or replace function caller_standing(resident uuid) returns table (step text, since text, until text, provider text, "waitingSince" text)
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
    select i.id, i.status, i.case_id, i.region_of, i.municipality_id, i.starts_on, coalesce(i.ended_on, i.ends_on) as ends_on, d.dispatched_on
    from (select x.*, m.region_id as region_of from indication x join municipality m on m.id = x.municipality_id) i join allowed a on a.id = i.resident_id join wmo_decision d on d.id = i.decision_id, today t
    where i.status in ('adopted', 'ended') and i.undone_at is null and i.form = 'in-kind' and d.dispatched_on is not null and coalesce(i.ended_on, i.ends_on) >= t.day
  ), refused as (
    select h.id, p.refused_on as on_day, p.effect from help h join provider_refusal p on p.case_id = h.case_id
    union all
    select h.id, to_char(l.returned_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), facility_rule(h.region_of, h.municipality_id, 'waiting-after-refusal', to_char(l.returned_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')) ->> 'provider'
    from help h join allocation l on l.indication_id = h.id where l.returned_at is not null
  ), placed as (
    select case l.now when 'accepted' then 'accepted' when 'offered' then 'offered' when 'started' then 'started' when 'paused' then 'paused' else 'to-offer' end as step,
      case l.now when 'accepted' then l.starts_on when 'started' then l.starts_on when 'paused' then l.starts_on when 'offered' then to_char(l.offered_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') else h.dispatched_on end as since,
      h.ends_on as until, case when l.now in ('offered', 'accepted', 'started', 'paused') then v.name end as provider,
      case when l.now in ('started', 'paused') or exists (select from refused f where f.id = h.id and f.effect is null) then null
        else (select greatest(h.dispatched_on, case when h.starts_on <= t.day then h.starts_on end, max(f.on_day)) from refused f where f.id = h.id and f.effect = 'starts-anew') end as waiting
    from today t, help h left join lateral (select x.*, case when x.status = 'stopped' and x.stopped_on >= (select day from today) then 'started' else x.status end as now from allocation x where x.indication_id = h.id order by x.offered_at desc, x.id desc limit 1) l on true
      left join provider v on v.id = l.provider_id
    where h.status = 'adopted' or l.now in ('started', 'paused')
  )
  select step, since, until, provider, waiting from open_case
  union all select step, since, until, provider, waiting from placed
  union all select 'decided', dispatched_on, null, null, null from last_decision where not exists (select 1 from placed)
$$;

set role perceel_owner;
