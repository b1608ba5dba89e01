-- Completion (Awb 4:5), suspension (4:15) and extension (4:14) of the decision's term: why and until when, by letter, never rewritten.
alter table wmo_case add constraint wmo_case_support_how check (support_how in ('talk', 'phone', 'letter') and (support_how is null or support_offered_on is not null));

alter table wmo_term_move
  add constraint wmo_term_move_kind check (kind in ('completion', 'suspension', 'extension') and btrim(reason) <> ''),
  add constraint wmo_term_move_form check (num_nulls(until_on, days) = 1 and (kind = 'extension') = (days is not null) and days between 1 and 365),
  add constraint wmo_term_move_ended check (ended_on >= sent_on and (ended_on is null or sent_on is not null and days is null));
-- A term is extended once.
create unique index wmo_term_move_one_extension on wmo_term_move (case_id) where kind = 'extension';
-- One at a time stands still.
create unique index wmo_term_move_one_unsent on wmo_term_move (case_id) where until_on is not null and sent_on is null;

create function term_move_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{sent_on,ended_on,version}'::text[] <> to_jsonb(old) - '{sent_on,ended_on,version}'::text[]
     or old.sent_on is not null and new.sent_on is distinct from old.sent_on or old.ended_on is not null and new.ended_on is distinct from old.ended_on
     or new.sent_on is distinct from old.sent_on and not exists (select from wmo_dispatch s where s.letter_id = new.letter_id and s.sent_on = new.sent_on) then
    raise exception 'term-move-step' using errcode = 'PI014';
  end if;
  return new;
end $$;
create trigger term_move_steps before update on wmo_term_move for each row execute function term_move_steps();

-- Only a running application has a term to move, and nothing moves before its letter was sent.
create function term_move_begins() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if num_nonnulls(new.sent_on, new.ended_on) > 0 or not exists (select from wmo_case c where c.id = new.case_id and c.status = 'applied') then
    raise exception 'term-move-step' using errcode = 'PI014';
  end if;
  return new;
end $$;
create trigger term_move_begins before insert on wmo_term_move for each row execute function term_move_begins();
