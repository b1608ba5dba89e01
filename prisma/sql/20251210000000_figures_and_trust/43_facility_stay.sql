-- A stay in hospital that a consultant took over reaches the provider of the general facility too (F65, F78), which has no allocation to pause.
set role perceel_gate;

-- The last stay of a provider's client of the general facility that touches the days on which it helps there, as long as it helps.
create function facility_stay(placement uuid) returns table ("fromOn" text, "untilOn" text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.occurred_on, s.until_on
  from facility_placement p join facility_registration r on r.id = p.registration_id join resident_signal s on s.resident_id = r.resident_id and s.kind = 'hospital' and s.outcome = 'followed'
  where p.id = placement and ctx_kind() = 'person' and ctx_role() in ('provider-admin', 'provider-staff') and p.provider_id = any(ctx_providers()::uuid[])
    and (p.ends_on is null or p.ends_on >= facility_today()) and s.occurred_on <= coalesce(p.ends_on, s.occurred_on) and coalesce(s.until_on, p.starts_on) >= p.starts_on
  order by s.occurred_on desc, s.id limit 1
$$;
revoke all on function facility_stay(uuid) from public;
grant execute on function facility_stay(uuid) to perceel_app;

set role perceel_owner;

-- Stays that a consultant took over and of which no last day is known, while help waits for it, that last as long as the municipality ruled; with the day on
-- which they did. Without a row of the rule there are none. By the reader's own rights.
create function long_stays(today text) returns table (signal_id uuid, resident_id uuid, since text, due_on text) language sql stable set search_path = public, pg_temp as $$
  select s.id, s.resident_id, s.occurred_on, to_char(to_date(s.occurred_on, 'YYYY-MM-DD') + rule.weeks * 7, 'YYYY-MM-DD')
  from resident_signal s join municipality m on m.id = s.municipality_id join resident f on f.id = s.resident_id and f.died_on is null
    cross join lateral (select (r.value ->> 'weeks')::int as weeks from rulebook_row r
      where r.key = 'long-stay' and r.region_id = m.region_id and (r.municipality_id is null or r.municipality_id = m.id) and r.valid_from <= today and (r.valid_until is null or r.valid_until > today)
      order by r.municipality_id nulls last, r.valid_from desc limit 1) rule
  where s.kind = 'hospital' and s.outcome = 'followed' and s.until_on is null and to_date(s.occurred_on, 'YYYY-MM-DD') + rule.weeks * 7 <= to_date(today, 'YYYY-MM-DD')
    and (exists (select from allocation_notice n join allocation a on a.id = n.allocation_id where n.signal_id = s.id and a.status = 'paused')
      or exists (select from facility_registration g where g.resident_id = s.resident_id and g.municipality_id = s.municipality_id and g.ends_on is null))
$$;
