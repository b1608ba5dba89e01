-- A file that goes to another municipality with the resident's consent (issue 4 item 1, ADR 0081): two sides, each read by its own municipality only.
alter table file_transfer
  add constraint file_transfer_given_by check (given_by in ('resident', 'representative')),
  add constraint file_transfer_parts check (cardinality(parts) > 0 and parts <@ '{identity,household,help,findings,plan}'::text[] and 'identity' = any(parts)),
  add constraint file_transfer_elsewhere check (btrim(to_name) <> '' and to_municipality_id is distinct from municipality_id),
  add constraint file_transfer_status check (status in ('announced', 'received', 'refused', 'withdrawn', 'handed', 'lapsed') and (status = 'announced') = (ended_on is null)),
  add constraint file_transfer_handed check (status <> 'handed' or to_municipality_id is null),
  add constraint file_transfer_days check (expires_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and ended_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  -- What went, or never will, is kept by nobody here; nothing of it is readable in a row.
  add constraint file_transfer_sealed check ((cipher is null or status = 'announced' and to_municipality_id is null) and cipher ~ '^[A-Za-z0-9+/=]{40,}$');
create unique index file_transfer_one on file_transfer (resident_id, to_name) where status = 'announced';

alter table incoming_file
  add constraint incoming_file_status check (status in ('announced', 'opened', 'received', 'refused', 'withdrawn')),
  add constraint incoming_file_opened check (num_nulls(opened_at, opened_by, purpose) in (0, 3) and purpose in ('notification', 'running-help', 'enquiry')),
  -- No content without somebody who said what for.
  add constraint incoming_file_seen check (status not in ('opened', 'received') or opened_at is not null),
  add constraint incoming_file_decided check (num_nulls(decided_on, decided_by) in (0, 2) and (status in ('received', 'refused')) = (decided_on is not null)),
  add constraint incoming_file_refused check ((status = 'refused') = (reason is not null) and btrim(reason) <> ''),
  add constraint incoming_file_resident check ((status = 'received') = (resident_id is not null)),
  add constraint incoming_file_sealed check ((cipher is null or status in ('announced', 'opened', 'received')) and cipher ~ '^[A-Za-z0-9+/=]{40,}$');

create function today_of_portal() returns text language sql stable as $$ select to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') $$;

-- It stands on a consent that stands, and then only ends.
create function file_transfer_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare ends constant text[] := array['status', 'ended_on', 'cipher', 'version'];
begin
  if tg_op = 'INSERT' then
    if new.status <> 'announced' or not exists (select from file_consent c where c.id = new.consent_id and c.resident_id = new.resident_id and c.aspect = 'transfer' and c.granted and c.revoked_on is null) then
      raise exception 'transfer-without-consent' using errcode = 'PI100';
    end if;
    return new;
  end if;
  if old.status <> 'announced' or to_jsonb(new) - ends is distinct from to_jsonb(old) - ends or new.status in ('received', 'refused') and current_user <> 'perceel_gate'
     or new.cipher is not null and new.cipher is distinct from old.cipher or new.status = 'handed' and new.expires_on < today_of_portal() or new.status = 'lapsed' and (new.expires_on < today_of_portal()) is not true then
    raise exception 'transfer-is-kept' using errcode = 'PI101', detail = old.status;
  end if;
  return new;
end $$;
create trigger file_transfer_begins before insert on file_transfer for each row execute function file_transfer_kept();
create trigger file_transfer_kept before update on file_transfer for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new))) execute function file_transfer_kept();
create trigger kept_until_destroyed before delete on file_transfer for each row execute function kept_until_destroyed();

