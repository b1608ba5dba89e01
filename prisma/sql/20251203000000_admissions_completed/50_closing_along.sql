-- What follows from a closing moves along with it, as it was proposed, in the one update of the second officer's confirmation (F14).
alter table closing_move add constraint closing_move_along check (jsonb_typeof(along) = 'array' and not jsonb_path_exists(along, '$[*] ? (!(@.date == "questions" || @.date == "answers" || @.date == "decisions" || @.date == "start") || @.to <= @.from)'));

create function moved_to(along jsonb, of_date text) returns text language sql immutable parallel safe as
$$ select jsonb_path_query_first(along, '$[*] ? (@.date == $date).to', jsonb_build_object('date', of_date)) #>> '{}' $$;

set role perceel_gate;

-- As in 50_closing_moves.sql, with the dates that move along; the published line of those stands before (window_dates_move).
create or replace function closing_move_confirm(move uuid, officer_name text) returns timestamptz language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m closing_move; w entry_window; moment timestamptz;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'procurement-officer' then raise exception 'not-an-officer' using errcode = 'PE002'; end if;
  select * into m from closing_move where id = move and region_id = any(ctx_regions()::uuid[]);
  if m.id is null then raise exception 'no-move' using errcode = 'PE002'; end if;
  select * into w from entry_window where id = m.window_id for update;
  select * into m from closing_move where id = move for update;
  moment := portal_now();
  if m.confirmed_at is not null or m.withdrawn_at is not null then raise exception 'not-waiting' using errcode = 'PE002'; end if;
  if m.proposed_by::text = ctx_actor() then raise exception 'same-officer' using errcode = 'PE002'; end if;
  if w.opened_at is not null then raise exception 'already-opened' using errcode = 'PE002'; end if;
  if w.published_at is null or w.closes_at <> m.from_closes_at then raise exception 'moved-meanwhile' using errcode = 'PE002'; end if;
  if m.kind = 'later' and moment >= w.closes_at then raise exception 'closing-past' using errcode = 'PE002'; end if;
  if m.to_closes_at <= moment then raise exception 'new-closing-past' using errcode = 'PE002'; end if;
  update entry_window set closes_at = m.to_closes_at,
    questions_until = coalesce(moved_to(m.along, 'questions')::timestamptz, questions_until), answers_by = coalesce(moved_to(m.along, 'answers')::timestamptz, answers_by),
    decisions_by = coalesce(moved_to(m.along, 'decisions'), decisions_by), contract_start = coalesce(moved_to(m.along, 'start'), contract_start),
    open_requested_by = null, open_requested_at = null, open_requested_name = null, version = version + 1 where id = w.id;
  update closing_move set confirmed_by = ctx_actor()::uuid, confirmed_name = officer_name, confirmed_at = moment, published_at = moment, version = version + 1 where id = m.id;
  return moment;
end $$;

set role perceel_owner;
