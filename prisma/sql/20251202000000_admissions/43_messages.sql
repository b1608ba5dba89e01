-- Messages about a procedure: delivered to whom they concern without the sender learning who that is.
alter table message
  add constraint message_audience check (audience in ('concerned', 'drafts', 'everyone', 'provider')),
  add constraint message_to_provider check ((audience = 'provider') = (to_provider_id is not null)),
  add constraint message_subject check (btrim(subject) <> '' and subject !~ '[\r\n]' and btrim(body) <> '' and href ~ '^/[^/]');

set role perceel_gate;

-- Whether a provider has a draft or an entry in this window; without a window: in one of the procedure that still runs. A party counts too.
create function message_enters(of_provider uuid, of_procedure uuid, of_window uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from submission s join entry_window w on w.id = s.window_id
      where s.procedure_id = of_procedure and s.provider_id = of_provider and (w.id = of_window or of_window is null and w.closes_at > portal_now()))
    or exists (select from submission_party p join entry_window w on w.id = p.window_id
      where p.procedure_id = of_procedure and p.member_id = of_provider and p.status in ('accepted', 'signed') and (w.id = of_window or of_window is null and w.closes_at > portal_now()))
$$;
revoke all on function message_enters(uuid, uuid, uuid) from public;

-- Whether a provider fetched one of the procedure's documents: then it relies on them.
create function message_interested(of_provider uuid, of_procedure uuid) returns boolean language sql stable set search_path = public, pg_temp as
$$ select exists (select from document_download d where d.procedure_id = of_procedure and d.provider_id = of_provider) $$;
revoke all on function message_interested(uuid, uuid) from public;

-- Delivers a message that an officer of the region wrote, once: a copy and a mail per provider. Gives nothing back, not even how many.
create function message_deliver(message_to_deliver uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m message; sender text;
begin
  select * into m from message where id = message_to_deliver and region_id = any(ctx_regions()::uuid[]);
  if ctx_kind() <> 'person' or ctx_role() <> 'procurement-officer' or m.id is null or exists (select from message_copy where message_id = m.id) then
    raise exception 'not-to-deliver' using errcode = 'PE002';
  end if;
  select full_name into sender from region where id = m.region_id;
  insert into message_copy (id, message_id, region_id, procedure_id, window_id, provider_id, subject, body, href, from_name, sent_at, sealed)
  select gen_random_uuid(), m.id, m.region_id, m.procedure_id, m.window_id, p.id, m.subject, m.body, m.href, sender, m.sent_at,
    -- Told whatever it prepares, or known to have entered: then the region may know that it was told.
    not (m.audience = 'provider' or m.audience = 'everyone' and m.region_id = any(p.region_ids)
      or exists (select from submission s where s.window_id = m.window_id and s.provider_id = p.id and s.opened_at is not null))
  from provider p
  where case m.audience
    when 'provider' then p.id = m.to_provider_id
    when 'everyone' then m.region_id = any(p.region_ids) or message_enters(p.id, m.procedure_id, m.window_id) or message_interested(p.id, m.procedure_id)
    when 'concerned' then message_enters(p.id, m.procedure_id, m.window_id) or message_interested(p.id, m.procedure_id)
    else message_enters(p.id, m.procedure_id, m.window_id) end;
  insert into mail (id, to_name, to_address, subject, body, href, sealed, provider_id, created_at)
  select gen_random_uuid(), regexp_replace(coalesce(p.contact_name, p.name), '[\r\n]', ' ', 'g'), coalesce(p.email, ''), m.subject, m.body, '/aanbieder/berichten/' || c.id, true, p.id, m.sent_at
  from message_copy c join provider p on p.id = c.provider_id where c.message_id = m.id;
end $$;

-- From the opening on the region knows who entered, and so who was told.
create function message_unseal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- About this window; or about the whole procedure since the window opened, which whoever entered was told anyway.
  update message_copy set sealed = false where provider_id = new.provider_id and sealed and (window_id = new.window_id
    or window_id is null and procedure_id = new.procedure_id and sent_at >= (select w.opens_at from entry_window w where w.id = new.window_id));
  update message_read r set sealed = false from message_copy c where c.id = r.copy_id and c.provider_id = new.provider_id and not c.sealed and r.sealed;
  return null;
end $$;

revoke all on function message_deliver(uuid), message_unseal() from public;
grant execute on function message_deliver(uuid) to perceel_app;

set role perceel_owner;

create trigger message_unseal after update on submission for each row when (old.opened_at is null and new.opened_at is not null) execute function message_unseal();

-- A receipt is as sealed as the message it is of, whatever was written.
create function message_read_as_sealed() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  select c.sealed into strict new.sealed from message_copy c where c.id = new.copy_id;
  return new;
end $$;

create trigger message_read_as_sealed before insert on message_read for each row execute function message_read_as_sealed();
