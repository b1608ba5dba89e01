-- A round of post for the back office as well: which case a letter is of and whose, what moves its term, and that it was sent. Nothing of the notification, the investigation or the decision.
set role perceel_gate;

create function dispatch_cases(dispatches uuid[]) returns table (dispatch_id uuid, case_id uuid, number text, resident_id uuid, municipality_id uuid, region_id uuid, status text, notified_on text, applied_on text, objectable boolean, sendings int, moves jsonb)
language sql volatile security definer set search_path = public, pg_temp as $$
  select s.id, c.id, c.number, c.resident_id, m.id, m.region_id, c.status, c.notified_on, c.applied_on,
    not exists (select from wmo_decision d where d.letter_id = s.letter_id and not d.objectable),
    (select count(*)::int from wmo_dispatch x where x.letter_id = s.letter_id),
    (select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'letterId', t.letter_id, 'sentOn', t.sent_on, 'untilOn', t.until_on, 'endedOn', t.ended_on, 'days', t.days) order by t.id), '[]') from wmo_term_move t where t.case_id = c.id)
  from wmo_dispatch s join wmo_case c on c.id = s.case_id join municipality m on m.id = s.municipality_id
  where s.id = any(dispatches) and ctx_kind() = 'person' and ctx_role() in ('consultant', 'back-office') and m.id = any(ctx_municipalities()::uuid[])
$$;

-- What came back names the case on its envelope.
create function dispatches_of(case_number text) returns table (dispatch_id uuid) language sql volatile security definer set search_path = public, pg_temp as $$
  select s.id from wmo_dispatch s join wmo_case c on c.id = s.case_id
  where c.number = case_number and ctx_kind() = 'person' and ctx_role() in ('consultant', 'back-office') and s.municipality_id = any(ctx_municipalities()::uuid[])
$$;

-- What the case keeps of a first sending, once who records it has recorded it.
create function dispatch_told(dispatch uuid, next_status text, next_decide_by text) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s wmo_dispatch;
begin
  select * into s from wmo_dispatch w where w.id = dispatch and w.sent_on is not null and w.recorded_by_id::text = ctx_actor() and w.municipality_id = any(ctx_municipalities()::uuid[]);
  if s.id is null or ctx_role() not in ('consultant', 'back-office') then raise exception 'dispatch-step' using errcode = 'PI013'; end if;
  if s.kind = 'confirmation' then
    update wmo_case set confirmed_on = s.sent_on, version = version + 1 where id = s.case_id and confirmed_on is null;
  elsif s.kind = 'findings' then
    update wmo_case set findings_sent_on = s.sent_on, status = coalesce(next_status, status), version = version + 1 where id = s.case_id and findings_sent_on is null;
  else
    update wmo_term_move set sent_on = s.sent_on, version = version + 1 where letter_id = s.letter_id and sent_on is null;
    if found and next_decide_by is not null then update wmo_case set decide_by = next_decide_by where id = s.case_id; end if;
  end if;
end $$;

revoke all on function dispatch_cases(uuid[]), dispatches_of(text), dispatch_told(uuid, text, text) from public;
grant execute on function dispatch_cases(uuid[]), dispatches_of(text), dispatch_told(uuid, text, text) to perceel_app;

set role perceel_owner;
