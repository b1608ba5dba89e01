-- The general facility and custom help that may not run beside each other (F65, ADR 0054): one that begins beside help that ends later is refused as
-- well, and where custom help is given to who is registered, the desk hears that the registration ends and from which day; it reads nothing of that help.
set role perceel_gate;

-- As before, and: help that ends on a day to come runs until then.
create or replace function facility_registration_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare use_rule jsonb; may text[] := '{ends_on,end_reason,ended_by,version}';
begin
  if tg_op = 'UPDATE' then
    if new.household_key is distinct from old.household_key and exists (select from resident_signal s where s.resident_id = new.resident_id and s.outcome = 'followed' and s.kind = 'moved' and s.destination = 'within') then may := may || '{household_key}'::text[]; end if;
    if old.ends_on is not null or to_jsonb(new) - may <> to_jsonb(old) - may
       or exists (select 1 from facility_hours h where h.registration_id = new.id group by h.month having sum(h.minutes) > 0 and h.month > substr(new.ends_on, 1, 7)) then
      raise exception 'facility-step' using errcode = 'PF001';
    end if;
    return new;
  end if;
  use_rule := facility_rule(new.region_id, new.municipality_id, 'general-facility-use', new.starts_on);
  if new.ends_on is not null or not exists (select 1 from product p where p.id = new.product_id and p.kind = 'general' and p.valid_from <= new.starts_on and (p.valid_until is null or p.valid_until > new.starts_on))
     or facility_rule(new.region_id, new.municipality_id, 'general-facility', new.starts_on) is null or (use_rule ->> 'per') is null or (use_rule ->> 'per' = 'household') <> (new.household_key is not null) then
    raise exception 'facility-not-ruled' using errcode = 'PF002';
  end if;
  if facility_rule(new.region_id, new.municipality_id, 'general-facility-inflow', new.starts_on) ->> 'open' = 'false' then raise exception 'facility-inflow-stopped' using errcode = 'PF003'; end if;
  -- Of two products that no row names the answer is no (ADR 0054).
  if exists (select 1 from indication i where i.resident_id = new.resident_id and i.status in ('adopted', 'ended') and i.undone_at is null and i.product_id <> new.product_id and coalesce(i.ended_on, i.ends_on) >= new.starts_on
      and not exists (select 1 from product_pair p where p.together and p.valid_from <= new.starts_on and (p.valid_until is null or p.valid_until > new.starts_on)
        and (p.product_id, p.other_id) in ((i.product_id, new.product_id), (new.product_id, i.product_id)))) then
    raise exception 'facility-beside-custom' using errcode = 'PF004';
  end if;
  return new;
end $$;

-- Registrations of this municipality that custom help takes the place of, each with its last day: that before the first day of the help. For its desk, once the decision was sent.
create function facility_to_end() returns table (id uuid, number text, provider text, last_day text) language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, g.number, v.name, greatest(g.starts_on, to_char(to_date(min(i.starts_on), 'YYYY-MM-DD') - 1, 'YYYY-MM-DD'))
  from facility_registration g join indication i on i.resident_id = g.resident_id and i.municipality_id = g.municipality_id join wmo_decision d on d.id = i.decision_id
    left join lateral (select p.provider_id from facility_placement p where p.registration_id = g.id order by p.starts_on desc limit 1) l on true left join provider v on v.id = l.provider_id
  where ctx_kind() = 'person' and ctx_role() = 'desk-agent' and g.municipality_id = any(ctx_municipalities()::uuid[]) and g.ends_on is null
    and i.status = 'adopted' and i.undone_at is null and d.dispatched_on is not null and i.product_id <> g.product_id and coalesce(i.ended_on, i.ends_on) >= facility_today()
    and not exists (select from product_pair p where p.together and p.valid_from <= greatest(i.starts_on, g.starts_on) and (p.valid_until is null or p.valid_until > greatest(i.starts_on, g.starts_on))
      and (p.product_id, p.other_id) in ((i.product_id, g.product_id), (g.product_id, i.product_id)))
  group by g.id, g.number, g.starts_on, v.name order by 4, g.number limit 100
$$;
revoke all on function facility_to_end() from public;
grant execute on function facility_to_end() to perceel_app;

set role perceel_owner;
