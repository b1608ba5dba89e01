-- A file from outside waits until the scanner has looked at it (ADR 0098); only the scanner's job settles it, and nothing else of a file changes with it.
alter table file add constraint file_scan check (scan in ('waiting', 'clean', 'infected'));
create index file_waiting on file (id) where scan = 'waiting';

-- What a file holds never changes: only what waited is let out, under the key that everything else opens files with.
create function file_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user = 'perceel_gate' and old.scan = 'waiting' and (new.scan = 'clean' or new.scan = 'infected' and new.cipher = old.cipher)
    and row(new.name, new.mime, new.size, new.sha256) is not distinct from row(old.name, old.mime, old.size, old.sha256) then return new; end if;
  if row(new.scan, new.name, new.mime, new.size, new.sha256, new.cipher) is not distinct from row(old.scan, old.name, old.mime, old.size, old.sha256, old.cipher) then return new; end if;
  raise exception 'file-kept' using errcode = 'PE002';
end $$;
create trigger file_kept before update of scan, name, mime, size, sha256, cipher on file for each row execute function file_kept();

set role perceel_gate;

create function scans() returns boolean language sql stable as $$ select ctx_kind() = 'system' and ctx_job() = 'scan' $$;

create function quarantine_ids(most int) returns setof uuid language sql volatile security definer set search_path = public, pg_temp as
$$ select id from file where scan = 'waiting' and scans() order by random() limit most $$;

-- One file that waits, with whom to tell when something is found.
create function quarantine_file(file_to_scan uuid) returns table (id uuid, name text, cipher bytea, region_id uuid, provider_id uuid, to_name text, to_address text)
language sql stable security definer set search_path = public, pg_temp as
$$ select f.id, f.name, f.cipher, case when f.provider_id is null then f.region_ids[1] end, f.provider_id, coalesce(p.contact_name, p.name), p.email
     from file f left join provider p on p.id = f.provider_id where f.id = file_to_scan and f.scan = 'waiting' and scans() $$;

-- Lets a file out with its content under the usual key, or closes it for good when there is none. False when it waited no more.
create function quarantine_end(file_to_end uuid, released bytea) returns boolean language sql volatile security definer set search_path = public, pg_temp as
$$ with done as (update file f set scan = case when released is null then 'infected' else 'clean' end, cipher = coalesce(released, f.cipher) where f.id = file_to_end and f.scan = 'waiting' and scans() returning 1)
   select exists (select from done) $$;

create function quarantine_counts() returns table (waiting int, since timestamptz, infected int, clean int) language sql stable security definer set search_path = public, pg_temp as
$$ select count(*) filter (where scan = 'waiting')::int, min(created_at) filter (where scan = 'waiting'), count(*) filter (where scan = 'infected')::int, count(*) filter (where scan = 'clean')::int
     from file where ctx_role() in ('administrator', 'auditor') $$;

revoke all on function scans(), quarantine_ids(int), quarantine_file(uuid), quarantine_end(uuid, bytea), quarantine_counts() from public;
grant execute on function quarantine_ids(int), quarantine_file(uuid), quarantine_end(uuid, bytea), quarantine_counts() to perceel_app;
set role perceel_owner;
