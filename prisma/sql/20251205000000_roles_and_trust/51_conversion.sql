-- From the general facility to custom help (F77, D33 to D35): everybody is heard of in time, and nobody gets an indication by machine.
alter table conversion
  add constraint conversion_status check (status in ('draft', 'running', 'concluded', 'withdrawn')),
  add constraint conversion_words check (btrim(name) <> '' and btrim(reason) <> '' and btrim(notice_source) <> ''),
  add constraint conversion_notice check (notice_months between 1 and 60),
  -- Residents hear of it at least so many months before the last day (D34).
  add constraint conversion_in_time check (started_on is null or ends_on >= to_char(to_date(started_on, 'YYYY-MM-DD') + make_interval(months => notice_months), 'YYYY-MM-DD')),
  add constraint conversion_steps check ((status in ('concluded', 'withdrawn')) = (ended_on is not null) and (status = 'withdrawn') = (end_reason is not null)
    and (status in ('running', 'concluded')) <= (started_on is not null) and (status = 'draft') <= (started_on is null));
create unique index conversion_one on conversion (municipality_id) where status in ('draft', 'running');

alter table conversion_wave
  add constraint conversion_wave_number check (number > 0),
  add constraint conversion_wave_capacity check (capacity between 1 and 100000),
  add constraint conversion_wave_order check (ends_on >= starts_on);

alter table conversion_case
  add constraint conversion_case_invited check ((sent_on is null) or letter_id is not null),
  add constraint conversion_case_consent check (num_nulls(consented_on, case_id) in (0, 2)),
  add constraint conversion_case_outcome check (outcome in ('no-need', 'no-answer') and num_nulls(outcome, outcome_reason, handled_on, handled_by) in (0, 4) and btrim(outcome_reason) <> ''
    and (outcome is null or case_id is null) and (outcome = 'no-answer') <= (sent_on is not null));

create function conversion_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status in ('concluded', 'withdrawn') or (old.status, new.status) not in (('draft', 'running'), ('draft', 'withdrawn'), ('running', 'concluded'), ('running', 'withdrawn'))
     or to_jsonb(new) - '{status,started_on,ended_on,end_reason,version}'::text[] <> to_jsonb(old) - '{status,started_on,ended_on,end_reason,version}'::text[] then
    raise exception 'conversion-step' using errcode = 'PF010';
  end if;
  return new;
end $$;
create trigger conversion_steps before update on conversion for each row execute function conversion_steps();

-- The same resident and registration throughout; nothing moves once it is over; a notification is his own.
create function conversion_case_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (select c.status from conversion c where c.id = old.conversion_id) not in ('draft', 'running')
     or (new.conversion_id, new.resident_id, new.registration_id) is distinct from (old.conversion_id, old.resident_id, old.registration_id)
     or old.case_id is not null and new.case_id is distinct from old.case_id
     or (new.case_id, new.outcome) is distinct from (old.case_id, old.outcome) and (select c.status from conversion c where c.id = old.conversion_id) <> 'running'
     or new.case_id is not null and not exists (select from wmo_case w where w.id = new.case_id and w.resident_id = new.resident_id) then
    raise exception 'conversion-step' using errcode = 'PF010';
  end if;
  return new;
end $$;
create trigger conversion_case_steps before update on conversion_case for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new))) execute function conversion_case_steps();
create trigger kept_until_destroyed before delete on conversion_case for each row execute function kept_until_destroyed();

-- How each resident stands: what he has after the last day of the facility decides, wherever it came from.
create function conversion_standings(of_conversion uuid) returns table (id uuid, wave_id uuid, standing text) language sql stable set search_path = public, pg_temp as $$
  select k.id, k.wave_id, case
      when h.first_day <= to_char(to_date(c.ends_on, 'YYYY-MM-DD') + 1, 'YYYY-MM-DD') then 'granted'
      when h.first_day is not null then 'gap'
      when r.ends_on < c.ends_on then 'left'
      when k.outcome is not null then k.outcome
      when exists (select from wmo_decision d where d.case_id = k.case_id) then 'refused'
      when w.status in ('withdrawn', 'not-processed', 'referred') then 'closed'
      when k.case_id is not null then 'notified'
      when k.sent_on is not null then 'invited'
      else 'waiting' end
  from conversion_case k join conversion c on c.id = k.conversion_id join facility_registration r on r.id = k.registration_id left join wmo_case w on w.id = k.case_id
    left join lateral (select min(i.starts_on) as first_day from indication i where i.resident_id = k.resident_id and i.municipality_id = k.municipality_id and i.status = 'adopted' and i.ends_on > c.ends_on) h on true
  where k.conversion_id = of_conversion
