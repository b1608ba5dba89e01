-- The decisions that fit what an objections officer looks for (F39): only to who keeps that search, in the own municipality, no longer than a search
-- stands (SEARCH_MINUTES), and no more than tells one decision from another. What is inside a case opens with its objection, as before.
set role perceel_gate;

create function decisions_found(of_search uuid, words jsonb, bsn text[], born text, on_day text, skipped int, most int)
returns table (reference text, urgent boolean, "sentOn" text, "objectionUntil" text, running text, name jsonb, "birthDate" text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with asked as (
    select s.municipality_id from resident_search s where s.id = of_search and ctx_role() = 'objections-officer' and s.person_id::text = ctx_actor()
      and s.municipality_id = any(ctx_municipalities()::uuid[]) and s.created_at > portal_now() - interval '30 minutes'
  ), named as (
    select k.resident_id from asked a cross join jsonb_array_elements(words) with ordinality w(ranges, n) cross join jsonb_to_recordset(w.ranges) g(gte text, lt text)
      join resident_word k on k.municipality_id = a.municipality_id and k.word >= g.gte and k.word < g.lt
    group by k.resident_id having count(distinct w.n) = jsonb_array_length(words)
  ), sent as (
    select d.resident_id, d.reference, false as urgent, d.dispatched_on as sent_on, d.decided_on, d.objection_until, (select o.id::text from objection o where o.decision_id = d.id and o.status = 'running') as running
    from asked a join wmo_decision d on d.municipality_id = a.municipality_id where d.objection_until is not null
    union all
    select c.resident_id, c.number, true, s.sent_on, u.decided_on, s.objection_until, (select o.id::text from objection o where o.urgent_help_id = u.id and o.status = 'running')
    from asked a join urgent_help u on u.municipality_id = a.municipality_id join wmo_case c on c.id = u.case_id join wmo_dispatch s on s.letter_id = u.letter_id and s.starts_term and s.objection_until is not null
  )
  select s.reference, s.urgent, s.sent_on, s.objection_until, s.running,
    jsonb_build_object('salutation', r.salutation, 'initials', r.initials, 'givenName', r.given_name, 'prefix', r.prefix, 'surname', r.surname, 'partnerPrefix', r.partner_prefix, 'partnerSurname', r.partner_surname, 'nameUse', r.name_use), r.birth_date
  from sent s join resident r on r.id = s.resident_id
  where (bsn is null or r.bsn_index = any(bsn)) and (born is null or r.birth_date = born)
    and (on_day is null or on_day in (s.sent_on, s.decided_on)) and (jsonb_array_length(words) = 0 or r.id in (select n.resident_id from named n))
  order by s.sent_on desc, s.reference desc offset skipped limit most
$$;
revoke all on function decisions_found(uuid, jsonb, text[], text, text, int, int) from public;
grant execute on function decisions_found(uuid, jsonb, text[], text, text, int, int) to perceel_app;

set role perceel_owner;