create function incoming_file_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare goes constant text[] := array['status', 'cipher', 'opened_at', 'opened_by', 'purpose', 'decided_on', 'decided_by', 'reason', 'resident_id', 'version'];
begin
  if to_jsonb(new) - goes is distinct from to_jsonb(old) - goes or new.cipher is not null and new.cipher is distinct from old.cipher
     or (old.opened_at is not null and (new.opened_at, new.opened_by, new.purpose) is distinct from (old.opened_at, old.opened_by, old.purpose))
     or new.status <> old.status and not (case old.status
        when 'announced' then new.status in ('opened', 'refused') or new.status = 'withdrawn' and current_user = 'perceel_gate'
        when 'opened' then new.status in ('received', 'refused') or new.status = 'withdrawn' and current_user = 'perceel_gate'
        else false end)
     or old.status in ('received', 'refused', 'withdrawn') and to_jsonb(new) is distinct from to_jsonb(old)
     or new.status <> old.status and new.status in ('opened', 'received') and (new.expires_on < today_of_portal() or new.cipher is null) then
    raise exception 'incoming-is-kept' using errcode = 'PI102', detail = old.status;
  end if;
  return new;
end $$;
create trigger incoming_file_kept before update on incoming_file for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new))) execute function incoming_file_kept();
create trigger kept_until_destroyed before delete on incoming_file for each row execute function kept_until_destroyed();

set role perceel_gate;

-- Lays what was sealed for another municipality on its work list; what lapsed in the meantime loses its content.
create function announce_file(of_transfer uuid, sealed text) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare t file_transfer;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into t from file_transfer x where x.id = of_transfer and x.municipality_id = any(ctx_municipalities()::uuid[]) and x.status = 'announced' and x.to_municipality_id is not null for update;
  if t.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  insert into incoming_file (id, municipality_id, from_name, parts, announced_at, expires_on, cipher)
  select t.id, t.to_municipality_id, m.name, t.parts, t.frozen_at, t.expires_on, sealed from municipality m where m.id = t.municipality_id;
  update incoming_file i set cipher = null where i.status in ('announced', 'opened') and i.expires_on < today_of_portal() and i.cipher is not null;
  update file_transfer x set cipher = null where x.status = 'announced' and x.expires_on < today_of_portal() and x.cipher is not null;
end $$;

-- The two sides are held in one order, the sender's first, so that taking back and taking up at once wait for each other. Says nothing of the sender.
create function hold_incoming(of_file uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' or not exists (select from incoming_file i where i.id = of_file and i.municipality_id = any(ctx_municipalities()::uuid[])) then raise exception 'not-found' using errcode = 'PE002'; end if;
  perform from file_transfer t where t.id = of_file for update;
end $$;

-- What the sender hears: received or refused, and the day. Its file may be gone by now.
create function tell_sender() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update file_transfer t set status = new.status, ended_on = new.decided_on, version = t.version + 1 where t.id = new.id and t.status = 'announced';
  return null;
end $$;

-- What was taken back is nobody's any more; what was received stays with who has it.
create function take_back() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update incoming_file i set status = 'withdrawn', cipher = null, version = i.version + 1 where i.id = new.id and i.status in ('announced', 'opened');
  return null;
end $$;

-- Taking the consent back takes back what was not received yet.
create function consent_takes_back() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update file_transfer t set status = 'withdrawn', ended_on = today_of_portal(), cipher = null, version = t.version + 1 where t.consent_id = new.id and t.status = 'announced';
  return null;
end $$;
revoke all on function announce_file(uuid, text), hold_incoming(uuid), tell_sender(), take_back(), consent_takes_back() from public;
grant execute on function announce_file(uuid, text), hold_incoming(uuid) to perceel_app;
grant execute on function tell_sender(), take_back(), consent_takes_back() to perceel_owner;

set role perceel_owner;
create trigger tell_sender after update of status on incoming_file for each row when (new.status in ('received', 'refused') and old.status in ('announced', 'opened')) execute function tell_sender();
create trigger take_back after update of status on file_transfer for each row when (new.status in ('withdrawn', 'lapsed') and old.status = 'announced') execute function take_back();
-- What the former release takes back takes a transfer back as well; it writes nothing else of it.
create trigger consent_takes_back after update of revoked_on on file_consent for each row when (old.revoked_on is null and new.revoked_on is not null) execute function consent_takes_back();
