-- Parties beside the lead: who may say what about them, and that nobody is in a lot twice.
alter table submission_party
  add constraint submission_party_kind check (kind in ('member', 'relied-on', 'subcontractor')),
  add constraint submission_party_status check (status in ('invited', 'accepted', 'declined', 'signed', 'removed')),
  add constraint submission_party_not_itself check (provider_id <> member_id),
  add constraint submission_party_relied check ((kind = 'relied-on') = (cardinality(criterion_ids) > 0)),
  add constraint submission_party_signed check ((status = 'signed') = (signed_at is not null) and (signed_at is null) = (signed_name is null)
    and (signed_at is null) = (signed_role is null) and (signed_at is null) = (cardinality(signed_lot_ids) = 0));

create trigger entry_still_open before insert or update or delete on submission_party for each row execute function entry_still_open();
create trigger entry_still_open before insert or update or delete on party_declaration for each row execute function entry_still_open();

-- The lead asks and removes; only the party accepts, declines and signs. Who, of whom and as what never changes.
create function party_keeps_its_place() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.submission_id, new.window_id, new.procedure_id, new.region_id, new.provider_id, new.member_id, new.kvk) is distinct from
     (old.submission_id, old.window_id, old.procedure_id, old.region_id, old.provider_id, old.member_id, old.kvk) then
    raise exception 'party-keeps-its-place' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if new.provider_id = any(ctx_providers()::uuid[]) then
    if new.status in ('accepted', 'declined', 'signed') and new.status is distinct from old.status
      or new.signed_at is not null and (new.signed_at, new.signed_name, new.signed_role, new.signed_lot_ids) is distinct from (old.signed_at, old.signed_name, old.signed_role, old.signed_lot_ids)
      or new.status = 'signed' and (new.kind, new.criterion_ids) is distinct from (old.kind, old.criterion_ids) then
      raise exception 'party-answers-itself' using errcode = 'PE003', detail = tg_table_name;
    end if;
  elsif (new.kind, new.name, new.lead_name, new.part, new.criterion_ids, new.lot_ids, new.submitted_version, new.invited_by, new.invited_at) is distinct from
        (old.kind, old.name, old.lead_name, old.part, old.criterion_ids, old.lot_ids, old.submitted_version, old.invited_by, old.invited_at)
    or new.status in ('invited', 'removed') and new.status is distinct from old.status or not new.signed_lot_ids <@ new.lot_ids then
    raise exception 'party-answers-itself' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger party_keeps_its_place before update on submission_party for each row execute function party_keeps_its_place();

-- A new party has not answered yet, whatever the lead writes.
create function party_starts_invited() returns trigger language plpgsql as $$
begin
  if new.status <> 'invited' or new.submitted_version is not null then raise exception 'party-answers-itself' using errcode = 'PE003', detail = tg_table_name; end if;
  return new;
end $$;

create trigger party_starts_invited before insert on submission_party for each row execute function party_starts_invited();

-- Per window one at a time for each party, so that signing and entering at once can't both go through. Both read the party's own rows.
create function one_role_per_lot() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare party uuid; lots uuid[];
begin
  if tg_table_name = 'submission_party' then
    if new.kind <> 'member' or new.status <> 'signed' then return new; end if;
    party := new.member_id; lots := new.signed_lot_ids;
  else
    party := new.provider_id; lots := new.lot_ids;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.window_id::text || party::text, 3));
  if tg_table_name = 'submission_party' and exists (select 1 from submission_lot l where l.window_id = new.window_id and l.provider_id = party and l.submitted and l.lot_id = any(lots)) then
    raise exception 'enters-itself' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if exists (select 1 from submission_party p where p.window_id = new.window_id and p.member_id = party and p.kind = 'member' and p.status = 'signed' and p.signed_lot_ids && lots and p.id <> new.id) then
    raise exception 'member-elsewhere' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger one_role_per_lot before update on submission_party for each row execute function one_role_per_lot();
create trigger one_role_per_lot before insert on submission_version for each row execute function one_role_per_lot();

set role perceel_gate;

-- Which account belongs to a KVK number: the only thing one provider may ask about another.
create function party_by_kvk(given text) returns table (id uuid, name text, email text, contact_name text)
language sql stable security definer set search_path = public, pg_temp as
$$ select p.id, p.name, p.email, p.contact_name from provider p where p.kvk = given and ctx_role() in ('provider-admin', 'provider-staff') $$;

-- The signed declarations that go into what the lead hands in; encrypted, and for the lead of that submission only.
create function party_declarations(of_submission uuid) returns table (party_id uuid, declaration_id uuid, cipher bytea)
language sql stable security definer set search_path = public, pg_temp as
$$ select d.party_id, d.id, d.cipher from party_declaration d join submission_party p on p.id = d.party_id
   where d.submission_id = of_submission and d.lead_id = any(ctx_providers()::uuid[]) and p.provider_id = d.lead_id and p.status = 'signed'
     and ctx_role() in ('provider-admin', 'provider-staff') $$;

revoke all on function party_by_kvk(text), party_declarations(uuid) from public;
grant execute on function party_by_kvk(text), party_declarations(uuid) to perceel_app;

set role perceel_owner;
