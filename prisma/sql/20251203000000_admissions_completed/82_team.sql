-- A case is somebody's or waits in the team; who is away has one who stands in.
alter table wmo_case add constraint wmo_case_consultant check (num_nulls(consultant_id, consultant_name) in (0, 2));

alter table consultant_absence
  add constraint consultant_absence_order check (until_on >= from_on and deputy_id <> person_id),
  add constraint consultant_absence_once exclude using gist (municipality_id with =, person_id with =, days_through(from_on, until_on) with &&) where (ended_at is null);

create function absence_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.ended_at is not null or to_jsonb(new) - '{ended_at,version}'::text[] <> to_jsonb(old) - '{ended_at,version}'::text[] then raise exception 'absence-step' using errcode = 'PI015'; end if;
  return new;
end $$;
create trigger absence_steps before update on consultant_absence for each row execute function absence_steps();

set role perceel_gate;

-- Who works as a consultant for the caller's municipality now: to take over from, and to stand in.
create function consultant_colleagues() returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.id, p.name from membership m join person p on p.id = m.person_id
  where ctx_kind() = 'person' and ctx_role() = 'consultant' and m.role = 'consultant' and m.municipality_id = any(ctx_municipalities()::uuid[]) and p.active and membership_runs(m)
  order by p.name, p.id
$$;

revoke all on function consultant_colleagues() from public;
grant execute on function consultant_colleagues() to perceel_app;

set role perceel_owner;
