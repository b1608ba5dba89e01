-- Continuous entry (F23, ADR 0034): no closing; each entry has a key pair of its own and is opened on receipt.

-- What was published before with a closing day was run as a window from a date; it says so. Concepts get their days to decide.
alter table entry_window no force row level security;
alter table entry_window disable trigger user;
update entry_window set kind = 'from-date' where kind = 'continuous' and published_at is not null;
update entry_window set decision_days = least(365, greatest(1, decisions_by::date - (closes_at at time zone 'Europe/Amsterdam')::date)), questions_until = null, answers_by = null where kind = 'continuous';
alter table entry_window enable trigger user;
alter table entry_window force row level security;

alter table entry_window
  drop constraint entry_window_days,
  add constraint entry_window_days check (decisions_by < contract_start or kind = 'continuous'),
  drop constraint entry_window_decided,
  -- Counted as they are opened.
  drop constraint entry_window_opened_whole,
  add constraint entry_window_opened_whole check ((opened_at is null) = (opened_by is null) and ((opened_at is null) = (opened_count is null) or kind = 'continuous')),
  drop constraint entry_window_decided_after_opening,
  add constraint entry_window_decided_after_opening check (decided_at is null or opened_at is not null or kind = 'continuous'),
  add constraint entry_window_continuous check ((kind = 'continuous') = (decision_days is not null) and (kind <> 'continuous' or num_nonnulls(opened_at, open_requested_at, questions_until, answers_by) = 0)),
  add constraint entry_window_decision_days check (decision_days between 1 and 365);

drop index sealing_key_one_per_window;
create unique index sealing_key_one_per_window on sealing_key (window_id) where submission_id is null;
alter table sealing_key add constraint sealing_key_of_entry check ((submission_id is null) = (provider_id is null));

alter table entry_receipt
  add constraint entry_receipt_fingerprint check (fingerprint ~ '^[0-9a-f]{64}$'),
  add constraint entry_receipt_request_whole check (num_nulls(open_requested_by, open_requested_at, open_requested_name) in (0, 3)),
  add constraint entry_receipt_opened_whole check ((opened_at is null) = (opened_by is null) and (opened_at is not null or num_nonnulls(opened_name, record_letter_id) = 0)),
  add constraint entry_receipt_opened_after_receipt check (opened_at > received_at and withdrawn_at is null or opened_at is null),
  add constraint entry_receipt_two_officers check (opened_by <> open_requested_by and open_requested_by is not null or opened_by is null);

alter table receipt_line
  add constraint receipt_line_kind check (kind in ('received', 'replaced', 'withdrawn', 'opened')),
  add constraint receipt_line_number check (number > 0),
  add constraint receipt_line_fingerprint check (fingerprint ~ '^[0-9a-f]{64}$');

-- An officer asks, in his own name and by the database's clock; everything else on a receipt is the gate's.
create function receipt_is_asked() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare asked constant text[] := array['open_requested_by', 'open_requested_at', 'open_requested_name', 'version'];
begin
  if current_user = 'perceel_gate' then return new; end if;
  if old.opened_at is not null then
    if (to_jsonb(new) - array['opened_name', 'record_letter_id', 'version']) is distinct from (to_jsonb(old) - array['opened_name', 'record_letter_id', 'version'])
      or old.record_letter_id is not null and new.record_letter_id is distinct from old.record_letter_id then
      raise exception 'receipt-is-fixed' using errcode = 'PE003', detail = tg_table_name;
    end if;
    return new;
  end if;
  if (to_jsonb(new) - asked) is distinct from (to_jsonb(old) - asked) or new.withdrawn_at is not null or new.open_requested_by::text is distinct from ctx_actor() then
    raise exception 'opened-by-gate-only' using errcode = 'PE003', detail = tg_table_name;
  end if;
  new.open_requested_at := date_trunc('milliseconds', portal_now());
  return new;
end $$;
create trigger receipt_is_asked before update on entry_receipt for each row execute function receipt_is_asked();

create function receipt_line_stays() returns trigger language plpgsql as $$
begin
  raise exception 'list-is-fixed' using errcode = 'PE003', detail = tg_table_name;
end $$;
create trigger receipt_line_stays before update or delete on receipt_line for each row execute function receipt_line_stays();

-- There is no closing to move, and no dates but the ones that follow.
create function closing_move_of_closing() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from entry_window w where w.id = new.window_id and w.kind = 'continuous') then raise exception 'no-closing' using errcode = 'PE003', detail = tg_table_name; end if;
  return new;
end $$;
create trigger closing_move_of_closing before insert on closing_move for each row execute function closing_move_of_closing();

create or replace function window_dates_move(was entry_window, becomes entry_window) returns boolean language sql stable set search_path = public, pg_temp as $$
  select was.kind <> 'continuous' and was.decided_at is null and becomes.decided_at is null
    and coalesce(becomes.questions_until >= was.questions_until, becomes.questions_until is null and was.questions_until is null)
    and coalesce(becomes.answers_by >= was.answers_by, becomes.answers_by is null and was.answers_by is null)
    and becomes.decisions_by >= was.decisions_by and becomes.contract_start >= was.contract_start
    and exists (select from planning_change c where c.window_id = becomes.id and c.window_version = becomes.version)
