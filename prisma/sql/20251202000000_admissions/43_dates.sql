-- Dates that follow from each other, and published ones that move later with a published reason (F14).
alter table date_rule
  add constraint date_rule_target check (target in ('opens', 'questions', 'answers', 'closes', 'decisions', 'start')),
  add constraint date_rule_anchor check (anchor in ('opens', 'questions', 'answers', 'closes', 'decisions', 'start', 'final') and anchor <> target and not (anchor = 'final' and target = 'decisions')),
  add constraint date_rule_unit check (unit in ('days', 'weeks', 'months')),
  add constraint date_rule_amount check (amount between -400 and 400);

alter table planning_change
  add constraint planning_change_reason check (btrim(reason) <> ''),
  add constraint planning_change_lines check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) > 0);

-- Whether this change only moves dates on which others rely, later, before the decisions, and was published with its reason.
create function window_dates_move(was entry_window, becomes entry_window) returns boolean language sql stable set search_path = public, pg_temp as $$
  select was.decided_at is null and becomes.decided_at is null
    and coalesce(becomes.questions_until >= was.questions_until, becomes.questions_until is null and was.questions_until is null)
    and coalesce(becomes.answers_by >= was.answers_by, becomes.answers_by is null and was.answers_by is null)
    and becomes.decisions_by >= was.decisions_by and becomes.contract_start >= was.contract_start
    and exists (select from planning_change c where c.window_id = becomes.id and c.window_version = becomes.version)
$$;

create or replace function published_is_fixed() returns trigger language plpgsql as $$
declare
  running text[] := case tg_table_name
    when 'procedure' then array['status', 'closed_at', 'closed_reason', 'version']
    when 'entry_window' then array['open_requested_by', 'open_requested_at', 'open_requested_name', 'opened_by', 'opened_at', 'opened_name', 'opened_count', 'record_letter_id', 'decided_at', 'stopped_at', 'version']
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
