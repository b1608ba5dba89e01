-- Every unit states minutes and frequency as well (invariant 8), in the unit of the product on the day, and beside what may run beside it.
alter table indication
  add constraint indication_unit check (unit in ('minutes-week', 'result-month', 'hours-year', 'modules', 'packages', 'classes')),
  add constraint indication_option check ((unit in ('modules', 'packages', 'classes')) = (option_id is not null)),
  add constraint indication_result check ((unit = 'result-month') = (month_cents is not null) and month_cents > 0 and (month_cents is null or rate_id is not null));

-- Minutes come from the calculation; where the unit fixes them, or a bespoke product stands outside the norms, they are stated with what they rest on.
create or replace function indication_fits_calculation() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; normed boolean := (select p.normed from product p where p.id = new.product_id); stated int := (new.calculation ->> 'minutes')::int;
begin
  select * into d from wmo_decision where id = new.decision_id and case_id = new.case_id;
  if new.norm_set_id is null then
    if stated is distinct from new.minutes_per_week or new.unit in ('minutes-week', 'classes') and (normed or btrim(coalesce(new.calculation ->> 'reason', '')) = '') then
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
  elsif not exists (select 1 from calculation k where k.case_id = new.case_id and k.norm_minutes = (new.calculation ->> 'norm')::int)
     or (new.calculation ->> 'norm')::int + (new.calculation ->> 'adjustment')::int <> new.minutes_per_week or stated <> new.minutes_per_week
     or (new.calculation ->> 'adjustment')::int <> 0 and btrim(coalesce(new.calculation ->> 'deviationReason', '')) = '' then
    raise exception 'minutes-not-calculated' using errcode = 'PI002';
  end if;
  if d.id is null or d.outcome not in ('granted', 'partly-granted', 'revised') then
    raise exception 'no-granting-decision' using errcode = 'PI003';
  end if;
  return new;
end $$;

-- The unit is the one of the later of the day of the decision and the first day: a monthly amount is over from the day the municipality changed.
create function indication_fits_unit() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare p product; u product_unit; r hourly_rate; on_day text; minutes int;
begin
  select * into p from product where id = new.product_id;
  select greatest(new.starts_on, d.decided_on) into on_day from wmo_decision d where d.id = new.decision_id;
  if p.kind in ('general', 'restorative') or p.valid_from > on_day or p.valid_until <= on_day then raise exception 'product-not-indicated' using errcode = 'PI013'; end if;
  select x.* into u from product_unit x where x.product_id = new.product_id and (x.municipality_id is null or x.municipality_id = new.municipality_id)
    and x.valid_from <= on_day and (x.valid_until is null or x.valid_until > on_day) order by x.municipality_id nulls last limit 1;
  if u.id is null or u.unit <> new.unit then raise exception 'unit-not-in-force' using errcode = 'PI013'; end if;
  if not new.frequency = any(u.frequencies) then raise exception 'unit-not-followed' using errcode = 'PI014', detail = 'frequency'; end if;
  if new.option_id is not null and not exists (select from product_option o where o.id = new.option_id and o.product_unit_id = u.id
      and new.minutes_per_week between o.minutes_from and o.minutes_to and (o.frequency is null or o.frequency = new.frequency)) then
    raise exception 'unit-not-followed' using errcode = 'PI014', detail = 'option';
  end if;
  if u.unit = 'hours-year' then minutes := round(u.hours_per_year * 60 / 52.0); end if;
  if u.unit = 'result-month' then
    select * into r from hourly_rate where id = new.rate_id and product_id = new.product_id and kind = 'in-kind' and (municipality_id is null or municipality_id = new.municipality_id)
      and valid_from <= on_day and (valid_until is null or valid_until > on_day);
    minutes := round(new.month_cents * 12 * 60 / (52.0 * r.cents_per_hour));
    if minutes is null then raise exception 'unit-not-followed' using errcode = 'PI014', detail = 'rate'; end if;
  end if;
  if minutes <> new.minutes_per_week then raise exception 'unit-not-followed' using errcode = 'PI014', detail = 'minutes'; end if;
  return new;
end $$;
create trigger indication_fits_unit before insert on indication for each row execute function indication_fits_unit();

-- Two indications at once only where a row says that their products may; the lock makes two at the same moment see each other.
create function indication_runs_beside() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare other text;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.resident_id::text, 74));
  select p.name into other from indication i join product p on p.id = i.product_id
  where i.resident_id = new.resident_id and i.product_id <> new.product_id and i.status in ('adopted', 'ended')
    and days_through(i.starts_on, coalesce(i.ended_on, i.ends_on)) && days_through(new.starts_on, new.ends_on)
    and not exists (select from product_pair q where q.together and least(q.product_id, q.other_id) = least(i.product_id, new.product_id) and greatest(q.product_id, q.other_id) = greatest(i.product_id, new.product_id)
      and days_until(q.valid_from, q.valid_until) @> to_date(greatest(i.starts_on, new.starts_on), 'YYYY-MM-DD'))
  limit 1;
  if other is not null then raise exception 'products-not-together' using errcode = 'PI015', detail = other; end if;
  return new;
end $$;
create trigger indication_runs_beside before insert on indication for each row execute function indication_runs_beside();
