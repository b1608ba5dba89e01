-- A formal notice (ingebrekestelling, Awb 4:17) about an application that is not decided on: one per case, kept as it came.
alter table wmo_notice add constraint wmo_notice_days check (notice_days > 0 and received_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and decide_by ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and btrim(recorded_by) <> '');

create function wmo_notice_step() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from wmo_case c where c.id = new.case_id and c.municipality_id = new.municipality_id and c.applied_on <= new.received_on and c.status in ('applied', 'decided')) then
    raise exception 'notice-step' using errcode = 'PI013';
  end if;
  return new;
end $$;
create trigger wmo_notice_step before insert on wmo_notice for each row execute function wmo_notice_step();
create trigger kept_until_destroyed before delete on wmo_notice for each row execute function kept_until_destroyed();
