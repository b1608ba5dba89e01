-- A death or a move out in the middle of a switch (F65, F78): who helps until the switch stops as well, and not only who would come after it.
set role perceel_gate;

-- As before, and: with a reason the registration ends on that day for every provider of it; who had not begun never begins.
create or replace function facility_follows(of_signal uuid, of_registration uuid, last_day text, reason text, by_name text, to_participation uuid, made uuid, new_key text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s resident_signal; g facility_registration; p facility_placement; moment timestamptz := date_trunc('milliseconds', portal_now()); until text; given text;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into s from resident_signal x where x.id = of_signal and x.outcome = 'followed' and x.kind in ('moved', 'died') and x.municipality_id = any(ctx_municipalities()::uuid[]);
  select x.* into g from facility_registration x where x.id = of_registration and x.resident_id = s.resident_id and x.ends_on is null for update;
  select x.* into p from facility_placement x where x.registration_id = g.id order by x.starts_on desc limit 1 for update;
  if p.id is null or not (case when s.kind = 'died' then reason = 'died' when s.destination = 'out' then reason = 'moved' else coalesce(reason, 'household-shares') = 'household-shares' end) then raise exception 'not-found' using errcode = 'PE002'; end if;
  given := (select max(t.month) || '-01' from (select h.month from facility_hours h where h.registration_id = g.id group by h.month having sum(h.minutes) > 0) t);
  if reason is not null then
    until := greatest(last_day, g.starts_on, given);
    update facility_placement x set ends_on = greatest(until, x.starts_on), version = x.version + 1 where x.registration_id = g.id and (x.ends_on is null or x.ends_on > greatest(until, x.starts_on));
    update facility_registration x set ends_on = until, end_reason = reason, ended_by = by_name, version = x.version + 1 where x.id = g.id;
    return until;
  end if;
  if last_day is not null then
    until := greatest(last_day, p.starts_on, given);
    update facility_placement x set ends_on = until, version = x.version + 1 where x.id = p.id and (x.ends_on is null or x.ends_on > until);
  end if;
  if new_key is not null and g.household_key is not null then
    -- One at an address at a time: where the new address had one in the same period, this one counts for nobody else.
    update facility_registration x set version = x.version + 1, household_key = case when not exists (select from facility_registration o
        where o.municipality_id = g.municipality_id and o.household_key = new_key and o.id <> g.id and coalesce(o.ends_on, '9999-12-31') >= g.starts_on) then new_key end where x.id = g.id;
  end if;
  if to_participation is not null then
    insert into facility_placement (id, registration_id, number, municipality_id, region_id, provider_id, participation_id, starts_on, list_code, offered, rhythm, tasks, agreed_at, agreed_by)
    select made, p.registration_id, p.number, p.municipality_id, p.region_id, p.provider_id, n.id, to_char(to_date(until, 'YYYY-MM-DD') + 1, 'YYYY-MM-DD'), p.list_code, p.offered, p.rhythm, p.tasks, p.agreed_at, p.agreed_by
    from participation n where n.id = to_participation and n.provider_id = p.provider_id and n.municipality_id = p.municipality_id;
  end if;
  if to_participation is not null or last_day is null and (p.ends_on is null or p.ends_on >= s.occurred_on) then
    insert into client_change (id, municipality_id, resident_id, provider_id, placement_id, facts, changed_at) values (gen_random_uuid(), g.municipality_id, g.resident_id, p.provider_id, coalesce(made, p.id), '{address}', moment);
  end if;
  return until;
end $$;

set role perceel_owner;