$$;

set role perceel_gate;

-- A provider's own entry no longer changes once its window has closed, or once it was opened itself; what the opening and the officers do passes.
create or replace function entry_still_open() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare w entry_window; moment timestamptz; entry uuid;
begin
  if ctx_role() not in ('provider-admin', 'provider-staff') then return coalesce(new, old); end if;
  select * into w from entry_window where id = coalesce(new.window_id, old.window_id) for share;
  moment := portal_now();
  if moment < w.opens_at or moment >= least(w.closes_at, w.stopped_at) then
    raise exception 'entry-outside-window' using errcode = 'PE001', detail = jsonb_build_object('at', moment, 'opens', w.opens_at, 'closes', least(w.closes_at, w.stopped_at))::text;
  end if;
  if w.kind = 'continuous' then
    if tg_table_name = 'submission' then entry := new.id; else entry := coalesce(new.submission_id, old.submission_id); end if;
    if exists (select from submission s where s.id = entry and s.opened_at is not null) then raise exception 'entry-opened' using errcode = 'PE001', detail = tg_table_name; end if;
  end if;
  return coalesce(new, old);
end $$;

create or replace function sealed_for_its_window() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from sealing_key k join sealing_secret s on s.id = k.id join entry_window w on w.id = k.window_id
      where k.id = new.sealing_key_id and k.window_id = new.window_id and s.cipher is not null
        and k.submission_id is not distinct from case when w.kind = 'continuous' then new.submission_id end) then
    raise exception 'sealed-for-another-window' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- The key pair of one entry, kept when its provider first hands it in. Nobody reads the private key but through entry_release.
create function entry_key_add(entry uuid, key uuid, public_half bytea, wrapped bytea) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s submission;
begin
  select x.* into s from submission x join entry_window w on w.id = x.window_id
    where x.id = entry and w.kind = 'continuous' and x.opened_at is null and x.provider_id = any(ctx_providers()::uuid[]);
  if s.id is null then raise exception 'no-entry' using errcode = 'PE002'; end if;
  insert into sealing_key (id, window_id, region_id, submission_id, provider_id, public_key, made_at) values (key, s.window_id, s.region_id, s.id, s.provider_id, public_half, portal_now());
  insert into sealing_secret (id, region_id, cipher) values (key, s.region_id, wrapped);
end $$;

-- What is handed in, replaced or withdrawn shows on its receipt, by itself.
create function entry_is_received() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from entry_window w where w.id = new.window_id and w.kind = 'continuous') then
    insert into entry_receipt as r (id, submission_id, window_id, region_id, fingerprint, received_at)
      values (gen_random_uuid(), new.submission_id, new.window_id, new.region_id, new.fingerprint, new.submitted_at)
      on conflict (submission_id) do update set fingerprint = excluded.fingerprint, received_at = excluded.received_at, withdrawn_at = null, version = r.version + 1;
  end if;
  return null;
end $$;

create function entry_is_withdrawn() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update entry_receipt set withdrawn_at = new.withdrawn_at, version = version + 1 where submission_id = new.id and withdrawn_at is distinct from new.withdrawn_at;
  return null;
end $$;

