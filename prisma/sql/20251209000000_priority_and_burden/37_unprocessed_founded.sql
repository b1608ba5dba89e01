-- A founded objection against leaving an application unprocessed puts no help in its place: the application is processed after all. Loosens what was asked.
alter table objection drop constraint objection_new_decision;
alter table objection add constraint objection_new_decision check (new_decision_id is null or (decision_id is not null and outcome in ('founded', 'partly-founded')));

create or replace function objection_founded() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.new_decision_id is not null and not exists (select from wmo_decision d where d.id = new.new_decision_id and d.replaces_id = new.decision_id)
     or new.new_decision_id is null and new.outcome in ('founded', 'partly-founded') and exists (select from wmo_decision d where d.id = new.decision_id and d.outcome <> 'not-processed') then
    raise exception 'objection-without-new-decision' using errcode = 'PI010', detail = new.number;
  end if;
  return new;
end $$;
