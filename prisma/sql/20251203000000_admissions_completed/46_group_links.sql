-- Groups: a provider belongs to one organisation at a time, says so itself with proof, and only that organisation answers.
alter table group_link
  add constraint group_link_status check (status in ('stated', 'confirmed', 'denied')),
  add constraint group_link_kvk check (parent_kvk ~ '^[0-9]{8}$'),
  add constraint group_link_name check (btrim(parent_name) <> '' and btrim(source) <> ''),
  add constraint group_link_days check (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and valid_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and valid_until >= valid_from),
  add constraint group_link_not_itself check (parent_id is distinct from provider_id),
  add constraint group_link_answered check (num_nulls(answered_name, answered_at) in (0, 2) and (answered_at is not null) = (status <> 'stated')),
  add constraint group_link_reason check ((reason is not null) = (status = 'denied') and length(reason) > 0),
  add constraint group_link_one_parent exclude using gist (provider_id with =, days_through(valid_from, coalesce(valid_until, '9999-12-31')) with &&) where (status <> 'denied');

-- What was stated stays. The provider ends it, once; the parent answers, once.
create function group_link_changes() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare own boolean := new.provider_id = any(ctx_providers()::uuid[]);
  open text[] := case when own then '{valid_until,version}'::text[] else '{status,answered_name,answered_at,reason,version}'::text[] end;
begin
  if current_user = 'perceel_gate' then return new; end if;
  if (to_jsonb(new) - open) is distinct from (to_jsonb(old) - open) or (own and old.valid_until is not null) or (not own and old.status <> 'stated') then
    raise exception 'group-link-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger group_link_changes before update on group_link for each row execute function group_link_changes();

set role perceel_gate;

-- Nobody has answered yet; the number says which account the parent has, and nobody is above itself. The proof becomes readable to
-- who knows the provider.
create function group_link_starts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare parent provider; own provider;
begin
  if new.status <> 'stated' then raise exception 'group-link-starts-stated' using errcode = 'PE003', detail = tg_table_name; end if;
  -- One statement at a time, so that two providers can't put each other on top at once.
  perform pg_advisory_xact_lock(hashtextextended('group_link', 6));
  select * into own from provider where id = new.provider_id;
  select * into parent from provider where kvk = new.parent_kvk;
  new.region_ids := own.region_ids;
  new.provider_name := own.name;
  new.parent_id := parent.id;
  new.parent_name := coalesce(parent.name, new.parent_name);
  if exists (
    with recursive above(kvk) as (
      select new.parent_kvk
      union
      select g.parent_kvk from above join provider p on p.kvk = above.kvk join group_link g on g.provider_id = p.id
        where g.status <> 'denied' and days_through(g.valid_from, coalesce(g.valid_until, '9999-12-31')) && days_through(new.valid_from, coalesce(new.valid_until, '9999-12-31'))
    ) select from above where above.kvk = own.kvk) then
    raise exception 'group-link-circle' using errcode = 'PE003', detail = tg_table_name;
  end if;
  update file set region_ids = new.region_ids where id = new.file_id and provider_id = new.provider_id;
  return new;
end $$;

-- A parent that got its account after the statement: the provider asks it, and only then it answers as any other.
create function group_link_ask(of_link uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update group_link g set parent_id = p.id, parent_name = p.name from provider p
    where g.id = of_link and g.provider_id = any(ctx_providers()::uuid[]) and g.parent_id is null and g.status = 'stated' and g.valid_until is null and p.kvk = g.parent_kvk;
  if not found then raise exception 'no-parent-to-ask' using errcode = 'PE002'; end if;
end $$;
revoke all on function group_link_ask(uuid) from public;
grant execute on function group_link_ask(uuid) to perceel_app;

create or replace function known_follows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update establishment set region_ids = new.region_ids where provider_id = new.id;
  update group_link set region_ids = new.region_ids where provider_id = new.id;
  update file set region_ids = new.region_ids where provider_id = new.id and id in (select file_id from group_link where provider_id = new.id);
  return null;
end $$;

set role perceel_owner;

create trigger group_link_starts before insert on group_link for each row execute function group_link_starts();
