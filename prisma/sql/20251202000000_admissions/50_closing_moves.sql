-- Moving the closing of a published window: later only, two officers, with a reason that everyone reads (ADR 0025).
alter table closing_move
  add constraint closing_move_kind check (kind in ('later', 'outage')),
  add constraint closing_move_later check (to_closes_at > from_closes_at),
  add constraint closing_move_reason check (length(btrim(reason)) > 0),
  add constraint closing_move_outage check ((kind = 'outage') = (outage_from is not null) and (outage_from is null) = (outage_until is null) and (outage_from is null or (outage_until > outage_from and outage_from < from_closes_at))),
  add constraint closing_move_two_officers check (confirmed_by is null or confirmed_by <> proposed_by),
  add constraint closing_move_whole check ((confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null) = (confirmed_name is null) and (confirmed_at is null) = (published_at is null) and (confirmed_at is null or withdrawn_at is null));
create unique index closing_move_one_waiting on closing_move (window_id) where confirmed_at is null and withdrawn_at is null;

-- As in 43_dates.sql, and the gate moves a closing.
create or replace function published_is_fixed() returns trigger language plpgsql as $$
declare
  running text[] := case tg_table_name
    when 'procedure' then array['status', 'closed_at', 'closed_reason', 'version']
    when 'entry_window' then array['open_requested_by', 'open_requested_at', 'open_requested_name', 'opened_by', 'opened_at', 'opened_name', 'opened_count', 'record_letter_id', 'decided_at', 'stopped_at', 'version']
      || case when current_user = 'perceel_gate' then array['closes_at'] else '{}' end
    else '{}'::text[] end;
  movable text[] := array['questions_until', 'answers_by', 'decisions_by', 'contract_start'];
begin
  if old.published_at is not null and (to_jsonb(new) - running) is distinct from (to_jsonb(old) - running) then
    -- Nested: other tables have no such dates, and the opening no right to look.
    if tg_table_name = 'entry_window' then
      if (to_jsonb(new) - running - movable) is not distinct from (to_jsonb(old) - running - movable) and window_dates_move(old, new) then return new; end if;
    end if;
    raise exception 'published-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- What was proposed stays as it was proposed; only its confirmation or withdrawal is added, and only the gate confirms.
create function closing_move_is_fixed() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare running text[] := array['withdrawn_at', 'version'] || case when current_user = 'perceel_gate' then array['confirmed_by', 'confirmed_name', 'confirmed_at', 'published_at'] else '{}' end;
begin
  if (to_jsonb(new) - running) is distinct from (to_jsonb(old) - running) or old.confirmed_at is not null or old.withdrawn_at is not null then
    raise exception 'move-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger closing_move_is_fixed before update on closing_move for each row execute function closing_move_is_fixed();

set role perceel_gate;

-- The second officer's confirmation moves the closing. By the database's clock: a closing that has passed is extended only
-- after an outage, and nothing is moved once it was opened. A request to open lapses.
create function closing_move_confirm(move uuid, officer_name text) returns timestamptz language plpgsql volatile security definer set search_path = public, pg_temp as $$
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
  update entry_window set closes_at = m.to_closes_at, open_requested_by = null, open_requested_at = null, open_requested_name = null, version = version + 1 where id = w.id;
  update closing_move set confirmed_by = ctx_actor()::uuid, confirmed_name = officer_name, confirmed_at = moment, published_at = moment, version = version + 1 where id = m.id;
  return moment;
end $$;

revoke all on function closing_move_confirm(uuid, text) from public;
grant execute on function closing_move_confirm(uuid, text) to perceel_app;

set role perceel_owner;