-- The second officer's click opens this one entry, as it stands. Refuses a draft and what was withdrawn, without a first
-- officer, by the same person, or after 15 minutes, by the database's clock.
create function entry_open(receipt uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare r entry_receipt; s submission; moment timestamptz;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'procurement-officer' then raise exception 'not-an-officer' using errcode = 'PE002'; end if;
  select * into r from entry_receipt where id = receipt and region_id = any(ctx_regions()::uuid[]);
  if r.id is null then raise exception 'no-receipt' using errcode = 'PE002'; end if;
  -- The entry first: whoever hands in takes it first too.
  select * into s from submission where id = r.submission_id for update;
  select * into r from entry_receipt where id = receipt for update;
  moment := portal_now();
  if r.opened_at is not null then raise exception 'already-opened' using errcode = 'PE002'; end if;
  if exists (select from procedure p where p.id = s.procedure_id and p.status = 'withdrawn') then raise exception 'procedure-gone' using errcode = 'PE002'; end if;
  if s.status <> 'submitted' then raise exception 'withdrawn' using errcode = 'PE002'; end if;
  if r.open_requested_by is null or moment > r.open_requested_at + interval '15 minutes' then raise exception 'not-requested' using errcode = 'PE002'; end if;
  if r.open_requested_by::text = ctx_actor() then raise exception 'same-officer' using errcode = 'PE002'; end if;
  update submission set opened_at = moment, status = 'under-assessment', version = version + 1 where id = s.id;
  update submission_version set opened_at = moment where submission_id = s.id and number = s.current_version;
  update submission_lot set opened_at = moment where submission_id = s.id and submitted;
  update evidence_version e set region_ids = array_append(e.region_ids, s.region_id)
    from submission_version v where v.submission_id = s.id and v.number = s.current_version and e.id = any(v.evidence_version_ids) and not s.region_id = any(e.region_ids);
  update evidence e set region_ids = array_append(e.region_ids, s.region_id)
    where not s.region_id = any(e.region_ids) and exists (select from evidence_version v where v.evidence_id = e.id and s.region_id = any(v.region_ids));
  update file f set region_ids = array_append(f.region_ids, s.region_id)
    where not s.region_id = any(f.region_ids) and exists (select from evidence_version v where v.file_id = f.id and s.region_id = any(v.region_ids));
  update provider set region_ids = array_append(region_ids, s.region_id) where id = s.provider_id and not s.region_id = any(region_ids);
  update entry_receipt set opened_at = moment, opened_by = ctx_actor()::uuid, version = version + 1 where id = r.id;
  update entry_window set opened_count = coalesce(opened_count, 0) + 1 where id = s.window_id;
end $$;

-- The private key of one entry, for the officer that opened it, once: it is destroyed with it.
create function entry_release(receipt uuid) returns table (key_id uuid, secret bytea) language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare entry uuid := (select r.submission_id from entry_receipt r where r.id = receipt and r.opened_at is not null and r.opened_by::text = ctx_actor() and r.region_id = any(ctx_regions()::uuid[]));
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'procurement-officer' or entry is null then raise exception 'not-opened' using errcode = 'PE002'; end if;
  return query select s.id, s.cipher from sealing_secret s join sealing_key k on k.id = s.id where k.submission_id = entry and s.cipher is not null;
  update sealing_secret s set cipher = null from sealing_key k where k.id = s.id and k.submission_id = entry;
end $$;

-- When the entry that a party takes part in was opened, for that party: from then on it changes nothing in it.
create function party_opened_at(of_party uuid) returns timestamptz language sql stable security definer set search_path = public, pg_temp as $$
  select s.opened_at from submission_party p join submission s on s.id = p.submission_id where p.id = of_party and p.member_id = any(ctx_providers()::uuid[])
$$;

-- The last line of a window's list, with the lock that lets one writer at a time add the next.
create function receipt_line_last(of_window uuid) returns table (number int, signature text) language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(of_window::text, 5));
  return query select l.number, l.signature from receipt_line l where l.window_id = of_window order by l.number desc limit 1;
end $$;

-- Adds the next line. It says what the database says, whoever adds it; no line without the event, and never twice.
create function receipt_line_add(of_window uuid, line int, event text, print text, moment timestamptz, key_name text, signed text) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v submission_version; s submission;
begin
  perform pg_advisory_xact_lock(hashtextextended(of_window::text, 5));
  select x.* into v from submission_version x join entry_window w on w.id = x.window_id where x.window_id = of_window and x.fingerprint = print and w.kind = 'continuous';
  select * into s from submission where id = v.submission_id;
  if s.id is null or line <> 1 + coalesce((select max(l.number) from receipt_line l where l.window_id = of_window), 0)
    or moment > portal_now() or moment < portal_now() - interval '10 minutes'
    or not (case event
      when 'received' then v.number = s.current_version and s.status = 'submitted'
      when 'replaced' then v.number < s.current_version and v.opened_at is null
      when 'withdrawn' then v.number = s.current_version and s.status = 'withdrawn'
      when 'opened' then v.opened_at is not null
      else false end) then
    raise exception 'other-line' using errcode = 'PE002';
  end if;
  insert into receipt_line (id, window_id, region_id, number, kind, fingerprint, at, signing_key, signature) values (gen_random_uuid(), of_window, s.region_id, line, event, print, moment, key_name, signed);
end $$;

-- Nothing is received or opened outside the list: at the end of the transaction its line is there.
create function entry_is_listed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from entry_window w where w.id = new.window_id and w.kind = 'continuous')
    and not exists (select from receipt_line l where l.window_id = new.window_id and l.fingerprint = new.fingerprint and l.kind = case when new.opened_at is null then 'received' else 'opened' end) then
    raise exception 'not-listed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return null;
end $$;

revoke all on function entry_key_add(uuid, uuid, bytea, bytea), entry_open(uuid), entry_release(uuid), party_opened_at(uuid), receipt_line_last(uuid), receipt_line_add(uuid, int, text, text, timestamptz, text, text) from public;
grant execute on function entry_key_add(uuid, uuid, bytea, bytea), entry_open(uuid), entry_release(uuid), party_opened_at(uuid), receipt_line_last(uuid), receipt_line_add(uuid, int, text, text, timestamptz, text, text) to perceel_app;

set role perceel_owner;

create trigger entry_still_open before insert on submission_version for each row execute function entry_still_open();
create trigger entry_is_received after insert on submission_version for each row execute function entry_is_received();
create trigger entry_is_withdrawn after update of status on submission for each row when (new.status = 'withdrawn') execute function entry_is_withdrawn();
create constraint trigger entry_is_listed after insert or update of opened_at on submission_version deferrable initially deferred for each row execute function entry_is_listed();
