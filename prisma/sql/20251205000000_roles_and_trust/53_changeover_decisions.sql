-- The rules of decisions and indications, as before and with what a changeover may do besides; each asks the changeover's own rows.

-- Whether this decision was taken in a changeover that goes from this help to that product and time.
create function changeover_of(decision uuid, product uuid, minutes int) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from changeover_case k where k.decision_id = decision and k.way = 'decision' and k.to_product_id = product and k.new_minutes = minutes and k.undone_at is null)
$$;

-- An indication ends by a decision that replaces its own, or with the resident's death; and it runs again when that decision is taken back before it was sent.
create or replace function indication_unchanged() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{status,ended_on,objected_at,undone_at}'::text[] <> to_jsonb(old) - '{status,ended_on,objected_at,undone_at}'::text[] then
    raise exception 'indication-adopted' using errcode = 'PI004';
  end if;
  if (new.status, new.ended_on, new.undone_at) is distinct from (old.status, old.ended_on, old.undone_at) and current_user = 'perceel_gate' and (
       old.status = 'adopted' and new.status = 'superseded' and new.undone_at is not null and exists (select from changeover_case k where k.new_indication_id = old.id and k.undone_at is not null)
       or old.status = 'ended' and new.status = 'adopted' and new.undone_at is null and exists (select from changeover_case k where k.indication_id = old.id and k.undone_at is not null)
         and not exists (select from wmo_decision d where d.replaces_id = old.decision_id and d.undone_at is null)) then
    return new;
  end if;
  if new.undone_at is distinct from old.undone_at or old.status <> 'adopted' and (new.status, new.ended_on) is distinct from (old.status, old.ended_on) then
    raise exception 'indication-adopted' using errcode = 'PI004';
  end if;
  if new.status <> old.status and not exists (select from wmo_decision d where d.replaces_id = old.decision_id and d.undone_at is null)
    and not exists (select from resident r where r.id = new.resident_id and (new.status = 'ended' and r.died_on = new.ended_on or new.status = 'superseded' and r.died_on < new.starts_on)) then
    raise exception 'indication-ends-by-decision' using errcode = 'PI004';
  end if;
  return new;
end $$;

create or replace function decision_unchanged() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  -- Never sent and taken back: only its reference says so, since the next one gets the old.
  if current_user = 'perceel_gate' and old.undone_at is null and new.undone_at is not null and old.dispatched_on is null
     and to_jsonb(new) - '{undone_at,reference}'::text[] = to_jsonb(old) - '{undone_at,reference}'::text[]
     and exists (select from changeover_case k where k.decision_id = old.id and k.undone_at is not null) then
    return new;
  end if;
  if to_jsonb(new) - '{outcome,objected_at,dispatched_on,objection_until}'::text[] <> to_jsonb(old) - '{outcome,objected_at,dispatched_on,objection_until}'::text[] or new.outcome not in (old.outcome, 'revised', 'withdrawn') then
    raise exception 'decision-sent' using errcode = 'PI005';
  end if;
  if (new.dispatched_on, new.objection_until) is distinct from (old.dispatched_on, old.objection_until) and not exists (
      select from wmo_dispatch s where s.letter_id = new.letter_id and s.starts_term and s.sent_on = new.dispatched_on and s.objection_until is not distinct from new.objection_until) then
    raise exception 'decision-not-sent' using errcode = 'PI013', detail = new.reference;
  end if;
  return new;
end $$;

-- In a changeover time follows from what the earlier decision stated and a mapping that two people adopted, also where the product has norms.
create or replace function indication_fits_calculation() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; normed boolean := (select p.normed from product p where p.id = new.product_id); stated int := (new.calculation ->> 'minutes')::int; by_norm int := (new.calculation ->> 'norm')::int;
begin
  select * into d from wmo_decision where id = new.decision_id and case_id = new.case_id;
  if new.norm_set_id is null then
    if stated is distinct from new.minutes_per_week or new.unit in ('minutes-week', 'classes') and (normed and not changeover_of(d.id, new.product_id, new.minutes_per_week) or btrim(coalesce(new.calculation ->> 'reason', '')) = '') then
      raise exception 'minutes-not-calculated' using errcode = 'PI002';
    end if;
    -- A module or a package gives no less than was calculated.
    if normed and d.replaces_id is null and new.unit in ('modules', 'packages', 'hours-year') and exists (select from calculation k where k.case_id = new.case_id and k.minutes > new.minutes_per_week) then
      raise exception 'fewer-than-calculated' using errcode = 'PI002';
    end if;
  elsif d.replaces_id is null then
    if not exists (select 1 from calculation k where k.case_id = new.case_id and k.minutes = new.minutes_per_week) then
      raise exception 'minutes-not-calculated' using errcode = 'PI002';
    end if;
  elsif not (exists (select 1 from calculation k where k.case_id = new.case_id and k.norm_minutes = by_norm)
       or exists (select 1 from indication o where o.decision_id = d.replaces_id and o.norm_set_id = new.norm_set_id and (o.calculation ->> 'norm')::int = by_norm)
       or exists (select 1 from campaign_case w join campaign c on c.id = w.campaign_id where w.case_id = new.case_id and c.status = 'running' and c.norm_set_id = new.norm_set_id and w.norm_minutes = by_norm))
     or by_norm + (new.calculation ->> 'adjustment')::int <> new.minutes_per_week or stated <> new.minutes_per_week
     or (new.calculation ->> 'adjustment')::int <> 0 and btrim(coalesce(new.calculation ->> 'deviationReason', '')) = '' then
    raise exception 'minutes-not-calculated' using errcode = 'PI002';
  end if;
  if d.id is null or d.outcome not in ('granted', 'partly-granted', 'revised') then
    raise exception 'no-granting-decision' using errcode = 'PI003';
  end if;
  return new;
end $$;

-- New help joins the old without a gap; in a changeover it may be another product.
create or replace function indication_joins() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; before indication;
begin
  select * into d from wmo_decision where id = new.decision_id;
  if d.outcome <> 'revised' then return new; end if;
  select * into before from indication where decision_id = d.replaces_id and status = 'ended';
  if before.id is null or before.product_id <> new.product_id and not changeover_of(d.id, new.product_id, new.minutes_per_week) or before.ended_on::date + 1 <> new.starts_on::date then
    raise exception 'indication-leaves-gap' using errcode = 'PI011';
  end if;
  if d.talk_on is null and (new.minutes_per_week < before.minutes_per_week or before.frequency = 'weekly' and new.frequency = 'two-weekly') then
    raise exception 'fewer-without-talk' using errcode = 'PI012';
  end if;
  return new;
end $$;

-- Nothing is offered on a decision that was not sent. Help that runs goes on at the same provider while the letters of its changeover wait.
create or replace function allocation_of_sent_decision() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from indication i join wmo_decision d on d.id = i.decision_id where i.id = new.indication_id and d.dispatched_on is null
      and not exists (select from changeover_case k where k.decision_id = d.id and k.allocation_id = new.follows_id and k.new_indication_id = i.id)) then
    raise exception 'decision-not-sent' using errcode = 'PI013', detail = new.number;
  end if;
  return new;
end $$;

grant execute on function changeover_of(uuid, uuid, int) to perceel_app, perceel_gate;
