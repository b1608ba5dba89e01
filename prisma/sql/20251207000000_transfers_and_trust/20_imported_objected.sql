-- An objection against a decision of an older system (ADR 0088): found by its old reference, written in capitals or not; where more cases have that
-- reference, by the number of the case behind it.
create index wmo_decision_reference_imported on wmo_decision (municipality_id, upper(reference)) where import_id is not null;

set role perceel_gate;

-- What a letter with this reference was about, with whose decision it was. Takes the place of objection_basis(), which goes with the release after.
create function objection_stands_on(of_reference text)
returns table (decision_id uuid, urgent_help_id uuid, case_id uuid, resident_id uuid, municipality_id uuid, reference text, number text, imported_from text, decided_on text, dispatched_on text, objection_until text, running text)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as (select upper(btrim(of_reference)) as reference, m::uuid as place from unnest(ctx_municipalities()) as m where ctx_role() = 'objections-officer'),
    meant as (
      select d.id from asked a join wmo_decision d on d.municipality_id = a.place and d.reference = a.reference and d.import_id is null
      union all select d.id from asked a join wmo_decision d on d.municipality_id = a.place and d.import_id is not null and upper(d.reference) = a.reference
      union all select d.id from asked a join wmo_case c on c.municipality_id = a.place and c.number = substring(a.reference from '[^ ]+$') and c.import_id is not null
        join wmo_decision d on d.case_id = c.id and d.import_id is not null and upper(d.reference) || ' ' || c.number = a.reference)
  select d.id, null::uuid, d.case_id, d.resident_id, d.municipality_id, d.reference, c.number, case when d.import_id is not null then c.imported_from end, d.decided_on, d.dispatched_on, d.objection_until,
    (select o.id::text from objection o where o.decision_id = d.id and o.status = 'running')
  from meant m join wmo_decision d on d.id = m.id join wmo_case c on c.id = d.case_id where d.objection_until is not null
  union all
  (select null::uuid, u.id, c.id, c.resident_id, c.municipality_id, c.number, c.number, null, u.decided_on, s.sent_on, s.objection_until, (select o.id::text from objection o where o.urgent_help_id = u.id and o.status = 'running')
  from asked a join wmo_case c on c.municipality_id = a.place and c.number = a.reference join urgent_help u on u.case_id = c.id join wmo_dispatch s on s.letter_id = u.letter_id and s.starts_term and s.objection_until is not null
  order by s.sent_on desc, u.id desc limit 1)
$$;

-- As before, and of an older system's decision the number of its case behind the reference: that is unique here.
create or replace function decisions_found(of_search uuid, words jsonb, bsn text[], born text, on_day text, skipped int, most int)
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
    select d.resident_id, case when d.import_id is null then d.reference else d.reference || ' ' || (select c.number from wmo_case c where c.id = d.case_id) end as reference, false as urgent, d.dispatched_on as sent_on, d.decided_on, d.objection_until,
      (select o.id::text from objection o where o.decision_id = d.id and o.status = 'running') as running
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
revoke all on function objection_stands_on(text) from public;
grant execute on function objection_stands_on(text) to perceel_app;

set role perceel_owner;
