-- Asking again also goes by way of the general facility (F87, S14): somebody who was refused registers there, or somebody whose question for more
-- hours was declined gives notice of custom help. The desk reads no decision and a consultant no question, so this looks, and tells neither.
alter table resident_signal
  drop constraint resident_signal_again,
  add constraint resident_signal_again check ((kind = 'asked-again') = (source = 'portal') and (kind = 'asked-again') = (num_nonnulls(case_id, registration_id) > 0)
    and (earlier_decision_id is null or kind = 'asked-again') and (kind <> 'asked-again' or earlier_decision_id is not null or num_nonnulls(case_id, registration_id) = 2));
create unique index resident_signal_registered on resident_signal (registration_id) where case_id is null;

set role perceel_gate;

-- Notes it for the new registration (by the desk that made it) or the new case (by its consultant), within one municipality and the months ruled; null where there is nothing to note.
create function note_asked_again(of_registration uuid, of_case uuid) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare resident uuid; municipality uuid; region uuid; on_day text; months int; refused uuid; declined uuid; made uuid;
begin
  if ctx_kind() <> 'person' or num_nonnulls(of_registration, of_case) <> 1 or ctx_role() <> (case when of_case is null then 'desk-agent' else 'consultant' end) then raise exception 'not-found' using errcode = 'PE002'; end if;
  if of_case is null then
    select g.resident_id, g.municipality_id, g.region_id, to_char(g.registered_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') into resident, municipality, region, on_day
      from facility_registration g where g.id = of_registration and g.municipality_id = any(ctx_municipalities()::uuid[]);
  else
    select c.resident_id, c.municipality_id, m.region_id, c.notified_on into resident, municipality, region, on_day
      from wmo_case c join municipality m on m.id = c.municipality_id where c.id = of_case and c.municipality_id = any(ctx_municipalities()::uuid[]);
  end if;
  if resident is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  months := (facility_rule(region, municipality, 'asked-again', on_day) ->> 'months')::int;
  if months is null then return null; end if;
  if of_case is null then
    select d.id into refused from wmo_decision d
      where d.resident_id = resident and d.outcome = 'refused' and d.decided_on <= on_day and (d.decided_on::date + make_interval(months => months))::date >= on_day::date and not exists (select from wmo_decision n where n.replaces_id = d.id)
      order by d.decided_on desc, d.id desc limit 1;
    if refused is null then return null; end if;
  else
    select g.id into declined from facility_extra x join facility_registration g on g.id = x.registration_id
      where g.resident_id = resident and x.status = 'declined' and (x.decided_at at time zone 'Europe/Amsterdam')::date <= on_day::date and ((x.decided_at at time zone 'Europe/Amsterdam')::date + make_interval(months => months))::date >= on_day::date
      order by x.decided_at desc, x.id desc limit 1;
    if declined is null then return null; end if;
  end if;
  insert into resident_signal (id, municipality_id, resident_id, kind, source, occurred_on, case_id, earlier_decision_id, registration_id, reported_on, reported_by, recorded_at, proposed, version)
  values (gen_random_uuid(), municipality, resident, 'asked-again', 'portal', on_day, of_case, refused, coalesce(of_registration, declined), to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), 'het portaal', date_trunc('milliseconds', portal_now()), '{}', 1)
  returning id into made;
  return made;
end $$;
revoke all on function note_asked_again(uuid, uuid) from public;
grant execute on function note_asked_again(uuid, uuid) to perceel_app;

set role perceel_owner;
