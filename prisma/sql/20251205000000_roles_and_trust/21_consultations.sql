-- Advice (H16, F5): asked of one body, given once by it, answered point by point; what was given or answered stays as it was.
create sequence advisory_number;
grant usage on sequence advisory_number to perceel_app;

alter table advisory_request
  add constraint advisory_request_number check (number ~ '^AV-[0-9]{4}-[0-9]{4,}$'),
  add constraint advisory_request_kind check (kind in ('advice', 'tariffs')),
  add constraint advisory_request_status check (status in ('draft', 'sent', 'advised', 'replied', 'withdrawn')),
  add constraint advisory_request_role check (asked_role in ('procurement-officer', 'contract-manager', 'policy-adviser')),
  add constraint advisory_request_texts check (btrim(subject) <> '' and btrim(questions) <> ''),
  add constraint advisory_request_steps check (
    (status in ('sent', 'advised', 'replied')) <= (sent_at is not null and due_on is not null) and (status = 'draft') <= (sent_at is null)
    and (sent_at is null) = (first_due_on is null) and (status in ('advised', 'replied')) = (advised_at is not null) and (advised_at is null) = (late is null)
    and (status = 'replied') = (replied_at is not null) and (published_at is null or status = 'replied')
    and (status = 'withdrawn') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_reason is null)
    and (extended_reason is null) = (due_on is not distinct from first_due_on or sent_at is null)),
  add constraint advisory_request_term check (kind = 'advice' and open_until is null or kind = 'tariffs' and (sent_at is null or open_until is not null));
alter table advisory_paper
  add constraint advisory_paper_side check (side = 'asker' and kind in ('document', 'rule', 'norm-set', 'file') and published_at is null or side = 'body' and kind = 'advice' and open_until is null),
  add constraint advisory_paper_content check (case when kind in ('rule', 'norm-set') then view is not null and num_nulls(mime, size, sha256, cipher) = 4 else view is null and num_nulls(mime, size, sha256, cipher) = 0 and size > 0 end),
  add constraint advisory_paper_source check ((kind in ('document', 'rule', 'norm-set')) = (source_id is not null));
alter table advisory_question
  add constraint advisory_question_answered check (num_nulls(answer, answered_by, answered_at) in (0, 3));
alter table advice_point
  add constraint advice_point_texts check (position > 0 and btrim(advice) <> '' and btrim(reason) <> '' and (published_at is null or given_at is not null));
alter table advice_reply
  add constraint advice_reply_verdict check (verdict in ('adopted', 'partly', 'not-adopted', 'not-ours') and btrim(reason) <> '' and (published_at is null or given_at is not null));
create unique index advisory_paper_one_advice on advisory_paper (request_id) where side = 'body';

-- Asked of a body of the same place, for what that kind of body does.
create function advisory_begins() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.status <> 'draft' or not exists (select from advisory_body b where b.id = new.body_id and b.region_id = new.region_id and b.municipality_id is not distinct from new.municipality_id
      and (b.kind = 'bureau') = (new.kind = 'tariffs')) then
    raise exception 'advisory-body' using errcode = 'PT001';
  end if;
  return new;
end $$;
create trigger advisory_begins before insert on advisory_request for each row execute function advisory_begins();

-- Forward only. The body takes one step: it gives its advice, which has points; the other steps are the asker's.
create function advisory_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  body_side constant boolean := ctx_body() is not null;
  may constant text[] := case
    when body_side then array['status', 'advised_at', 'late', 'version']
    when old.status = 'draft' then array['subject', 'questions', 'status', 'due_on', 'first_due_on', 'open_until', 'sent_at', 'withdrawn_on', 'withdrawn_reason', 'version']
    when old.status = 'sent' then array['status', 'due_on', 'extended_reason', 'open_until', 'withdrawn_on', 'withdrawn_reason', 'version']
    when old.status = 'advised' then array['status', 'replied_at', 'version']
    else array['published_at', 'version'] end;
