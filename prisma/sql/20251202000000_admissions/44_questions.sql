-- Questions and answers (F16, F18): who asked is the asker's own, an answer is one for all at one moment and stays as it was.
alter table window_question
  add constraint window_question_text check (btrim(text) <> ''),
  add constraint window_question_about check (num_nonnulls(document_id, criterion_id) <= 1),
  add constraint window_question_late check (late_decision in ('taken', 'left') and (late_decision is null) = (late_reason is null) and (late_reason is null or length(late_reason) > 0)
    and (late or late_decision is null)),
  add constraint window_question_answered check (entry_id is null or not late or late_decision = 'taken');

alter table answer_note
  add constraint answer_note_number check (number > 0 and entry_count > 0);

alter table answer_note_entry
  add constraint answer_note_entry_text check (btrim(question) <> '' and btrim(answer) <> ''),
  add constraint answer_note_entry_published check (num_nulls(note_id, position, published_at) in (0, 3) and position > 0 and (published_at is null or answer is not null)),
  add constraint answer_note_entry_checked check ((checked_by is null) = (checked_name is null) and checked_by <> written_by and (checked_by is null or answer is not null));

-- Words in small letters without accents, one space around each, so that "Zorg-Thuís B.V." is found in "zorg thuis bv".
create function plain_words(given text) returns text language sql immutable parallel safe as
$$ select ' ' || btrim(regexp_replace(lower(translate(given, 'áàäâéèëêíìïîóòöôúùüûçÁÀÄÂÉÈËÊÍÌÏÎÓÒÖÔÚÙÜÛÇ', 'aaaaeeeeiiiioooouuuucaaaaeeeeiiiioooouuuuc')), '[^[:alnum:]]+', ' ', 'g')) || ' ' $$;

-- A provider's name without its legal form.
create function name_core(given text) returns text language sql immutable parallel safe as
$$ select ' ' || btrim(regexp_replace(plain_words(given), ' (b v|bv|n v|nv|v o f|vof|u a|ua|stichting|vereniging|cooperatie|holding|nederland)(?= )', '', 'g')) || ' ' $$;

-- The asker's side is written with its question, and never about another's.
create function asker_comes_with_question() returns trigger language plpgsql as $$
begin
  raise exception 'asker-is-fixed' using errcode = 'PE003', detail = tg_table_name;
end $$;
create trigger asker_is_fixed before update or delete on question_asker for each row execute function asker_comes_with_question();

-- What was asked stays; a late question is taken or left once; an answer that was published keeps its questions.
create function question_keeps() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - array['late_decision', 'late_reason', 'entry_id', 'version']) is distinct from (to_jsonb(old) - array['late_decision', 'late_reason', 'entry_id', 'version'])
    or (old.late_decision is not null and (new.late_decision, new.late_reason) is distinct from (old.late_decision, old.late_reason)) then
    raise exception 'question-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger question_keeps before update on window_question for each row execute function question_keeps();

set role perceel_gate;

-- Which providers a text names: by name, KVK or AGB number, contact person or e-mail address. A provider is told about its own only.
create function names_in(given text) returns table (found text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct f.found from provider p, lateral (values
      (p.name, length(btrim(name_core(p.name))) >= 3 and position(name_core(p.name) in plain_words(given)) > 0),
      ('KVK-nummer ' || p.kvk, position(' ' || p.kvk || ' ' in plain_words(given)) > 0),
      ('AGB-code ' || p.agb, position(' ' || p.agb || ' ' in plain_words(given)) > 0),
      (p.contact_name, position(' ' in btrim(p.contact_name)) > 0 and position(plain_words(p.contact_name) in plain_words(given)) > 0),
      (p.email, position(plain_words(p.email) in plain_words(given)) > 0)
    ) as f(found, is_in)
  where f.is_in and (ctx_role() = 'procurement-officer' or ctx_role() in ('provider-admin', 'provider-staff') and p.id = any(ctx_providers()::uuid[]))
  order by 1
$$;

-- Asking ends with the window; whether a question is late is the clock's word and not the asker's.
create function question_in_time() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare w entry_window; moment timestamptz;
begin
  select * into w from entry_window where id = new.window_id for share;
  moment := portal_now();
  if w.published_at is null or w.published_at > moment or moment >= least(w.closes_at, w.stopped_at) then
    raise exception 'question-outside-window' using errcode = 'PE001', detail = tg_table_name;
  end if;
  if exists (select from names_in(new.text)) then raise exception 'question-names-asker' using errcode = 'PE003', detail = tg_table_name; end if;
  new.asked_at := date_trunc('milliseconds', moment);
  new.late := coalesce(moment >= w.questions_until, false);
  new.late_decision := null; new.late_reason := null; new.entry_id := null; new.version := 1;
  return new;
end $$;

-- Only of a question written in this very transaction: nobody follows another's question by calling it his.
create function asker_of_new_question() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from window_question q where q.id = new.question_id and q.window_id = new.window_id and q.xmin::text = pg_current_xact_id()::xid::text) then
    raise exception 'asker-comes-with-question' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- How a provider's own questions stand; of others it learns nothing.
