-- What changes in a resident's file reaches who helps him (issue 4 item 11, ADR 0108): the provider's own copy, in the same transaction, and since when.
alter table client_change
  add constraint client_change_of check (num_nulls(allocation_id, placement_id) = 1),
  add constraint client_change_facts check (cardinality(facts) > 0 and facts <@ '{name,address,phone,interpreter,contact}'::text[]);

-- What was told stays as it was told.
create function client_change_kept() returns trigger language plpgsql set search_path = public, pg_temp as
$$ begin raise exception 'change-is-kept' using errcode = 'PI110'; end $$;
create trigger client_change_kept before update on client_change for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new))) execute function client_change_kept();
create trigger kept_until_destroyed before delete on client_change for each row execute function kept_until_destroyed();

-- Whether a provider helps by this allocation today: also until the last day of help that stops.
create function helps_on(a allocation, on_day text) returns boolean language sql immutable parallel safe as $$ select a.status in ('accepted', 'started', 'paused') or a.status = 'stopped' and a.stopped_on >= on_day $$;

set role perceel_gate;

/* Brings these facts of a resident to every provider that helps him, now or from an agreed day, and gives back who is to be told. An offer that
   nobody took yet gets them too, and tells nobody. The address is that of today: help that begins at an address to come keeps that one. */
create function client_follows(of_resident uuid, facts text[], new_name text, new_phone text, new_address text, new_postcode text, new_city text)
returns table (id uuid, number text, "providerId" uuid, facility boolean) language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare r resident; today text := today_of_portal(); moment timestamptz := date_trunc('milliseconds', portal_now());
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into r from resident x where x.id = of_resident and x.municipality_id = any(ctx_municipalities()::uuid[]);
  if r.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  update allocation_client c set name = new_name, phone = new_phone
    from allocation a where a.id = c.allocation_id and c.resident_id = r.id and (a.status in ('offered', 'returned') or helps_on(a, today)) and (c.name, c.phone) is distinct from (new_name, new_phone);
  if 'address' = any(facts) then
    update allocation_client c set address = new_address, postcode = new_postcode, city = new_city, address_at = moment
      from allocation a where a.id = c.allocation_id and c.resident_id = r.id and (a.status in ('offered', 'returned') or helps_on(a, today))
        and (r.moves_on is null or r.moves_on <= today or coalesce(a.starts_on, a.wished_start) < r.moves_on);
  end if;
  return query
    with helping as (
      select a.id, a.number, a.provider_id, false as facility from allocation a join allocation_client c on c.allocation_id = a.id
        where c.resident_id = r.id and c.shared_at is not null and helps_on(a, today)
      union all select p.id, p.number, p.provider_id, true from facility_placement p join facility_registration g on g.id = p.registration_id
        where g.resident_id = r.id and (p.ends_on is null or p.ends_on >= today)),
    kept as (
      insert into client_change (id, municipality_id, resident_id, provider_id, allocation_id, placement_id, facts, changed_at)
      select gen_random_uuid(), r.municipality_id, r.id, h.provider_id, case when not h.facility then h.id end, case when h.facility then h.id end, client_follows.facts, moment from helping h)
    select h.id, h.number, h.provider_id, h.facility from helping h order by h.number;
end $$;

-- Whom a provider calls about a client it helps today: in which language with an interpreter, who speaks for him in matters of care by an authority that was seen, and whom to reach.
create function client_call(of_allocation uuid, of_placement uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('language', case when r.interpreter then r.language end, 'contacts', coalesce((
      select jsonb_agg(jsonb_build_object('kind', p.kind, 'organisation', p.organisation, 'salutation', p.salutation, 'initials', p.initials, 'prefix', p.prefix, 'surname', p.surname, 'relation', p.relation, 'phone', p.phone, 'startsOn', p.starts_on, 'endsOn', p.ends_on)
        order by p.kind = 'contact', p.starts_on, p.id)
      from representative p where p.resident_id = r.id and (p.ends_on is null or p.ends_on >= today_of_portal()) and (p.kind = 'contact' or p.about <> 'money' and p.proof_seen_on is not null)), '[]'))
  from resident r
  where ctx_kind() = 'person' and ctx_role() in ('provider-admin', 'provider-staff') and r.id in (
    select c.resident_id from allocation a join allocation_client c on c.allocation_id = a.id
      where a.id = of_allocation and c.shared_at is not null and a.provider_id = any(ctx_providers()::uuid[]) and helps_on(a, today_of_portal())
    union all select g.resident_id from facility_placement p join facility_registration g on g.id = p.registration_id
      where p.id = of_placement and p.provider_id = any(ctx_providers()::uuid[]) and (p.ends_on is null or p.ends_on >= today_of_portal()))
$$;
revoke all on function client_follows(uuid, text[], text, text, text, text, text), client_call(uuid, uuid) from public;
grant execute on function client_follows(uuid, text[], text, text, text, text, text), client_call(uuid, uuid) to perceel_app;

set role perceel_owner;

-- Help that runs has the number that its file has today; what the releases before did not bring over comes along.
alter table allocation_client no force row level security;
alter table allocation no force row level security;
alter table resident no force row level security;
update allocation_client c set phone = r.phone from allocation a, resident r where a.id = c.allocation_id and r.id = c.resident_id and r.phone is distinct from c.phone and (a.status in ('offered', 'returned') or helps_on(a, today_of_portal()));
alter table allocation_client force row level security;
alter table allocation force row level security;
alter table resident force row level security;