$$;

set role perceel_gate;

-- How a conversion stands, as counts: whoever advises on policy reads these and nobody's file.
create function conversion_sums(of_conversion uuid) returns table (wave_id uuid, standing text, residents int, letters int)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.wave_id, s.standing, count(*)::int, count(k.letter_id)::int from conversion_standings(of_conversion) s join conversion_case k on k.id = s.id
  where ctx_kind() = 'person' and ctx_role() in ('consultant', 'policy-adviser') and k.municipality_id = any(ctx_municipalities()::uuid[])
  group by s.wave_id, s.standing
$$;
revoke all on function conversion_sums(uuid) from public;
grant execute on function conversion_sums(uuid) to perceel_app;

-- A placement ends with its registration; a consultant ends them together with the facility and in no other way, since she writes none.
create or replace function facility_placement_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare reg facility_registration; part participation;
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - '{ends_on,rhythm,tasks,agreed_at,agreed_by,version}'::text[] <> to_jsonb(old) - '{ends_on,rhythm,tasks,agreed_at,agreed_by,version}'::text[]
       or new.ends_on is distinct from old.ends_on and (old.ends_on < new.ends_on or new.ends_on is null or ctx_role() not in ('desk-agent', 'consultant')
         or exists (select 1 from facility_hours h where h.placement_id = new.id group by h.month having sum(h.minutes) > 0 and h.month > substr(new.ends_on, 1, 7))) then
      raise exception 'facility-step' using errcode = 'PF001';
    end if;
    return new;
  end if;
  select * into reg from facility_registration where id = new.registration_id for update;
  if new.ends_on is not null or reg.number <> new.number or new.starts_on < reg.starts_on or new.starts_on > coalesce(reg.ends_on, new.starts_on) then raise exception 'facility-step' using errcode = 'PF001'; end if;
  select * into part from participation where id = new.participation_id for share;
  if part.id is null or part.provider_id <> new.provider_id or part.status <> 'running' or not reg.product_id = any(part.product_ids) or new.starts_on < part.starts_on or new.starts_on > part.ends_on then
    raise exception 'facility-without-participation' using errcode = 'PF005';
  end if;
  return new;
end $$;

-- What still runs in a facility that ended, ends on its last day. Where hours were entered for a later month the desk looks first.
create function conversion_ends_registrations(of_conversion uuid, by_name text) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare c conversion; ended uuid[];
begin
  select * into c from conversion where id = of_conversion;
  if c.id is null or c.status <> 'running' or ctx_kind() <> 'person' or ctx_role() <> 'consultant' or not c.municipality_id = any(ctx_municipalities()::uuid[]) then
    raise exception 'not-found' using errcode = 'PE002';
  end if;
  with over as (
    update facility_registration r set ends_on = c.ends_on, end_reason = 'facility-ends', ended_by = by_name, version = r.version + 1
    from conversion_case k
    where k.conversion_id = c.id and r.id = k.registration_id and r.ends_on is null
      and not exists (select from facility_hours h where h.registration_id = r.id group by h.month having sum(h.minutes) > 0 and h.month > substr(c.ends_on, 1, 7))
    returning r.id)
  select coalesce(array_agg(id), '{}') into ended from over;
  update facility_placement p set ends_on = c.ends_on, version = p.version + 1 where p.registration_id = any(ended) and p.ends_on is null;
  return cardinality(ended);
end $$;
revoke all on function conversion_ends_registrations(uuid, text) from public;
grant execute on function conversion_ends_registrations(uuid, text) to perceel_app;

set role perceel_owner;
grant execute on function conversion_standings(uuid) to perceel_app, perceel_gate;
