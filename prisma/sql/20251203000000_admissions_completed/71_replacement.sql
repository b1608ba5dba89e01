-- A later decision takes the place of an earlier one (F39): the old indication is superseded or ended, its allocation stops and goes on
-- under a new number, what was delivered stays. Nothing is changed silently.
alter table wmo_decision
  alter column objection_until drop not null,
  add constraint wmo_decision_replaces_other check (replaces_id <> id),
  -- Only a decision on an objection is not open to objection again.
  add constraint wmo_decision_objection check ((objection_until is null) <= (replaces_id is not null));
create unique index wmo_decision_replaced_once on wmo_decision (replaces_id);

alter table indication
  add constraint indication_ended check ((status = 'ended') = (ended_on is not null) and ended_on between starts_on and ends_on),
  drop constraint indication_no_overlap,
  add constraint indication_no_overlap exclude using gist (resident_id with =, product_id with =, days_through(starts_on, coalesce(ended_on, ends_on)) with &&) where (status in ('adopted', 'ended'));

alter table allocation
  add constraint allocation_stopped check (status not in ('stopped', 'transferred') or stopped_on is not null);
alter table objection
  add constraint objection_new_decision check ((outcome in ('founded', 'partly-founded')) is not distinct from (new_decision_id is not null) or outcome is null and new_decision_id is null);

-- An indication ends only by a decision that replaces its own.
create or replace function indication_unchanged() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - 'status' - 'ended_on' - 'objected_at' <> to_jsonb(old) - 'status' - 'ended_on' - 'objected_at' or (old.status <> 'adopted' and (new.status, new.ended_on) is distinct from (old.status, old.ended_on)) then
    raise exception 'indication-adopted' using errcode = 'PI004';
  end if;
  if new.status <> old.status and not exists (select from wmo_decision d where d.replaces_id = old.decision_id) then
    raise exception 'indication-ends-by-decision' using errcode = 'PI004';
  end if;
  return new;
end $$;

-- An indication's minutes are the calculation's; after a later decision they are its norm and a deviation with its reason.
create or replace function indication_fits_calculation() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision;
begin
  select * into d from wmo_decision where id = new.decision_id and case_id = new.case_id;
  if d.replaces_id is null then
    if not exists (select 1 from calculation k where k.case_id = new.case_id and k.minutes = new.minutes_per_week) then
      raise exception 'minutes-not-calculated' using errcode = 'PI002';
    end if;
  elsif not exists (select 1 from calculation k where k.case_id = new.case_id and k.norm_minutes = (new.calculation ->> 'norm')::int)
     or (new.calculation ->> 'norm')::int + (new.calculation ->> 'adjustment')::int <> new.minutes_per_week or (new.calculation ->> 'minutes')::int <> new.minutes_per_week
     or (new.calculation ->> 'adjustment')::int <> 0 and btrim(coalesce(new.calculation ->> 'deviationReason', '')) = '' then
    raise exception 'minutes-not-calculated' using errcode = 'PI002';
  end if;
  if d.id is null or d.outcome not in ('granted', 'partly-granted', 'revised') then
    raise exception 'no-granting-decision' using errcode = 'PI003';
  end if;
  return new;
end $$;

-- A decision replaces one of its own case, and a founded objection names the decision that came in place of the one objected to.
create function decision_replaces_own() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.replaces_id is not null and not exists (select from wmo_decision d where d.id = new.replaces_id and d.case_id = new.case_id and d.municipality_id = new.municipality_id) then
    raise exception 'decision-replaces-own' using errcode = 'PI010';
  end if;
  return new;
end $$;
create trigger decision_replaces_own before insert on wmo_decision for each row execute function decision_replaces_own();

create function objection_founded() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.new_decision_id is not null and not exists (select from wmo_decision d where d.id = new.new_decision_id and d.replaces_id = new.decision_id) then
    raise exception 'objection-without-new-decision' using errcode = 'PI010', detail = new.number;
  end if;
  return new;
end $$;
create trigger objection_founded before update on objection for each row execute function objection_founded();

set role perceel_gate;

