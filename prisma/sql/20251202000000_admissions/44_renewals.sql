-- Proof during the agreement (F30, F31): what a provider hands in reaches its region, and is judged once.
alter table proof_renewal
  add constraint proof_renewal_verdict check (verdict in ('accepted', 'rejected') and num_nulls(verdict, judged_at, judged_by) in (0, 3) and (verdict = 'rejected') = (reason is not null)
    or verdict is null and num_nonnulls(reason, judged_at, judged_by) = 0);

alter table proof_reminder
  add constraint proof_reminder_due check (due_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');

create function renewal_keeps() returns trigger language plpgsql as $$
begin
  if old.verdict is not null or (to_jsonb(new) - array['verdict', 'reason', 'judged_at', 'judged_by', 'version']) is distinct from (to_jsonb(old) - array['verdict', 'reason', 'judged_at', 'judged_by', 'version']) then
    raise exception 'renewal-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger renewal_keeps before update on proof_renewal for each row execute function renewal_keeps();

set role perceel_gate;

-- Handing in opens this very version, its piece and its file to the region of the agreement, and nothing else of the dossier.
create function renewal_reaches_region() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v evidence_version;
begin
  select * into v from evidence_version where id = new.evidence_version_id and provider_id = new.provider_id;
  if v.id is null or new.verdict is not null
    or not exists (select from agreement a join participation p on p.agreement_id = a.id where a.id = new.agreement_id and a.status = 'signed' and p.status not in ('ended', 'dissolved'))
    or not exists (select from criterion c join agreement a on a.procedure_id = c.procedure_id join evidence e on e.kind = c.evidence_kind
      where c.id = new.criterion_id and a.id = new.agreement_id and e.id = v.evidence_id and (c.holds_at = 'whole-term' or c.renewal_months is not null)) then
    raise exception 'renewal-out-of-place' using errcode = 'PE003', detail = tg_table_name;
  end if;
  update evidence_version set region_ids = array_append(region_ids, new.region_id) where id = v.id and not new.region_id = any(region_ids);
  update evidence set region_ids = array_append(region_ids, new.region_id) where id = v.evidence_id and not new.region_id = any(region_ids);
  update file set region_ids = array_append(region_ids, new.region_id) where id = v.file_id and not new.region_id = any(region_ids);
  return new;
end $$;

set role perceel_owner;

create trigger renewal_reaches_region before insert on proof_renewal for each row execute function renewal_reaches_region();