begin
  if to_jsonb(new) - may <> to_jsonb(old) - may
     or (old.status, new.status) not in (('draft', 'draft'), ('draft', 'sent'), ('draft', 'withdrawn'), ('sent', 'sent'), ('sent', 'advised'), ('sent', 'withdrawn'), ('advised', 'replied'), ('replied', 'replied'))
     or (new.status = 'advised') <> (body_side and old.status = 'sent')
     or old.status = 'sent' and new.status = 'sent' and new.due_on <= old.due_on
     or old.published_at is not null then
    raise exception 'advisory-step' using errcode = 'PT002', detail = old.status || ' to ' || new.status;
  end if;
  if new.status = 'advised' and (new.late <> (to_char(new.advised_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') > new.due_on) or new.open_until <= portal_now()
      or not exists (select from advice_point p where p.request_id = new.id) or exists (select from advice_point p where p.request_id = new.id and p.given_at is null)) then
    raise exception 'advice-incomplete' using errcode = 'PT003';
  end if;
  if new.status = 'replied' and old.status = 'advised' and exists (select from advice_point p left join advice_reply a on a.id = p.id where p.request_id = new.id and a.given_at is null) then
    raise exception 'reply-incomplete' using errcode = 'PT004';
  end if;
  return new;
end $$;
create trigger advisory_steps before update on advisory_request for each row execute function advisory_steps();

-- A part stands with its request, in the stage in which it is made, and is a draft when it begins.
create function advisory_part_begins() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare r advisory_request; fits boolean;
begin
  select * into r from advisory_request where id = new.request_id;
  fits := r.id is not null and r.municipality_id is not distinct from new.municipality_id;
  case tg_table_name
    when 'advisory_paper' then fits := fits and new.published_at is null and case when new.side = 'asker' then r.status in ('draft', 'sent') and (new.shared_at is null) = (r.status = 'draft') and new.open_until is not distinct from r.open_until else r.status = 'sent' and new.shared_at is null end;
    when 'advisory_question' then fits := fits and r.status = 'sent' and new.answered_at is null and new.open_until is not distinct from r.open_until;
    when 'advice_point' then fits := fits and r.status = 'sent' and new.given_at is null;
    else fits := fits and r.status = 'advised' and new.given_at is null and new.published_at is null;
  end case;
  if not fits then raise exception 'advisory-part' using errcode = 'PT005', detail = tg_table_name; end if;
  return new;
end $$;
create trigger advisory_part_begins before insert on advisory_paper for each row execute function advisory_part_begins();
create trigger advisory_part_begins before insert on advisory_question for each row execute function advisory_part_begins();
create trigger advisory_part_begins before insert on advice_point for each row execute function advisory_part_begins();
create trigger advisory_part_begins before insert on advice_reply for each row execute function advisory_part_begins();

-- A point or reply that was given can only still be made public; a draft is its own side's.
create function advice_fixed() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare may constant text[] := case when old.given_at is not null then array['published_at'] when tg_table_name = 'advice_point' then array['advice', 'reason', 'given_at', 'version'] else array['verdict', 'reason', 'given_at', 'version'] end;
begin
  if to_jsonb(new) - may <> to_jsonb(old) - may or old.published_at is not null or (tg_table_name = 'advice_point' and old.given_at is null) <> (ctx_body() is not null) then
    raise exception 'advice-given' using errcode = 'PT006', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger advice_fixed before update on advice_point for each row execute function advice_fixed();
create trigger advice_fixed before update on advice_reply for each row execute function advice_fixed();

-- A paper's content never changes; it is shared once, and only its term and being public come after.
create function advisory_paper_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.request_id, new.region_id, new.municipality_id, new.body_id, new.side, new.kind, new.title, new.source_id, new.view, new.mime, new.size, new.sha256, new.cipher, new.added_at) is distinct from
     (old.id, old.request_id, old.region_id, old.municipality_id, old.body_id, old.side, old.kind, old.title, old.source_id, old.view, old.mime, old.size, old.sha256, old.cipher, old.added_at)
     or old.shared_at is not null and new.shared_at is distinct from old.shared_at or old.published_at is not null then
    raise exception 'advisory-paper' using errcode = 'PT007';
  end if;
  return new;
end $$;
create trigger advisory_paper_kept before update on advisory_paper for each row execute function advisory_paper_kept();

-- The answer to what a body asked, once.
create function advisory_question_answered() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare may constant text[] := case when old.answered_at is null then array['answer', 'answered_by', 'answered_at', 'open_until', 'version'] else array['open_until'] end;
begin
  if to_jsonb(new) - may <> to_jsonb(old) - may then raise exception 'advisory-answer' using errcode = 'PT008'; end if;
  return new;
end $$;
create trigger advisory_question_answered before update on advisory_question for each row execute function advisory_question_answered();
