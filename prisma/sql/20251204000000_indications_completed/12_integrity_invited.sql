-- A party without an account is asked by a link that works once, until the last day (ADR 0047). Its file stays in the compartment.
alter table integrity_party drop constraint integrity_party_kind;
alter table integrity_party
  add constraint integrity_party_kind check (kind in ('entrant', 'member', 'relied-on', 'subcontractor', 'parent', 'other')),
  add constraint integrity_party_account check (member_id is not null or kind <> 'entrant');
alter table integrity_question
  add constraint integrity_question_to check (num_nonnulls(provider_id, party_id) = 1),
  add constraint integrity_question_link check (token_hash is null or party_id is not null and answered_at is null),
  add constraint integrity_question_typed check (typed_cipher is null or answered_at is null);

-- As in 56_integrity.sql: a party answers once and changes nothing else, by its account or by its link, which is used up with it.
create or replace function integrity_question_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from integrity_check c where c.id = old.check_id and c.destroy_on <= today_here()) then raise exception 'integrity-kept' using errcode = 'PE003'; end if;
    return old;
  end if;
  if old.answered_at is not null or (new.check_id, new.municipality_id, new.provider_id, new.party_id, new.kind, new.cipher, new.asked_on, new.due_on, new.from_name) is distinct from
     (old.check_id, old.municipality_id, old.provider_id, old.party_id, old.kind, old.cipher, old.asked_on, old.due_on, old.from_name)
     or new.token_hash is distinct from old.token_hash and new.answered_at is null
     or not (new.provider_id is null and current_user = 'perceel_gate' or coalesce(new.provider_id = any(ctx_providers()::uuid[]), false)) then
    raise exception 'integrity-answer' using errcode = 'PE003';
  end if;
  return new;
end $$;

create or replace function integrity_file_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from integrity_question q where q.id = new.question_id and q.check_id = new.check_id and q.municipality_id = new.municipality_id and q.provider_id is not distinct from new.provider_id and q.answered_at is null)
    or (select count(*) from integrity_file f where f.question_id = new.question_id) >= 10 then
    raise exception 'integrity-answer' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- Until the answer is sent its party may take a file away again; after that it goes with the check.
create function integrity_file_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from integrity_check c where c.id = old.check_id and c.destroy_on <= today_here()) then return old; end if;
  if exists (select from integrity_question q where q.id = old.question_id and q.answered_at is null)
    and (old.provider_id is null and current_user = 'perceel_gate' or coalesce(old.provider_id = any(ctx_providers()::uuid[]), false)) then return old; end if;
  raise exception 'integrity-kept' using errcode = 'PE003';
end $$;
drop trigger integrity_file_kept on integrity_file;
create trigger integrity_file_kept before delete on integrity_file for each row execute function integrity_file_kept();

set role perceel_gate;

-- What a link asks; nothing once it was used or its last day is over. Who has the link is who was asked.
create function integrity_by_link(hash text) returns table (id uuid, check_id uuid, municipality_id uuid, from_name text, kind text, cipher bytea, typed_cipher bytea, asked_on text, due_on text, version int)
language sql stable security definer set search_path = public, pg_temp as
$$ select q.id, q.check_id, q.municipality_id, q.from_name, q.kind, q.cipher, q.typed_cipher, q.asked_on, q.due_on, q.version
   from integrity_question q where q.token_hash = hash and q.answered_at is null and q.due_on >= today_here() $$;

create function integrity_link_files(hash text) returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as
$$ select f.id, f.name from integrity_file f join integrity_by_link(hash) q on q.id = f.question_id order by f.added_at $$;

-- Keeps what was typed, adds or takes away a file, or sends the answer, which uses the link up. False when the link is not there.
create function integrity_link_type(hash text, typed bytea) returns boolean language sql volatile security definer set search_path = public, pg_temp as
$$ with done as (update integrity_question q set typed_cipher = typed from integrity_by_link(hash) l where q.id = l.id returning 1) select exists (select from done) $$;

create function integrity_link_file(hash text, file uuid, name text, mime text, size int, sha256 text, cipher bytea) returns boolean language sql volatile security definer set search_path = public, pg_temp as
$$ with done as (insert into integrity_file (id, question_id, check_id, municipality_id, name, mime, size, sha256, cipher, added_at)
     select file, l.id, l.check_id, l.municipality_id, integrity_link_file.name, integrity_link_file.mime, integrity_link_file.size, integrity_link_file.sha256, integrity_link_file.cipher, portal_now() from integrity_by_link(hash) l returning 1)
   select exists (select from done) $$;

create function integrity_link_drop(hash text, file uuid) returns boolean language sql volatile security definer set search_path = public, pg_temp as
$$ with done as (delete from integrity_file f using integrity_by_link(hash) l where f.id = file and f.question_id = l.id returning 1) select exists (select from done) $$;

create function integrity_link_answer(hash text, answer bytea, by_name text) returns boolean language sql volatile security definer set search_path = public, pg_temp as
$$ with done as (update integrity_question q set answer_cipher = answer, answered_at = portal_now(), answered_by = by_name, token_hash = null, typed_cipher = null, version = q.version + 1
     from integrity_by_link(hash) l where q.id = l.id returning 1)
   select exists (select from done) $$;

revoke all on function integrity_by_link(text), integrity_link_files(text), integrity_link_type(text, bytea), integrity_link_file(text, uuid, text, text, int, text, bytea), integrity_link_drop(text, uuid), integrity_link_answer(text, bytea, text) from public;
grant execute on function integrity_by_link(text), integrity_link_files(text), integrity_link_type(text, bytea), integrity_link_file(text, uuid, text, text, int, text, bytea), integrity_link_drop(text, uuid), integrity_link_answer(text, bytea, text) to perceel_app;

set role perceel_owner;
