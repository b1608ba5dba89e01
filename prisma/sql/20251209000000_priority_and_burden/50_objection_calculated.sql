-- An objection against a refusal that was never calculated: the answers are given then, and kept with the objection (F39, ADR 0104). The case
-- and its decision stay as they were.

-- Whole or not at all: for which help, by which norm set, and what came of it without a deviation. Rows of before have none.
alter table objection add constraint objection_calculation check (num_nonnulls(product_id, norm_set_id, calculation) in (0, 3)
  and (calculation is null or decision_id is not null and calculation -> 'normSet' ->> 'id' = norm_set_id::text and (calculation ->> 'norm')::int is not null and calculation ->> 'minutes' = calculation ->> 'norm'));

-- Only against a refusal of which the case has no calculation for help that can be given, and by a norm set that the rulebook named on the
-- day of that decision.
create function objection_calculated() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; named jsonb;
begin
  select * into d from wmo_decision where id = new.decision_id;
  select r.value into named from rulebook_row r join municipality m on m.id = new.municipality_id
    where r.key = 'norm-set' and r.region_id = m.region_id and (r.municipality_id is null or r.municipality_id = m.id) and r.valid_from <= d.decided_on and (r.valid_until is null or r.valid_until > d.decided_on)
    order by r.municipality_id is null, r.valid_from desc limit 1;
  if d.outcome is distinct from 'refused' or d.import_id is not null
     or exists (select from calculation k join wmo_case c on c.id = k.case_id join product p on p.id = c.product_id where k.case_id = d.case_id and p.normed)
     or not exists (select from product p where p.id = new.product_id and p.normed and p.kind not in ('general', 'restorative'))
     or not exists (select from norm_set s where s.id = new.norm_set_id and s.status in ('published', 'adopted') and s.code = named ->> 'code' and s.edition = (named ->> 'edition')::int) then
    raise exception 'objection-not-to-calculate' using errcode = 'PI170', detail = new.number;
  end if;
  return new;
end $$;

-- Of the new columns only; a row of before never comes here.
create trigger objection_calculated before insert or update of product_id, norm_set_id, calculation, decision_id on objection
  for each row when (new.calculation is not null) execute function objection_calculated();

-- As before, and by the calculation that was made with the objection which this decision answers, for that help and while it still runs.
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
       or exists (select 1 from objection b where b.decision_id = d.replaces_id and b.status = 'running' and b.product_id = new.product_id and b.norm_set_id = new.norm_set_id and (b.calculation ->> 'norm')::int = by_norm)
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

create function calculation_before_decision() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from wmo_case c where c.id = new.case_id and c.status = 'decided') then raise exception 'calculation-decided' using errcode = 'PI006'; end if;
  return new;
end $$;

-- What was never calculated gets no calculation after the decision either: one made with an objection is kept there. No release inserts one.
create trigger calculation_before_decision before insert on calculation for each row execute function calculation_before_decision();

-- As before; also of help that an objection gave for another product than the case asked for, of which the wishes are asked afterwards.
create or replace function consent_fits_product() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.aspect = 'less-fluent-dutch' and new.granted and exists (
    select 1 from wmo_case c join product p on p.id = c.product_id where c.id = new.case_id and p.needs_fluent_dutch
    union all select 1 from indication i join product p on p.id = i.product_id where i.case_id = new.case_id and i.status = 'adopted' and p.needs_fluent_dutch) then
    raise exception 'language-with-direction' using errcode = 'PI001';
  end if;
  return new;
end $$;
