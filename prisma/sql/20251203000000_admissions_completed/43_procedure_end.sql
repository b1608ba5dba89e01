-- How a procedure ends (ADR 0040): a window that nobody entered is settled by its opening; what stood sealed in a withdrawn
-- procedure is opened by nobody any more.
set role perceel_gate;

create or replace function window_open(window_to_open uuid) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare w entry_window; moment timestamptz; opened int;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'procurement-officer' then raise exception 'not-an-officer' using errcode = 'PE002'; end if;
  select * into w from entry_window where id = window_to_open and region_id = any(ctx_regions()::uuid[]) for update;
  moment := portal_now();
  if w.id is null then raise exception 'no-window' using errcode = 'PE002'; end if;
  if w.opened_at is not null then raise exception 'already-opened' using errcode = 'PE002'; end if;
  if (select p.status from procedure p where p.id = w.procedure_id) = 'withdrawn' then raise exception 'procedure-withdrawn' using errcode = 'PE002'; end if;
  if moment < least(w.closes_at, w.stopped_at) then raise exception 'not-closed' using errcode = 'PE002'; end if;
  if w.open_requested_by is null or moment > w.open_requested_at + interval '15 minutes' then raise exception 'not-requested' using errcode = 'PE002'; end if;
  if w.open_requested_by::text = ctx_actor() then raise exception 'same-officer' using errcode = 'PE002'; end if;
  update submission set opened_at = moment, status = 'under-assessment', version = version + 1 where window_id = w.id and status = 'submitted';
  get diagnostics opened = row_count;
  update submission_version v set opened_at = moment from submission s where s.id = v.submission_id and s.window_id = w.id and s.opened_at is not null and v.number = s.current_version;
  update submission_lot l set opened_at = moment from submission s where s.id = l.submission_id and s.window_id = w.id and s.opened_at is not null and l.submitted;
  -- What was handed in is the version's frozen content and its evidence; a draft's later answers stay the provider's own.
  update evidence_version e set region_ids = array_append(e.region_ids, w.region_id)
    from submission_version v join submission s on s.id = v.submission_id and v.number = s.current_version
    where e.id = any(v.evidence_version_ids) and s.window_id = w.id and s.opened_at is not null and not w.region_id = any(e.region_ids);
  update evidence e set region_ids = array_append(e.region_ids, w.region_id)
    where not w.region_id = any(e.region_ids) and exists (select 1 from evidence_version v where v.evidence_id = e.id and w.region_id = any(v.region_ids));
  update file f set region_ids = array_append(f.region_ids, w.region_id)
    where not w.region_id = any(f.region_ids) and exists (select 1 from evidence_version v where v.file_id = f.id and w.region_id = any(v.region_ids));
  update provider p set region_ids = array_append(p.region_ids, w.region_id)
    where not w.region_id = any(p.region_ids) and exists (select 1 from submission s where s.provider_id = p.id and s.window_id = w.id and s.opened_at is not null);
  update entry_window set opened_at = moment, opened_by = ctx_actor()::uuid, opened_count = opened, decided_at = case when opened = 0 then moment end, version = version + 1 where id = w.id;
  return opened;
end $$;

-- What stands, as the gate that reads every row.
do $$ begin
  update entry_window set decided_at = opened_at where opened_count = 0 and decided_at is null;
  update sealing_secret s set cipher = null from sealing_key k join entry_window w on w.id = k.window_id join procedure p on p.id = w.procedure_id
    where k.id = s.id and p.status = 'withdrawn' and s.cipher is not null;
end $$;

-- Its provider reads its own entry; the key of everyone else is gone.
create function withdrawn_stays_sealed() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update sealing_secret s set cipher = null from sealing_key k join entry_window w on w.id = k.window_id where k.id = s.id and w.procedure_id = new.id and s.cipher is not null;
  return null;
end $$;

set role perceel_owner;

create trigger withdrawn_stays_sealed after update of status on procedure for each row when (new.status = 'withdrawn') execute function withdrawn_stays_sealed();

create or replace function procedure_moves() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not (old.status = 'draft' and new.status in ('published', 'withdrawn') or old.status = 'published' and new.status in ('concluded', 'withdrawn'))
    or new.status = 'withdrawn' and (exists (select from entry_window w where w.procedure_id = new.id and w.decided_at is not null and w.opened_count > 0)
      or exists (select from college_decision d where d.procedure_id = new.id and d.status <> 'proposed'))
    or new.status = 'concluded' and coalesce((select bool_or(w.decided_at is null) from entry_window w where w.procedure_id = new.id and w.published_at is not null), true) then
    raise exception 'procedure-moves' using errcode = 'PE003', detail = old.status || ' to ' || new.status;
  end if;
  return new;
end $$;

-- No college decides about a procedure that was taken back.
create function decision_needs_procedure() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (select p.status from procedure p where p.id = new.procedure_id) = 'withdrawn' then
    raise exception 'procedure-withdrawn' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger decision_needs_procedure before insert or update of status on college_decision for each row execute function decision_needs_procedure();
