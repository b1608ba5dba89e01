-- That a step is a burden (F83, D36): said in words by a provider or by staff, answered once by a contract manager, and then fixed.
alter table burden_report
  add constraint burden_report_step check (step in ('confirm', 'talk', 'findings', 'apply', 'decide', 'dispatch', 'offer', 'accept', 'start', 'enter', 'change', 'proof', 'accountability', 'invoicing', 'monitoring', 'other')),
  add constraint burden_report_said check (btrim(words) <> '' and btrim(proposal) <> '' and btrim(answer) <> ''),
  add constraint burden_report_from check (num_nonnulls(municipality_id, provider_id) = 1),
  add constraint burden_report_status check (status in ('reported', 'answered')),
  add constraint burden_report_verdict check (verdict in ('adopted', 'partly', 'declined')),
  add constraint burden_report_answered check (num_nonnulls(verdict, answer, answered_at, answered_by_id, answered_name) = case status when 'answered' then 5 else 0 end);

create function burden_report_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare reply constant text[] := array['status', 'verdict', 'answer', 'answered_at', 'answered_by_id', 'answered_name', 'version'];
begin
  if tg_op = 'INSERT' then
    -- A provider reports to a region that it works for.
    if new.status <> 'reported' or ctx_kind() = 'person' and (new.reported_by_id::text <> ctx_actor() or new.reported_role <> ctx_role())
       or new.provider_id is not null and not exists (select from participation p where p.provider_id = new.provider_id and p.region_id = new.region_id) then
      raise exception 'burden-report-step' using errcode = 'PI160';
    end if;
  elsif to_jsonb(new) - reply is distinct from to_jsonb(old) - reply or old.status = 'answered' or ctx_kind() = 'person' and new.answered_by_id::text is distinct from ctx_actor() then
    raise exception 'burden-report-step' using errcode = 'PI160';
  end if;
  return new;
end $$;
create trigger burden_report_guard before insert or update on burden_report for each row execute function burden_report_guard();
