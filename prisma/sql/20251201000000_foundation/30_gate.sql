-- The only ways in before an actor exists, and the few acts that no actor's own rights reach.
set role perceel_gate;

create function mode_of_portal() returns text language sql stable security definer set search_path = public, pg_temp as
$$ select mode from portal_clock where id = 1 $$;

create function membership_runs(m membership) returns boolean language sql volatile as
$$ select m.valid_from <= to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')
      and (m.valid_until is null or m.valid_until > to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')) $$;

-- Those who can be signed in as with one click; nobody outside a demonstration or test.
create function demo_people() returns table (membership_id uuid, name text, role text, title text, organisation text, place int)
language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, p.name, m.role, m.title,
         coalesce(pr.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'),
         m.position
  from membership m join person p on p.id = m.person_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where mode_of_portal() in ('demo', 'test') and p.active and membership_runs(m)
    and m.position < 100
  order by m.position
$$;

-- Opens a session for a membership without a password: demonstration and test only.
create function session_open_demo(membership uuid, token text) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare found membership; opened uuid := gen_random_uuid();
begin
  if mode_of_portal() not in ('demo', 'test') then return null; end if;
  select m.* into found from membership m join person p on p.id = m.person_id where m.id = membership and p.active and membership_runs(m);
  if found.id is null then return null; end if;
  insert into session (id, token_hash, membership_id, municipality_id, created_at, last_seen_at, absolute_until, idle_minutes)
  values (opened, token, found.id, found.municipality_id, clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '8 hours',
          case when found.role = 'consultant' then 15 else 30 end);
  return opened;
end $$;

-- Who this token belongs to, on the real clock: idle, absolute and revoked end it. Touches it at most once a minute.
create function session_find(token text) returns table (
  session_id uuid, membership_id uuid, person_id uuid, name text, role text, title text, organisation text, region_ids text[],
  municipality_ids text[], provider_ids text[], access_organisation_id uuid, municipality_name text, region_name text, theme text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare s session;
begin
  select * into s from session where token_hash = token and revoked_at is null and absolute_until > clock_timestamp()
    and last_seen_at + make_interval(mins => idle_minutes) > clock_timestamp();
  if s.id is null then return; end if;
  if s.last_seen_at < clock_timestamp() - interval '1 minute' then
    update session set last_seen_at = clock_timestamp() where id = s.id;
  end if;
  return query
  select s.id, m.id, p.id, p.name, m.role, m.title,
    coalesce(pr.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'),
    array_remove(array[coalesce(m.region_id, mu.region_id)::text], null),
    case when m.municipality_id is not null then array[m.municipality_id::text]
         when m.region_id is not null then array(select x.id::text from municipality x where x.region_id = m.region_id order by x.name)
         else '{}'::text[] end,
    array_remove(array[m.provider_id::text], null), m.access_organisation_id, mu.name, coalesce(r.full_name, rm.full_name), coalesce(r.theme, rm.theme, 'standaard')
  from membership m join person p on p.id = m.person_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join region rm on rm.id = mu.region_id left join region r on r.id = m.region_id
  left join access_organisation a on a.id = m.access_organisation_id
  where m.id = s.membership_id and p.active and membership_runs(m);
end $$;

create function session_revoke(token text) returns void language sql volatile security definer set search_path = public, pg_temp as
$$ update session set revoked_at = clock_timestamp() where token_hash = token and revoked_at is null $$;

-- The closing of entries decides here: the window's row is locked, the time is the clock's and not the transaction's.
-- Received exactly at closing is too late.
create function entry_in_time() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare w entry_window; moment timestamptz;
begin
  select * into w from entry_window where id = new.window_id for share;
  moment := portal_now();
  if w.published_at is null or w.published_at > moment or moment < w.opens_at or moment >= least(w.closes_at, w.stopped_at) then
    raise exception 'entry-outside-window' using errcode = 'PE001', detail = jsonb_build_object('at', moment, 'opens', w.opens_at, 'closes', least(w.closes_at, w.stopped_at))::text;
  end if;
  if tg_table_name = 'submission_version' and tg_op = 'INSERT' then new.submitted_at := date_trunc('milliseconds', moment); end if;
  return new;
end $$;

-- A provider's own entry can no longer change once the window has closed; what the opening and the officers do passes.
create function entry_still_open() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare w entry_window; moment timestamptz;
begin
  if ctx_role() not in ('provider-admin', 'provider-staff') then return coalesce(new, old); end if;
  select * into w from entry_window where id = coalesce(new.window_id, old.window_id) for share;
  moment := portal_now();
  if moment < w.opens_at or moment >= least(w.closes_at, w.stopped_at) then
    raise exception 'entry-outside-window' using errcode = 'PE001', detail = jsonb_build_object('at', moment, 'opens', w.opens_at, 'closes', least(w.closes_at, w.stopped_at))::text;
  end if;
  return coalesce(new, old);
end $$;

-- The second officer's click: opens every submitted entry of a closed window at once. Returns how many.
-- Refuses before closing, without a first officer, by the same person, or after 15 minutes.
create function window_open(window_to_open uuid) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare w entry_window; moment timestamptz; opened int;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'procurement-officer' then raise exception 'not-an-officer' using errcode = 'PE002'; end if;
  select * into w from entry_window where id = window_to_open and region_id = any(ctx_regions()::uuid[]) for update;
  moment := portal_now();
  if w.id is null then raise exception 'no-window' using errcode = 'PE002'; end if;
  if w.opened_at is not null then raise exception 'already-opened' using errcode = 'PE002'; end if;
  if moment < least(w.closes_at, w.stopped_at) then raise exception 'not-closed' using errcode = 'PE002'; end if;
  if w.open_requested_by is null or moment > w.open_requested_at + interval '15 minutes' then raise exception 'not-requested' using errcode = 'PE002'; end if;
  if w.open_requested_by::text = ctx_actor() then raise exception 'same-officer' using errcode = 'PE002'; end if;
  update submission set opened_at = moment, status = 'under-assessment', version = version + 1 where window_id = w.id and status = 'submitted';
  get diagnostics opened = row_count;
  update submission_version v set opened_at = moment from submission s where s.id = v.submission_id and s.window_id = w.id and s.opened_at is not null and v.number = s.current_version;
  update submission_lot l set opened_at = moment from submission s where s.id = l.submission_id and s.window_id = w.id and s.opened_at is not null and l.submitted;
  -- What was handed in is the version's frozen content and its evidence; a draft's later answers stay the provider's own.
  update evidence_version e set region_ids = array_append(e.region_ids, w.region_id)
    from submission_version v join submission s on s.id = v.submission_id and v.number = s.current_version
    where e.id = any(v.evidence_version_ids) and s.window_id = w.id and s.opened_at is not null and not w.region_id = any(e.region_ids);
  update evidence e set region_ids = array_append(e.region_ids, w.region_id)
    where not w.region_id = any(e.region_ids) and exists (select 1 from evidence_version v where v.evidence_id = e.id and w.region_id = any(v.region_ids));
  update file f set region_ids = array_append(f.region_ids, w.region_id)
    where not w.region_id = any(f.region_ids) and exists (select 1 from evidence_version v where v.file_id = f.id and w.region_id = any(v.region_ids));
  update provider p set region_ids = array_append(p.region_ids, w.region_id)
    where not w.region_id = any(p.region_ids) and exists (select 1 from submission s where s.provider_id = p.id and s.window_id = w.id and s.opened_at is not null);
  update entry_window set opened_at = moment, opened_by = ctx_actor()::uuid, opened_count = opened, version = version + 1 where id = w.id;
  return opened;
end $$;

-- At acceptance the provider gets the client's identity; only of its own accepted allocation.
create function allocation_share_client(allocation uuid) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from allocation a where a.id = allocation and a.status in ('accepted', 'started')
                 and a.provider_id = any(ctx_providers()::uuid[])) then return false; end if;
  update allocation_client set shared_at = portal_now() where allocation_id = allocation and shared_at is null;
  return found;
end $$;

revoke all on function mode_of_portal(), demo_people(), session_open_demo(uuid, text), session_find(text), session_revoke(text), window_open(uuid),
  allocation_share_client(uuid) from public;
grant execute on function mode_of_portal(), demo_people(), session_open_demo(uuid, text), session_find(text), session_revoke(text), window_open(uuid),
  allocation_share_client(uuid) to perceel_app;

set role perceel_owner;

create trigger entry_in_time before insert on submission_version for each row execute function entry_in_time();
create trigger entry_still_open before insert or update or delete on answer for each row execute function entry_still_open();
create trigger entry_still_open before insert or update or delete on submission_lot for each row execute function entry_still_open();
create trigger entry_still_open before insert or update on submission for each row execute function entry_still_open();
