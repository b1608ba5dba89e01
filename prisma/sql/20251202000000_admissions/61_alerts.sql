-- Following new windows by e-mail: no role reads who follows; these functions are the only way (F24, N37).
alter table window_alert add constraint window_alert_address check (address = lower(trim(address)) and address ~ '^[^[:space:]@]+@[^[:space:]@]+$' and length(address) <= 254);
create unique index window_alert_once on window_alert (address, coalesce(region_id, '00000000-0000-0000-0000-000000000000'::uuid));

set role perceel_gate;

-- Asks to follow one region or all, and mails the link: `ask` to confirm, `already` when that was done before. The page says
-- the same in every case. What nobody confirmed within seven days goes, so that a stranger's address does not stay; no second
-- mail within an hour, so that nobody is flooded.
create function alert_request(given text, region_code text, subject text, ask text, already text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare wanted uuid; found window_alert; moment timestamptz := portal_now();
begin
  if region_code is not null then
    select r.id into wanted from region r where r.code = region_code;
    if wanted is null then raise exception 'unknown-region' using errcode = 'PE003'; end if;
  end if;
  delete from window_alert a where a.confirmed_at is null and a.requested_at < moment - interval '7 days';
  select a.* into found from window_alert a where a.address = lower(trim(given)) and a.region_id is not distinct from wanted for update;
  if found.requested_at > moment - interval '1 hour' then return; end if;
  if found.id is null then
    insert into window_alert (id, address, region_id, requested_at) values (gen_random_uuid(), lower(trim(given)), wanted, moment)
    on conflict do nothing returning * into found;
    if found.id is null then return; end if;
  else
    update window_alert a set requested_at = moment where a.id = found.id;
  end if;
  insert into mail (id, to_name, to_address, subject, body, href, sealed, created_at)
  values (gen_random_uuid(), found.address, found.address, alert_request.subject, case when found.confirmed_at is null then ask else already end,
    '/procedures/volgen/' || found.id, true, moment);
end $$;

-- What a link is about; nothing when it ended. The address is shown back with its middle hidden by the page.
create function alert_find(link uuid) returns table (address text, region_name text, confirmed boolean)
language sql stable security definer set search_path = public, pg_temp as
$$ select a.address, r.full_name, a.confirmed_at is not null from window_alert a left join region r on r.id = a.region_id where a.id = link $$;

create function alert_confirm(link uuid) returns boolean language sql volatile security definer set search_path = public, pg_temp as
$$ with done as (update window_alert set confirmed_at = coalesce(confirmed_at, portal_now()) where id = link returning 1) select exists (select from done) $$;

-- Ending deletes the address: there is nothing left to keep it for.
create function alert_end(link uuid) returns boolean language sql volatile security definer set search_path = public, pg_temp as
$$ with gone as (delete from window_alert where id = link returning 1) select exists (select from gone) $$;

-- Tells everyone who follows about one published window, each with a link of his own in place of {link}. Returns how many.
create function alert_tell(of_window uuid, subject text, body text, href text) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare w entry_window; told int;
begin
  select * into w from entry_window where id = of_window;
  if w.id is null or w.published_at is null or not (w.region_id = any(ctx_regions()::uuid[])) then raise exception 'window-not-published' using errcode = 'PE003'; end if;
  insert into mail (id, to_name, to_address, subject, body, href, sealed, created_at)
  select gen_random_uuid(), a.address, a.address, alert_tell.subject, replace(alert_tell.body, '{link}', '/procedures/volgen/' || a.id), alert_tell.href, true, portal_now()
  from window_alert a where a.confirmed_at is not null and (a.region_id is null or a.region_id = w.region_id);
  get diagnostics told = row_count;
  return told;
end $$;

revoke all on function alert_request(text, text, text, text, text), alert_find(uuid), alert_confirm(uuid), alert_end(uuid), alert_tell(uuid, text, text, text) from public;
grant execute on function alert_request(text, text, text, text, text), alert_find(uuid), alert_confirm(uuid), alert_end(uuid), alert_tell(uuid, text, text, text) to perceel_app;

set role perceel_owner;
