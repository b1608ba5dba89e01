-- Receipts and the list of fingerprints at closing (ADR 0025).
alter table submission_version add constraint submission_version_receipt_whole check ((receipt_key is null) = (receipt_signature is null));

alter table closing_list
  add constraint closing_list_fingerprints check (array_position(fingerprints, null) is null and array_to_string(fingerprints, '') ~ '^([0-9a-f]{64})*$'),
  add constraint closing_list_published check (published_at >= closed_at);

set role perceel_gate;

-- The fingerprints of everything that stood handed in when the window closed. Asked after closing only; the lock waits for an
-- entry that was received in time and is still being written.
create function closing_fingerprints(closed_window uuid) returns text[] language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from entry_window w where w.id = closed_window and w.published_at is not null and w.closes_at <= portal_now()) then
    raise exception 'not-closed' using errcode = 'PE002';
  end if;
  perform 1 from entry_window w where w.id = closed_window for update;
  return array(select v.fingerprint from submission s join submission_version v on v.submission_id = s.id and v.number = s.current_version
               where s.window_id = closed_window and s.status not in ('draft', 'withdrawn') order by v.fingerprint);
end $$;

-- Publishes the list of a window that isn't opened yet, once per closing time, for everyone and for good. The first who looks
-- after closing makes it so; it says what the database says, whoever that is. Returns whether it was made now.
create function closing_publish(closed_window uuid, listed text[], key_name text, signed text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare w entry_window;
begin
  select * into w from entry_window where id = closed_window for update;
  if w.id is null or w.opened_at is not null or exists (select 1 from closing_list l where l.window_id = w.id and l.closed_at = w.closes_at) then return false; end if;
  if listed is distinct from closing_fingerprints(closed_window) then raise exception 'other-list' using errcode = 'PE002'; end if;
  insert into closing_list (id, window_id, region_id, closed_at, fingerprints, signing_key, signature, published_at)
  values (gen_random_uuid(), w.id, w.region_id, w.closes_at, listed, key_name, signed, portal_now());
  return true;
end $$;

revoke all on function closing_fingerprints(uuid), closing_publish(uuid, text[], text, text) from public;
grant execute on function closing_fingerprints(uuid), closing_publish(uuid, text[], text, text) to perceel_app;

set role perceel_owner;
