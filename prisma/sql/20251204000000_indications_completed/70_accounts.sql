-- Who is who outside the demonstration (ADR 0064): a password and a code from an app, before an actor exists. Real time, never the portal's.
alter table session add constraint session_amr check (amr <@ '{pwd,otp,recovery}'::text[]);
alter table sign_in_step
  add constraint sign_in_step_stage check (stage in ('code', 'enrol', 'proved')),
  add constraint sign_in_step_enrolment check (enrolment is null or stage = 'enrol'),
  add constraint sign_in_step_days check (expires_at > created_at);
alter table account_link add constraint account_link_days check (expires_at > created_at and expires_at <= created_at + interval '48 hours');
alter table account add constraint account_totp check (num_nulls(totp_secret, totp_step) in (0, 2));
alter table recovery_code add constraint recovery_code_number check (number between 1 and 10);
create unique index person_email_once on person (lower(email));

set role perceel_gate;

-- Counts a try before it is made, so that many at once count too. Gives the seconds to wait, or 0 when it may be made. Free tries:
-- 4 of an account, 20 of an address, 60 of an organisation; then four seconds, doubling to 15, 5 and 1 minute.
create function sign_in_try(keys text[]) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare k text; c sign_in_count; moment timestamptz; seconds numeric := 0; free int; most int; over int;
begin
  foreach k in array array(select x from unnest(keys) x order by x) loop
    insert into sign_in_count (key, failures, last_at, blocked_until) values (k, 0, clock_timestamp(), '-infinity') on conflict (key) do nothing;
    select * into c from sign_in_count where key = k for update;
    seconds := greatest(seconds, extract(epoch from c.blocked_until - clock_timestamp()));
  end loop;
  if seconds > 0 then return least(ceil(seconds), 900); end if;
  moment := clock_timestamp();
  foreach k in array keys loop
    free := case split_part(k, ':', 1) when 'account' then 4 when 'address' then 20 else 60 end;
    most := case split_part(k, ':', 1) when 'account' then 900 when 'address' then 300 else 60 end;
    update sign_in_count x set failures = case when x.last_at < moment - interval '1 day' then 1 else x.failures + 1 end, last_at = moment where x.key = k returning x.failures - free into over;
    update sign_in_count x set blocked_until = case when over > 0 then moment + make_interval(secs => least(most, power(2, least(over + 1, 12)))) else '-infinity' end where x.key = k;
  end loop;
  return 0;
end $$;

-- The try was right: the account starts afresh, the others lose this one.
create function sign_in_done(keys text[]) returns void language sql volatile security definer set search_path = public, pg_temp as $$
  update sign_in_count set failures = case when key like 'account:%' then 0 else greatest(failures - 1, 0) end, blocked_until = '-infinity' where key = any(keys)
$$;

-- The account of this address, of a person who may work here today.
create function account_find(address text) returns table (person_id uuid, password_hash text) language sql volatile security definer set search_path = public, pg_temp as $$
  select p.id, a.password_hash from person p join account a on a.person_id = p.id
  where lower(p.email) = lower(address) and p.active and exists (select from membership m where m.person_id = p.id and membership_runs(m))
$$;

-- The password was right: ten minutes for the code, or to set the app when there is none yet.
create function step_open(person uuid, token text, methods text[]) returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare found_stage text;
begin
  select case when a.totp_secret is null then 'enrol' else 'code' end into found_stage from account a join person p on p.id = a.person_id where a.person_id = person and p.active;
  if found_stage is null then return null; end if;
  insert into sign_in_step (token_hash, person_id, stage, amr, created_at, expires_at)
  values (token, person, found_stage, methods, clock_timestamp(), clock_timestamp() + interval '10 minutes');
  return found_stage;
end $$;

create function step_runs(s sign_in_step) returns boolean language sql volatile as
$$ select s.ended_at is null and s.expires_at > clock_timestamp() $$;

create function step_find(token text) returns table (person_id uuid, name text, email text, stage text, enrolment text, totp_secret text)
language sql volatile security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.email, s.stage, s.enrolment, case when s.stage = 'code' then a.totp_secret end
  from sign_in_step s join person p on p.id = s.person_id join account a on a.person_id = p.id
  where s.token_hash = token and step_runs(s) and p.active
$$;

-- What is being set is kept until it is confirmed, so that a page can be opened twice. The first one stays.
create function step_keep_enrolment(token text, enrolment text) returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare kept text;
begin
  update sign_in_step s set enrolment = coalesce(s.enrolment, step_keep_enrolment.enrolment) where s.token_hash = token and s.stage = 'enrol' and step_runs(s) returning s.enrolment into kept;
  return kept;
end $$;

-- A code of this time step: once, and never one of before (ASVS V6.5.1).
create function step_code(token text, time_step bigint) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s sign_in_step;
begin
  select * into s from sign_in_step x where x.token_hash = token and x.stage = 'code' and step_runs(x) for update;
  if s.person_id is null then return false; end if;
  update account a set totp_step = time_step where a.person_id = s.person_id and a.totp_step < time_step;
  if not found then return false; end if;
  update sign_in_step x set stage = 'proved', amr = x.amr || '{otp}'::text[] where x.token_hash = token;
  return true;
end $$;

create function recovery_find(token text, code_number int) returns text language sql volatile security definer set search_path = public, pg_temp as $$
  select r.hash from sign_in_step s join recovery_code r on r.person_id = s.person_id
  where s.token_hash = token and s.stage = 'code' and step_runs(s) and r.number = code_number and r.used_at is null
