-- Mediation for an informal budget (G28): who is looked for or found, the talks, what was agreed, and the end. Only where the resident asked it.
alter table mediation
  add constraint mediation_status check (status in ('asked', 'coupled', 'agreed', 'ended')),
  add constraint mediation_shown check (btrim(shown_text) <> '' and btrim(name) <> '' and btrim(place_line) <> ''),
  add constraint mediation_coupled check ((helper_name is not null) >= (status in ('coupled', 'agreed')) and btrim(helper_name) <> ''),
  add constraint mediation_agreed check (num_nulls(agreed_on, agreement) in (0, 2) and (agreed_on is not null) >= (status = 'agreed') and btrim(agreement) <> ''),
  add constraint mediation_ended check (num_nulls(ended_on, end_reason) in (0, 2) and (ended_on is not null) = (status = 'ended') and btrim(end_reason) <> '');
alter table mediation_talk
  add constraint mediation_talk_with check (with_whom in ('resident', 'helper', 'both')),
  add constraint mediation_talk_note check (btrim(note) <> '');

-- It begins with an informal budget that fits, and goes on step by step by the mediator; who it is stays what was shared.
create function mediation_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'asked' or not exists (select from wmo_budget b where b.case_id = new.case_id and b.kind = 'informal' and b.withdrawn_on is null and b.capable and b.motivated and b.quality) then
      raise exception 'mediation-step' using errcode = 'PI021';
    end if;
    return new;
  end if;
  if not ((old.status, new.status) in (('asked', 'coupled'), ('coupled', 'coupled'), ('coupled', 'agreed'), ('agreed', 'agreed'), ('asked', 'ended'), ('coupled', 'ended'), ('agreed', 'ended'), ('asked', 'asked')))
     or (new.id, new.municipality_id, new.case_id, new.resident_id, new.name, new.place_line, new.phone, new.shown_text, new.asked_on) is distinct from (old.id, old.municipality_id, old.case_id, old.resident_id, old.name, old.place_line, old.phone, old.shown_text, old.asked_on)
     or old.agreed_on is not null and (new.agreed_on, new.agreement) is distinct from (old.agreed_on, old.agreement) then
    raise exception 'mediation-step' using errcode = 'PI021', detail = old.status || ' to ' || new.status;
  end if;
  return new;
end $$;
create trigger mediation_steps before insert or update on mediation for each row execute function mediation_steps();
