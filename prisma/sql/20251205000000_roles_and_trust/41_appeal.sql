-- An appeal (beroep) against a decision on an objection: what the court told, and how it ended. Term and court aren't here: no source gives them.
alter table objection_appeal
  add constraint objection_appeal_court check (btrim(court) <> '' and btrim(court_number) <> '' and told_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint objection_appeal_outcome check (outcome in ('unfounded', 'inadmissible', 'founded', 'withdrawn')),
  add constraint objection_appeal_ended check (status in ('running', 'ended') and (status = 'ended') = (outcome is not null) and num_nulls(outcome, ended_on, said, ended_by) in (0, 4) and ended_on >= told_on and btrim(said) <> '');
create unique index objection_appeal_one_running on objection_appeal (objection_id) where status = 'running';

create function objection_appeal_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'running' or not exists (select from objection o where o.id = new.objection_id and o.status = 'decided' and o.decided_on <= new.told_on) then
      raise exception 'appeal-step' using errcode = 'PI008';
    end if;
    return new;
  end if;
  if old.status <> 'running' or to_jsonb(new) - '{status,outcome,ended_on,said,ended_by,version}'::text[] <> to_jsonb(old) - '{status,outcome,ended_on,said,ended_by,version}'::text[] then
    raise exception 'appeal-step' using errcode = 'PI008';
  end if;
  return new;
end $$;
create trigger objection_appeal_steps before insert or update on objection_appeal for each row execute function objection_appeal_steps();
create trigger kept_until_destroyed before delete on objection_appeal for each row execute function kept_until_destroyed();
