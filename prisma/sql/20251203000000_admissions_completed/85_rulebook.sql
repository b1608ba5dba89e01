-- Dated rules that people adopt: two persons, one value per day, and nothing of the past without a reason (F2, F89).
create function days_before(first_day text, end_day text) returns daterange language sql immutable strict parallel safe as $$
  select daterange(make_date(substr(first_day, 1, 4)::int, substr(first_day, 6, 2)::int, substr(first_day, 9, 2)::int),
                   make_date(substr(end_day, 1, 4)::int, substr(end_day, 6, 2)::int, substr(end_day, 9, 2)::int), '[)')
$$;

alter table rulebook_row
  add constraint rulebook_row_period check (valid_until > valid_from),
  add constraint rulebook_row_no_overlap exclude using gist (region_id with =, coalesce(municipality_id, region_id) with =, key with =,
    days_before(valid_from, coalesce(valid_until, '9999-12-31')) with &&);

alter table rule_proposal
  add constraint rule_proposal_status check (status in ('proposed', 'adopted', 'declined')),
  add constraint rule_proposal_retroactive check (valid_from >= proposed_on or reason is not null and btrim(reason) <> ''),
  add constraint rule_proposal_source check (btrim(source) <> ''),
  add constraint rule_proposal_decided check ((status = 'proposed') = (decided_on is null) and num_nulls(decided_by_id, decided_by_name, decided_on) in (0, 3)
    and (status = 'declined') = (decided_reason is not null) and (status <> 'adopted' or decided_by_id <> proposed_by_id));

-- What was proposed stays as it was proposed, in one's own name; it is decided once, and adopted by the rule that came of it.
create function rule_proposal_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'proposed' or new.proposed_by_id::text is distinct from ctx_actor() then raise exception 'rule-proposal' using errcode = 'PB001'; end if;
    return new;
  end if;
  if old.status <> 'proposed' or to_jsonb(new) - array['status', 'decided_by_id', 'decided_by_name', 'decided_on', 'decided_reason', 'version'] <> to_jsonb(old) - array['status', 'decided_by_id', 'decided_by_name', 'decided_on', 'decided_reason', 'version']
     or new.decided_by_id::text is distinct from ctx_actor()
     or new.status = 'adopted' and not exists (select from rulebook_row r where r.proposal_id = new.id) then
    raise exception 'rule-proposal' using errcode = 'PB001';
  end if;
  return new;
end $$;
create trigger rule_proposal_steps before insert or update on rule_proposal for each row execute function rule_proposal_steps();

-- A person adds only what a colleague proposed, as he proposed it; what was ruled ends only where such a rule begins.
create function rulebook_four_eyes() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if ctx_kind() <> 'person' then return new; end if;
  -- Which norm set holds follows from its adoption, by two persons of its own.
  if new.key = 'norm-set' then
    if tg_op = 'INSERT' and not exists (select from norm_set s where s.status = 'adopted' and s.adopted_by_id::text = ctx_actor() and new.value = jsonb_build_object('code', s.code, 'edition', s.edition)
          and s.region_id = new.region_id and s.municipality_id is not distinct from new.municipality_id and s.valid_from = new.valid_from)
       or tg_op = 'UPDATE' and (to_jsonb(new) - 'valid_until' <> to_jsonb(old) - 'valid_until' or new.valid_until is null or new.valid_until > old.valid_until or not exists (
        select from norm_set s where s.status = 'adopted' and s.adopted_by_id::text = ctx_actor() and s.region_id = new.region_id and s.municipality_id is not distinct from new.municipality_id and s.valid_from = new.valid_until)) then
      raise exception 'rule-four-eyes' using errcode = 'PB002';
    end if;
    return new;
  end if;
  if tg_op = 'INSERT' and not exists (
      select from rule_proposal p where p.id = new.proposal_id and p.status = 'proposed' and p.proposed_by_id::text <> ctx_actor() and (p.valid_from >= today_here() or p.reason is not null)
        and (p.region_id, p.key, p.value, p.valid_from, p.source) = (new.region_id, new.key, new.value, new.valid_from, new.source) and p.municipality_id is not distinct from new.municipality_id)
     or tg_op = 'UPDATE' and (to_jsonb(new) - 'valid_until' <> to_jsonb(old) - 'valid_until' or new.valid_until is null or new.valid_until > old.valid_until or not exists (
      select from rule_proposal p where p.status = 'proposed' and p.proposed_by_id::text <> ctx_actor() and p.valid_from = new.valid_until
        and (p.region_id, p.key) = (new.region_id, new.key) and p.municipality_id is not distinct from new.municipality_id)) then
    raise exception 'rule-four-eyes' using errcode = 'PB002';
  end if;
  return new;
end $$;
create trigger rulebook_four_eyes before insert or update on rulebook_row for each row execute function rulebook_four_eyes();
