-- The integrity compartment: one municipality's own. Others know that a check runs or is passed, and a college admits nobody meanwhile (F32, D8, H7).
alter table audit_line drop constraint audit_line_compartment;
alter table audit_line add constraint audit_line_compartment check (compartment in ('region', 'resident', 'sealed', 'provider', 'platform', 'integrity'));

alter table integrity_check
  add constraint integrity_check_status check (status in ('running', 'passed', 'refusal-advised')),
  add constraint integrity_check_terms check (hearing_days between 1 and 365 and retention_months between 1 and 240),
  add constraint integrity_check_ended check ((status = 'running') = (ended_on is null) and (ended_on is null) = (destroy_on is null) and (destroy_on is null or destroy_on > ended_on)),
  add constraint integrity_check_destroyed check ((destroyed_on is null) = (cipher is not null) and (destroyed_on is null or destroyed_on >= destroy_on));
alter table integrity_party add constraint integrity_party_kind check (kind in ('entrant', 'member', 'relied-on', 'subcontractor'));
alter table integrity_question
  add constraint integrity_question_kind check (kind in ('question', 'hearing')),
  add constraint integrity_question_term check (due_on >= asked_on),
  add constraint integrity_question_answered check (num_nulls(answer_cipher, answered_at, answered_by) in (0, 3));
alter table integrity_standing add constraint integrity_standing_standing check (standing in ('running', 'passed'));

-- Running, then passed or, after a hearing, a refusal advised; a refusal can still become passed. What is destroyed stays destroyed.
create function integrity_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'running' then raise exception 'integrity-step' using errcode = 'PE003'; end if;
    return null;
  end if;
  if (new.municipality_id, new.window_id, new.submission_id, new.provider_id, new.hearing_days, new.retention_months) is distinct from
     (old.municipality_id, old.window_id, old.submission_id, old.provider_id, old.hearing_days, old.retention_months)
     or old.destroyed_on is not null
     or new.status <> old.status and (old.status = 'passed' or new.status = 'running')
     or new.destroyed_on is not null and new.destroyed_on > today_here() then
    raise exception 'integrity-step' using errcode = 'PE003';
  end if;
  if new.status = 'refusal-advised' and old.status = 'running' and not exists (
    select from integrity_question q where q.check_id = new.id and q.kind = 'hearing' and q.provider_id = new.provider_id
      and q.due_on::date - q.asked_on::date >= new.hearing_days and (q.answered_at is not null or q.due_on < today_here())) then
    raise exception 'hearing-first' using errcode = 'PE003';
  end if;
  return null;
end $$;
create trigger integrity_steps after insert or update on integrity_check for each row execute function integrity_steps();

-- A party answers once and changes nothing else; what was asked goes only when its time to be destroyed has come.
create function integrity_question_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from integrity_check c where c.id = old.check_id and c.destroy_on <= today_here()) then raise exception 'integrity-kept' using errcode = 'PE003'; end if;
    return old;
  end if;
  if old.answered_at is not null or (new.check_id, new.municipality_id, new.provider_id, new.kind, new.cipher, new.asked_on, new.due_on, new.from_name) is distinct from
     (old.check_id, old.municipality_id, old.provider_id, old.kind, old.cipher, old.asked_on, old.due_on, old.from_name)
     or not new.provider_id = any(ctx_providers()::uuid[]) then
    raise exception 'integrity-answer' using errcode = 'PE003';
  end if;
  return new;
end $$;
create trigger integrity_question_steps before update or delete on integrity_question for each row execute function integrity_question_steps();

create function integrity_party_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from integrity_check c where c.id = old.check_id and c.destroy_on <= today_here()) then raise exception 'integrity-kept' using errcode = 'PE003'; end if;
  return old;
end $$;
create trigger integrity_party_kept before delete on integrity_party for each row execute function integrity_party_kept();

set role perceel_gate;

-- The opened entries for the officer's own municipality; an integrity officer reads nothing else of an entry.
create function integrity_entries() returns table (submission_id uuid, window_id uuid, region_id uuid, municipality_id uuid, provider_id uuid, provider text, kvk text, window_name text, opened_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as
$$ select distinct s.id, s.window_id, s.region_id, l.municipality_id, s.provider_id, p.name, p.kvk, w.name, s.opened_at
   from submission_lot l join submission s on s.id = l.submission_id join provider p on p.id = s.provider_id join entry_window w on w.id = s.window_id
   where ctx_role() = 'integrity-officer' and l.municipality_id = any(ctx_municipalities()::uuid[]) and l.submitted and l.opened_at is not null $$;

-- The parties of such an entry: the provider first, then those it handed in with. Their address serves to tell them that a question waits.
create function integrity_parties(of_submission uuid) returns table (member_id uuid, kind text, name text, kvk text, contact text, email text)
language sql stable security definer set search_path = public, pg_temp as
$$ select x.member_id, x.kind, p.name, p.kvk, coalesce(p.contact_name, p.name), p.email
   from (select s.provider_id as member_id, 'entrant' as kind from submission s where s.id = of_submission
         union all select y.member_id, y.kind from submission_party y where y.submission_id = of_submission and y.submitted_version is not null) x
   join provider p on p.id = x.member_id
   where ctx_role() = 'integrity-officer' and exists (select from submission_lot l where l.submission_id = of_submission and l.opened_at is not null and l.municipality_id = any(ctx_municipalities()::uuid[])) $$;

-- Whether a college may refuse on its check: who prepares or records that decision has to know that much, and no more.
create function integrity_refusable(of_window uuid, of_municipality uuid) returns table (provider_id uuid)
language sql stable security definer set search_path = public, pg_temp as
$$ select c.provider_id from integrity_check c where c.window_id = of_window and c.municipality_id = of_municipality and c.status = 'refusal-advised'
     and (ctx_role() = 'procurement-officer' and c.region_id = any(ctx_regions()::uuid[]) or ctx_role() = 'college-clerk' and c.municipality_id = any(ctx_municipalities()::uuid[])) $$;

-- No college admits while its own check runs.
create function integrity_before_admission() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from outcome o join integrity_standing s on s.municipality_id = o.municipality_id and s.submission_id = o.submission_id and s.standing = 'running'
             where o.decision_id = new.id and o.outcome in ('admitted', 'conditionally-admitted')) then
    raise exception 'integrity-running' using errcode = 'PE003';
  end if;
  return null;
end $$;

revoke all on function integrity_entries(), integrity_parties(uuid), integrity_refusable(uuid, uuid) from public;
grant execute on function integrity_entries(), integrity_parties(uuid), integrity_refusable(uuid, uuid) to perceel_app;

set role perceel_owner;
create trigger integrity_before_admission after update of status on college_decision for each row
  when (old.status = 'proposed' and new.status = 'decided') execute function integrity_before_admission();