-- As before, and: help that goes on under a new number begins as started, the day after the old number ends, with the same provider for the same client.
create or replace function allocation_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare part participation; start_day text := coalesce(new.starts_on, new.wished_start);
begin
  if tg_op = 'INSERT' and new.status <> 'offered' and not (new.status = 'started' and exists (select from allocation a join allocation_client c on c.allocation_id = a.id where a.id = new.follows_id and a.status = 'stopped'
      and a.provider_id = new.provider_id and a.participation_id = new.participation_id and a.product_id = new.product_id and a.stopped_on::date + 1 = new.starts_on::date)) then
    raise exception 'allocation-transition' using errcode = 'PE004', detail = 'begins with ' || new.status;
  end if;
  if tg_op = 'UPDATE' then
    if (new.number, new.municipality_id, new.region_id, new.lot_id, new.provider_id, new.participation_id, new.product_id, new.indication_id, new.minutes_per_week,
        new.frequency, new.windows, new.fluent_dutch, new.postcode4, new.wished_start, new.ends_on, new.offered_at, new.follows_id) is distinct from
       (old.number, old.municipality_id, old.region_id, old.lot_id, old.provider_id, old.participation_id, old.product_id, old.indication_id, old.minutes_per_week,
        old.frequency, old.windows, old.fluent_dutch, old.postcode4, old.wished_start, old.ends_on, old.offered_at, old.follows_id) then
      raise exception 'allocation-is-fixed' using errcode = 'PE003', detail = old.number;
    end if;
    if new.status <> old.status and not (case old.status
        when 'offered' then new.status in ('accepted', 'returned', 'cancelled-before-start')
        when 'accepted' then new.status in ('started', 'returned', 'cancelled-before-start')
        when 'started' then new.status in ('paused', 'stopped', 'transferred')
        when 'paused' then new.status in ('started', 'stopped', 'transferred')
        when 'returned' then new.status = 'offered'
        else false end) then
      raise exception 'allocation-transition' using errcode = 'PE004', detail = old.status || ' to ' || new.status;
    end if;
  end if;
  if tg_op = 'INSERT' or (new.status <> old.status and new.status in ('offered', 'accepted', 'started')) or new.starts_on is distinct from old.starts_on then
    select * into part from participation where id = new.participation_id for share;
    if part.id is null or part.lot_id <> new.lot_id or part.provider_id <> new.provider_id or part.status <> 'running' or not new.product_id = any(part.product_ids)
       or start_day < part.starts_on or start_day > part.ends_on then
      raise exception 'allocation-without-participation' using errcode = 'PE005', detail = new.number;
    end if;
  end if;
  -- Who gave the client back, or lost the offer, has no need to know who it is any more; that it was known stays in the audit.
  if tg_op = 'UPDATE' and new.status <> old.status and new.status in ('returned', 'cancelled-before-start') then
    update allocation_client set shared_at = null where allocation_id = new.id and shared_at is not null;
  end if;
  return new;
end $$;

/* What a replaced indication's help becomes: what has not begun is taken back, what runs stops on the last day and goes on under the new
   number from the day after, if there is a new indication and the provider still has a place. Returns what was done. */
create function allocation_follow(old_indication uuid, new_indication uuid, last_day text, new_number text, why text)
returns table (id uuid, number text, provider_id uuid, status text, new_id uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare a allocation; i indication; n indication; made uuid; moment timestamptz := date_trunc('milliseconds', portal_now()); first_day text := to_char(last_day::date + 1, 'YYYY-MM-DD');
begin
  if ctx_role() not in ('consultant', 'objections-officer') then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into i from indication x where x.id = old_indication and x.municipality_id = any(ctx_municipalities()::uuid[]) and x.status in ('superseded', 'ended');
  if i.id is null then raise exception 'indication-not-replaced' using errcode = 'PE002'; end if;
  select x.* into n from indication x join wmo_decision d on d.id = x.decision_id where x.id = new_indication and x.status = 'adopted' and d.replaces_id = i.decision_id;
  select x.* into a from allocation x where x.indication_id = i.id and x.status in ('offered', 'accepted', 'started', 'paused') for update;
  if a.id is null then return; end if;
  if a.status in ('offered', 'accepted') then
    update allocation x set status = 'cancelled-before-start', cancelled_at = moment, cancel_reason = why, version = x.version + 1 where x.id = a.id;
    return query select a.id, a.number, a.provider_id, 'cancelled-before-start'::text, null::uuid;
    return;
  end if;
  update allocation x set status = 'stopped', stopped_on = greatest(last_day, a.starts_on), stop_reason = why, version = x.version + 1 where x.id = a.id;
  if n.id is not null and n.product_id = a.product_id and first_day between n.starts_on and n.ends_on and a.starts_on <= last_day and exists (select from participation p where p.id = a.participation_id and p.status = 'running'
      and a.product_id = any(p.product_ids) and first_day between p.starts_on and p.ends_on) then
    insert into allocation (id, number, municipality_id, region_id, lot_id, provider_id, participation_id, product_id, indication_id, minutes_per_week, frequency, windows, fluent_dutch, postcode4, wished_start,
      ends_on, status, offered_at, accepted_at, accepted_by, starts_on, started_at, follows_id)
    values (gen_random_uuid(), new_number, a.municipality_id, a.region_id, a.lot_id, a.provider_id, a.participation_id, a.product_id, n.id, n.minutes_per_week, n.frequency, a.windows, a.fluent_dutch, a.postcode4, first_day,
      n.ends_on, 'started', moment, moment, a.accepted_by, first_day, moment, a.id) returning allocation.id into made;
    insert into allocation_client (id, allocation_id, municipality_id, provider_id, resident_id, name, birth_date, address, postcode, city, phone, shared_at)
    select gen_random_uuid(), made, c.municipality_id, c.provider_id, c.resident_id, c.name, c.birth_date, c.address, c.postcode, c.city, c.phone, moment from allocation_client c where c.allocation_id = a.id;
  end if;
  return query select a.id, a.number, a.provider_id, 'stopped'::text, made;
end $$;

create or replace function objection_basis(of_reference text) returns table (decision_id uuid, case_id uuid, resident_id uuid, municipality_id uuid, dispatched_on text, objection_until text, running text)
language sql stable security definer set search_path = public, pg_temp as
$$ select d.id, d.case_id, d.resident_id, d.municipality_id, d.dispatched_on, d.objection_until, (select o.id::text from objection o where o.decision_id = d.id and o.status = 'running')
   from wmo_decision d where ctx_role() = 'objections-officer' and d.municipality_id = any(ctx_municipalities()::uuid[]) and d.reference = upper(btrim(of_reference)) and d.objection_until is not null $$;

revoke all on function allocation_follow(uuid, uuid, text, text, text) from public;
grant execute on function allocation_follow(uuid, uuid, text, text, text) to perceel_app;
set role perceel_owner;
