-- The catalogue of products as dated policy (F63, F64): in which unit, what can be chosen, what may run at once, what an hour costs.
-- The days from the first until the other, which is no longer in it; without the other without end. Immutable, so that it can stand in an exclusion.
create function days_until(first_day text, until text) returns daterange language sql immutable parallel safe as $$
  select daterange(make_date(substr(first_day, 1, 4)::int, substr(first_day, 6, 2)::int, substr(first_day, 9, 2)::int),
                   make_date(substr(until, 1, 4)::int, substr(until, 6, 2)::int, substr(until, 9, 2)::int), '[)')
$$;

alter table product no force row level security;
alter table product_unit no force row level security;
-- Staff who do not speak Dutch fluently only for regular help (N20), so every other kind asks for fluent Dutch.
update product set needs_fluent_dutch = true where takes_over_direction or kind <> 'regular';
insert into product_unit (id, region_id, product_id, unit, hours_per_year, frequencies, valid_from, source, status)
select gen_random_uuid(), k.region_id, k.id, case when k.unit in ('minutes-week', 'result-month') then k.unit else 'minutes-week' end, null, array['weekly', 'two-weekly'], k.valid_from, k.source, 'to-check'
from unit_kept k where k.unit <> 'hours-year';
update product p set kind = 'general' from unit_kept k where k.id = p.id and k.unit = 'hours-year';
alter table product_unit force row level security;
alter table product force row level security;
drop table unit_kept;

alter table product
  drop constraint product_kind,
  add constraint product_kind check (kind in ('regular', 'direction', 'combi', 'bespoke', 'package', 'module', 'restorative', 'general')),
  add constraint product_fluent check (not takes_over_direction or needs_fluent_dutch),
  add constraint product_evaluate check (evaluate_after_months between 1 and 24),
  add constraint product_valid check (valid_until > valid_from),
  add constraint product_status check (status in ('source', 'derived', 'invented', 'to-check'));

alter table product_unit
  add constraint product_unit_unit check (unit in ('minutes-week', 'result-month', 'hours-year', 'modules', 'packages', 'classes')),
  add constraint product_unit_hours check ((unit = 'hours-year') = (hours_per_year is not null) and hours_per_year between 1 and 8760),
  add constraint product_unit_frequencies check (cardinality(frequencies) > 0 and frequencies <@ array['weekly', 'two-weekly']),
  add constraint product_unit_valid check (valid_until > valid_from),
  add constraint product_unit_status check (status in ('source', 'derived', 'invented', 'to-check')),
  add constraint product_unit_sourced check (btrim(source) <> ''),
  add constraint product_unit_one_at_a_time exclude using gist
    (product_id with =, (coalesce(municipality_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, days_until(valid_from, valid_until) with &&);

alter table product_option
  add constraint product_option_minutes check (minutes_from between 1 and minutes_to and minutes_to <= 10080),
  add constraint product_option_frequency check (frequency in ('weekly', 'two-weekly')),
  -- Two classes never hold the same minutes; modules and packages may.
  add constraint product_option_classes_apart exclude using gist (product_unit_id with =, int4range(minutes_from, minutes_to, '[]') with &&) where (minutes_from < minutes_to);

alter table product_pair
  add constraint product_pair_two check (product_id <> other_id),
  add constraint product_pair_valid check (valid_until > valid_from),
  add constraint product_pair_status check (status in ('source', 'derived', 'invented', 'to-check')),
  add constraint product_pair_sourced check (btrim(source) <> '' and btrim(note) <> ''),
  add constraint product_pair_one_answer exclude using gist ((least(product_id, other_id)) with =, (greatest(product_id, other_id)) with =, days_until(valid_from, valid_until) with &&);

alter table hourly_rate
  add constraint hourly_rate_kind check (kind in ('in-kind', 'formal-budget', 'informal-budget')),
  add constraint hourly_rate_cents check (cents_per_hour between 1 and 100000),
  add constraint hourly_rate_valid check (valid_until > valid_from),
  add constraint hourly_rate_status check (status in ('source', 'derived', 'invented', 'to-check') and (cents_per_hour is not null or status = 'to-check')),
  add constraint hourly_rate_sourced check (btrim(source) <> ''),
  add constraint hourly_rate_one_at_a_time exclude using gist
    (product_id with =, kind with =, (coalesce(municipality_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, days_until(valid_from, valid_until) with &&);

-- Fluent Dutch is what the product asks, whatever the resident agrees to.
create or replace function consent_fits_product() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.aspect = 'less-fluent-dutch' and new.granted and exists (
    select 1 from wmo_case c join product p on p.id = c.product_id where c.id = new.case_id and p.needs_fluent_dutch) then
    raise exception 'language-with-direction' using errcode = 'PI001';
  end if;
  return new;
end $$;