$$;

create function step_recovery(token text, code_number int) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s sign_in_step;
begin
  select * into s from sign_in_step x where x.token_hash = token and x.stage = 'code' and step_runs(x) for update;
  update recovery_code r set used_at = clock_timestamp() where r.person_id = s.person_id and r.number = code_number and r.used_at is null;
  if not found then return false; end if;
  update sign_in_step x set stage = 'proved', amr = x.amr || '{recovery}'::text[] where x.token_hash = token;
  return true;
end $$;

-- Sets the app for who has none: its secret, the step just used, and the recovery codes.
create function step_enrol(token text, secret text, time_step bigint, hashes text[]) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s sign_in_step;
begin
  select * into s from sign_in_step x where x.token_hash = token and x.stage = 'enrol' and step_runs(x) for update;
  update account a set totp_secret = secret, totp_step = time_step where a.person_id = s.person_id and a.totp_secret is null;
  if not found then return false; end if;
  insert into recovery_code (person_id, number, hash) select s.person_id, place, each from unnest(hashes) with ordinality as h (each, place);
  update sign_in_step x set stage = 'proved', enrolment = null, amr = x.amr || '{otp}'::text[] where x.token_hash = token;
  return true;
end $$;

-- The roles that somebody who proved who he is may work in today.
create function step_roles(token text) returns table (membership_id uuid, role text, title text, organisation text) language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, m.role, m.title, coalesce(pr.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform')
  from sign_in_step s join person p on p.id = s.person_id join membership m on m.person_id = p.id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where s.token_hash = token and s.stage = 'proved' and step_runs(s) and p.active and membership_runs(m) order by m.position, m.id
$$;

-- The session of a proved signing in, in one of one's roles; the signing in ends with it.
create function session_open(step text, membership uuid, token text, from_address text, from_agent text) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s sign_in_step; m membership; opened uuid := gen_random_uuid();
begin
  select * into s from sign_in_step x where x.token_hash = step and x.stage = 'proved' and step_runs(x) for update;
  select x.* into m from membership x join person p on p.id = x.person_id where x.id = session_open.membership and x.person_id = s.person_id and p.active and membership_runs(x);
  if m.id is null then return null; end if;
  update sign_in_step x set ended_at = clock_timestamp() where x.token_hash = step;
  insert into session (id, token_hash, membership_id, municipality_id, created_at, last_seen_at, absolute_until, idle_minutes, amr, address, agent)
  values (opened, token, m.id, m.municipality_id, clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '8 hours', case when m.role = 'consultant' then 15 else 30 end, s.amr, from_address, from_agent);
  return opened;
end $$;

-- A link to set a password with, for a person; links of before stop working.
create function link_write(person uuid, token text, by_name text) returns boolean language plpgsql volatile as $$
begin
  insert into account (person_id) values (person) on conflict (person_id) do nothing;
  update account_link l set expires_at = greatest(clock_timestamp(), l.created_at + interval '1 millisecond') where l.person_id = person and l.used_at is null and l.expires_at > clock_timestamp();
  insert into account_link (token_hash, person_id, made_by, created_at, expires_at) values (token, person, by_name, clock_timestamp(), clock_timestamp() + interval '48 hours');
  return true;
end $$;

-- Made by who sets the portal up.
create function link_make(person uuid, token text, by_name text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if ctx_kind() <> 'system' or ctx_job() <> 'setup' then return false; end if;
  return link_write(person, token, by_name);
end $$;

create function link_find(token text) returns table (person_id uuid, name text, email text) language sql volatile security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.email from account_link l join person p on p.id = l.person_id
  where l.token_hash = token and l.used_at is null and l.expires_at > clock_timestamp() and p.active
$$;

-- Sets the password and ends every session and every signing in under way; the app stays (ASVS V6.4.3, 7.4.3).
create function link_use(token text, password text) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare whose uuid;
begin
  update account_link l set used_at = clock_timestamp() from person p where p.id = l.person_id and p.active and l.token_hash = token and l.used_at is null and l.expires_at > clock_timestamp() returning l.person_id into whose;
  if whose is null then return null; end if;
  update account a set password_hash = password, password_at = clock_timestamp() where a.person_id = whose;
  update session s set revoked_at = clock_timestamp() from membership m where m.id = s.membership_id and m.person_id = whose and s.revoked_at is null;
  update sign_in_step s set ended_at = clock_timestamp() where s.person_id = whose and s.ended_at is null;
  return whose;
end $$;

revoke all on function sign_in_try(text[]), sign_in_done(text[]), account_find(text), step_open(uuid, text, text[]), step_find(text), step_keep_enrolment(text, text), step_code(text, bigint), recovery_find(text, int),
  step_recovery(text, int), step_enrol(text, text, bigint, text[]), step_roles(text), session_open(text, uuid, text, text, text), link_make(uuid, text, text), link_find(text), link_use(text, text) from public;
grant execute on function sign_in_try(text[]), sign_in_done(text[]), account_find(text), step_open(uuid, text, text[]), step_find(text), step_keep_enrolment(text, text), step_code(text, bigint), recovery_find(text, int),
  step_recovery(text, int), step_enrol(text, text, bigint, text[]), step_roles(text), session_open(text, uuid, text, text, text), link_make(uuid, text, text), link_find(text), link_use(text, text) to perceel_app;

set role perceel_owner;
