-- Sealing (ADR 0024): what is handed in stands encrypted until the opening, and no private key leaves before it.
-- "not valid" where rows of before stand as they were written.
create unique index sealing_key_one_per_window on sealing_key (window_id);
alter table sealing_key add constraint sealing_key_length check (octet_length(public_key) = 32);

alter table answer add constraint answer_sealed check (yes is null and text is null) not valid;

alter table submission_version
  add constraint submission_version_sealed check (cipher is not null or content is not null),
  add constraint submission_version_sealed_whole check ((cipher is null) = (sealed_key is null) and (cipher is null) = (own_key is null) and (cipher is null) = (sealing_key_id is null)),
  add constraint submission_version_in_clear check (content is null or opened_at is not null) not valid,
  add constraint submission_version_signed_whole check ((content is null) = (signed_name is null) and (content is null) = (signed_role is null));

-- What was handed in stays as it was handed in; the opening fills in what it says, once.
create or replace function submitted_is_fixed() returns trigger language plpgsql as $$
declare running text[] := array['opened_at', 'receipt_letter_id']
  || case when old.receipt_signature is null then array['receipt_key', 'receipt_signature'] else '{}' end
  || case when old.content is null and old.opened_at is not null and ctx_role() = 'procurement-officer' then array['content', 'signed_name', 'signed_role'] else '{}' end;
begin
  if (to_jsonb(new) - running) is distinct from (to_jsonb(old) - running)
    or (old.receipt_letter_id is not null and new.receipt_letter_id is distinct from old.receipt_letter_id)
    or (old.opened_at is not null and new.opened_at is distinct from old.opened_at) then
    raise exception 'submitted-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

set role perceel_gate;

-- Opened is readable, and not half of it: an opening that doesn't unseal every entry rolls back.
create function opened_is_readable() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from submission_version where id = new.id and opened_at is not null and content is null) then
    raise exception 'opened-unread' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return null;
end $$;

-- An entry is sealed with the key of its own window, as long as that can still open it.
create function sealed_for_its_window() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from sealing_key k join sealing_secret s on s.id = k.id where k.id = new.sealing_key_id and k.window_id = new.window_id and s.cipher is not null) then
    raise exception 'sealed-for-another-window' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;


-- The private key of a window, for the officer that opened it, once: it is destroyed with it, so that what was withdrawn or
-- replaced stays closed for good.
create function sealing_release(opened_window uuid) returns table (key_id uuid, secret bytea) language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'procurement-officer' or not exists (
    select 1 from entry_window w where w.id = opened_window and w.opened_at is not null and w.opened_by::text = ctx_actor() and w.region_id = any(ctx_regions()::uuid[])) then
    raise exception 'not-opened' using errcode = 'PE002';
  end if;
  return query select s.id, s.cipher from sealing_secret s join sealing_key k on k.id = s.id where k.window_id = opened_window and s.cipher is not null;
  update sealing_secret s set cipher = null from sealing_key k where k.id = s.id and k.window_id = opened_window;
end $$;

revoke all on function sealing_release(uuid) from public;
grant execute on function sealing_release(uuid) to perceel_app;

set role perceel_owner;

create constraint trigger opened_is_readable after update on submission_version deferrable initially deferred
  for each row when (new.opened_at is not null and new.content is null) execute function opened_is_readable();
create trigger sealed_for_its_window before insert on submission_version for each row execute function sealed_for_its_window();
