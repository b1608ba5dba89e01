-- Personal budget (Wmo 2015 art. 2.3.6): what was judged stands in the case, what was given in the indication, and nothing is allocated for it.
alter table wmo_budget
  add constraint wmo_budget_kind check (kind in ('formal', 'informal')),
  add constraint wmo_budget_capable_by check (capable_by in ('self', 'network', 'representative')),
  add constraint wmo_budget_said check (btrim(helper) <> '' and btrim(plan) <> '' and btrim(capable_why) <> '' and btrim(motivated_why) <> '' and btrim(quality_why) <> ''),
  add constraint wmo_budget_days check (informed_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and withdrawn_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint wmo_budget_asked check (asked_hour_cents between 1 and 100000);

alter table indication
  add constraint indication_budget check ((form = 'personal-budget') = (budget_kind is not null) and num_nulls(budget_kind, budget_month_cents, budget_hour_cents, budget_rate_id) in (0, 4)
    and budget_kind in ('formal', 'informal') and budget_month_cents > 0 and budget_hour_cents > 0);

-- After the decision what was judged is part of it.
create function budget_unchanged() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from wmo_case c where c.id = new.case_id and c.status not in ('notified', 'investigating', 'findings-sent', 'applied')) then
    raise exception 'budget-decided' using errcode = 'PI016';
  end if;
  return new;
end $$;
create trigger budget_unchanged before insert or update on wmo_budget for each row execute function budget_unchanged();

-- A budget is given when every condition is met, at no more than the rate of its day, and comes to what that makes of its minutes.
-- A later decision goes on from the budget that it replaces.
create function indication_fits_budget() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare b wmo_budget; r hourly_rate; d wmo_decision; on_day text;
begin
  select * into d from wmo_decision where id = new.decision_id;
  select * into b from wmo_budget where case_id = new.case_id and withdrawn_on is null;
  if new.form = 'in-kind' then
    if d.replaces_id is null and b.capable and b.motivated and b.quality then raise exception 'budget-not-refused' using errcode = 'PI017'; end if;
    return new;
  end if;
  if not (case when d.replaces_id is null then b.capable and b.motivated and b.quality and b.kind = new.budget_kind
      else exists (select from indication i where i.decision_id = d.replaces_id and i.budget_kind = new.budget_kind) end) is true then
    raise exception 'budget-conditions' using errcode = 'PI017';
  end if;
  on_day := greatest(new.starts_on, d.decided_on);
  select * into r from hourly_rate where id = new.budget_rate_id and product_id = new.product_id and kind = new.budget_kind || '-budget' and (municipality_id is null or municipality_id = new.municipality_id)
    and valid_from <= on_day and (valid_until is null or valid_until > on_day);
  if r.cents_per_hour is null or new.budget_hour_cents > r.cents_per_hour then raise exception 'budget-rate' using errcode = 'PI017'; end if;
  if new.budget_month_cents <> round(new.minutes_per_week * 52 * new.budget_hour_cents::bigint / 720.0) then raise exception 'budget-amount' using errcode = 'PI017'; end if;
  return new;
end $$;
create trigger indication_fits_budget before insert on indication for each row execute function indication_fits_budget();

-- Who buys the help himself is offered to nobody.
create function allocation_in_kind() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from indication i where i.id = new.indication_id and i.form <> 'in-kind') then
    raise exception 'not-in-kind' using errcode = 'PI018', detail = new.number;
  end if;
  return new;
end $$;
create trigger allocation_in_kind before insert on allocation for each row execute function allocation_in_kind();
