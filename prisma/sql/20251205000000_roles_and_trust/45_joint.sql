-- Joint indication (G21, G22): one provider at a time is asked, reads no more and no longer than it needs, and proposes; what is decided is the municipality's alone.
alter table joint_request
  add constraint joint_request_number check (number ~ '^M-[0-9]{4}-[2-9A-HJKMNP-Z]{5}$'),
  add constraint joint_request_status check (status in ('asked', 'proposed', 'settled', 'silent', 'withdrawn')),
  add constraint joint_request_asked check (btrim(shown_text) <> '' and cardinality(areas) > 0 and answer_by > asked_on),
  add constraint joint_request_areas check (areas <@ array['house', 'laundry', 'groceries', 'meals', 'children', 'direction', 'advice', 'not-average']),
  -- Who it is goes when it ends, so that no session of the provider can read it any more.
  add constraint joint_request_person check (num_nulls(name, address, place_line, wishes) = case when status in ('asked', 'proposed') then 0 else 4 end and (phone is null or status in ('asked', 'proposed'))),
  add constraint joint_request_proposed check (num_nulls(proposal, proposed_on, proposed_by) in (0, 3) and (status not in ('proposed', 'settled') or proposal is not null) and (status not in ('asked', 'silent') or proposal is null) and proposed_on between asked_on and answer_by),
  add constraint joint_request_settled check ((settlement is not null) = (status = 'settled') and (talked_on is null or status = 'settled' and talked_on >= proposed_on)),
  add constraint joint_request_ended check (num_nulls(ended_on, ended_by) in (0, 2) and (ended_on is null) = (status in ('asked', 'proposed')) and (end_reason is not null) = (status = 'withdrawn') and btrim(end_reason) <> '');
create unique index joint_request_one on joint_request (case_id) where status in ('asked', 'proposed');

create function joint_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
  by_provider boolean := ctx_role() in ('provider-admin', 'provider-staff');
  step constant text[] := array['status', 'name', 'address', 'place_line', 'phone', 'wishes', 'proposal', 'proposed_on', 'proposed_by', 'settlement', 'talked_on', 'ended_on', 'ended_by', 'end_reason', 'version'];
begin
  if tg_op = 'INSERT' then
    if new.status <> 'asked' or new.asked_on <> today then raise exception 'joint-step' using errcode = 'PI065'; end if;
    return new;
  end if;
  if (old.status, new.status) not in (('asked', 'proposed'), ('asked', 'silent'), ('asked', 'withdrawn'), ('proposed', 'settled'), ('proposed', 'withdrawn'))
     or to_jsonb(new) - step <> to_jsonb(old) - step
     or old.proposal is not null and (new.proposal, new.proposed_on, new.proposed_by) is distinct from (old.proposal, old.proposed_on, old.proposed_by)
     or new.status = 'proposed' and (new.name, new.address, new.place_line, new.phone, new.wishes) is distinct from (old.name, old.address, old.place_line, old.phone, old.wishes) then
    raise exception 'joint-step' using errcode = 'PI065', detail = old.status || ' to ' || new.status;
  end if;
  if (new.status = 'proposed') <> by_provider then raise exception 'joint-not-yours' using errcode = 'PI065'; end if;
  if new.status = 'proposed' and today > new.answer_by or new.status = 'silent' and today <= new.answer_by then raise exception 'joint-term' using errcode = 'PI065', detail = new.answer_by; end if;
  -- One proposal per area that was asked, and one answer per area in which it differs from the norms.
  if new.status = 'proposed' and (select array_agg(p ->> 'area' order by p ->> 'area') from jsonb_array_elements(new.proposal) p) is distinct from (select array_agg(a order by a) from unnest(new.areas) a) then
    raise exception 'joint-areas' using errcode = 'PI065';
  end if;
  if new.status = 'settled' and exists (select from jsonb_array_elements(new.settlement) s where not (s ->> 'area' = any(new.areas)) or (s ->> 'minutes') <> (s ->> 'norm') and coalesce(btrim(s ->> 'reason'), '') = '') then
    raise exception 'joint-unexplained' using errcode = 'PI065';
  end if;
  if new.status = 'settled' and new.talk_first and new.talked_on is null and exists (select from jsonb_array_elements(new.settlement) s where not (s ->> 'taken')::boolean) then
    raise exception 'joint-not-talked' using errcode = 'PI065';
  end if;
  return new;
end $$;
create trigger joint_steps before insert on joint_request for each row execute function joint_steps();
-- That it stands in another file of the same person is no change of it.
create trigger joint_steps_on before update on joint_request for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new))) execute function joint_steps();

-- Nothing is decided while a provider is still asked or its proposal unread.
create function decision_after_joint() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from joint_request j where j.case_id = new.case_id and j.status in ('asked', 'proposed')) then raise exception 'joint-open' using errcode = 'PI065', detail = new.reference; end if;
  return new;
end $$;
create trigger decision_after_joint before insert on wmo_decision for each row execute function decision_after_joint();

create trigger kept_until_destroyed before delete on joint_request for each row execute function kept_until_destroyed();