create function own_questions() returns table (question_id uuid, late boolean, late_decision text, late_reason text, in_hand boolean, note_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select q.id, q.late, q.late_decision, q.late_reason, q.entry_id is not null, e.note_id
  from question_asker a join window_question q on q.id = a.question_id left join answer_note_entry e on e.id = q.entry_id
  where a.provider_id = any(ctx_providers()::uuid[]) and ctx_role() in ('provider-admin', 'provider-staff')
$$;

-- The next number of its procedure, at this moment: nobody chooses either.
create function note_in_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.procedure_id::text, 44));
  if not exists (select from entry_window w where w.id = new.window_id and w.procedure_id = new.procedure_id and w.published_at <= portal_now()) then
    raise exception 'note-without-window' using errcode = 'PE003', detail = tg_table_name;
  end if;
  new.number := 1 + (select count(*) from answer_note n where n.procedure_id = new.procedure_id);
  new.published_at := date_trunc('milliseconds', portal_now());
  return new;
end $$;

-- A nota is whole in the transaction that publishes it: its entries come in then, at its own moment, and never after.
create function entry_with_its_note() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare n answer_note; own boolean;
begin
  if tg_op = 'UPDATE' and old.published_at is not null then raise exception 'published-is-fixed' using errcode = 'PE003', detail = tg_table_name; end if;
  if new.note_id is null then return new; end if;
  select * into n from answer_note where id = new.note_id;
  select a.xmin::text = pg_current_xact_id()::xid::text into own from answer_note a where a.id = new.note_id;
  if not coalesce(own, false) or n.procedure_id <> new.procedure_id then raise exception 'note-is-fixed' using errcode = 'PE003', detail = tg_table_name; end if;
  if exists (select from names_in(new.question || ' ' || new.answer) f where f.found <> all(new.names_left)) then
    raise exception 'entry-names-somebody' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if new.document_version_id is not null and not exists (select from procedure_document_version v where v.id = new.document_version_id and v.procedure_id = new.procedure_id) then
    raise exception 'other-document' using errcode = 'PE003', detail = tg_table_name;
  end if;
  new.published_at := n.published_at;
  return new;
end $$;

create function note_is_whole() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select array_agg(e.position order by e.position) from answer_note_entry e where e.note_id = new.id) is distinct from (select array_agg(g) from generate_series(1, new.entry_count) g) then
    raise exception 'note-is-not-whole' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return null;
end $$;

-- Of a published nota only its PDF is still to come.
create function note_is_fixed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.letter_id is not null or (to_jsonb(new) - 'letter_id') is distinct from (to_jsonb(old) - 'letter_id') then
    raise exception 'published-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- A question keeps the published answer it was given, and gets no other's.
create function question_and_note() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.entry_id is distinct from old.entry_id and exists (select from answer_note_entry e where e.id in (old.entry_id, new.entry_id) and e.published_at is not null) then
    raise exception 'published-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- Tells who asked, without saying who that is. Returns whether there was an address.
create function asker_tell(of_question uuid, subject text, body text) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if ctx_role() is distinct from 'procurement-officer' then raise exception 'not-an-officer' using errcode = 'PE002'; end if;
  insert into mail (id, to_name, to_address, subject, body, href, sealed, region_id, provider_id, created_at)
  select gen_random_uuid(), coalesce(p.contact_name, p.name), p.email, asker_tell.subject, asker_tell.body, '/aanbieder/vragen', true, q.region_id, p.id, portal_now()
  from window_question q join question_asker a on a.question_id = q.id join provider p on p.id = a.provider_id
  where q.id = of_question and q.region_id = any(ctx_regions()::uuid[]) and p.email is not null;
  return found;
end $$;

-- Who asked about a window is concerned with it as well, beside who prepares an entry.
create or replace function message_enters(of_provider uuid, of_procedure uuid, of_window uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from submission s join entry_window w on w.id = s.window_id
      where s.procedure_id = of_procedure and s.provider_id = of_provider and (w.id = of_window or of_window is null and w.closes_at > portal_now()))
    or exists (select from submission_party p join entry_window w on w.id = p.window_id
      where p.procedure_id = of_procedure and p.member_id = of_provider and p.status in ('accepted', 'signed') and (w.id = of_window or of_window is null and w.closes_at > portal_now()))
    or exists (select from question_asker a join entry_window w on w.id = a.window_id
      where w.procedure_id = of_procedure and a.provider_id = of_provider and (w.id = of_window or of_window is null and w.closes_at > portal_now()))
$$;

revoke all on function names_in(text), own_questions(), asker_tell(uuid, text, text) from public;
grant execute on function names_in(text), own_questions(), asker_tell(uuid, text, text) to perceel_app;

set role perceel_owner;

create trigger question_in_time before insert on window_question for each row execute function question_in_time();
create trigger question_and_note before update on window_question for each row execute function question_and_note();
create trigger asker_of_new_question before insert on question_asker for each row execute function asker_of_new_question();
create trigger note_in_order before insert on answer_note for each row execute function note_in_order();
create trigger note_is_fixed before update or delete on answer_note for each row execute function note_is_fixed();
create trigger entry_with_its_note before insert or update on answer_note_entry for each row execute function entry_with_its_note();
create constraint trigger note_is_whole after insert on answer_note deferrable initially deferred for each row execute function note_is_whole();
