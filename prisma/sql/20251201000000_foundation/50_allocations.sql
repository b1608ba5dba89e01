-- Allocations: what may stand in a row, what may follow on what, and invariant 7 (a running participation on the start day).
alter table allocation
  add constraint allocation_status check (status in ('offered', 'accepted', 'started', 'paused', 'stopped', 'returned', 'cancelled-before-start', 'transferred')),
  -- Drawn at random: tells nothing about the person and not how many there are.
  add constraint allocation_number check (number ~ '^T-[0-9]{4}-[2-9A-HJKMNP-Z]{5}$'),
  add constraint allocation_minutes check (minutes_per_week between 1 and 10080),
  add constraint allocation_frequency check (frequency in ('weekly', 'two-weekly')),
  add constraint allocation_postcode4 check (postcode4 ~ '^[1-9][0-9]{3}$'),
  add constraint allocation_windows check (windows <@ array['morning', 'afternoon', 'evening', 'saturday-morning'] and cardinality(windows) > 0),
  add constraint allocation_days check (wished_start ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and ends_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and wished_start <= ends_on),
  add constraint allocation_start check (starts_on between wished_start and ends_on),
  add constraint allocation_accepted check (status not in ('accepted', 'started', 'paused', 'stopped', 'transferred') or (accepted_at is not null and accepted_by is not null and starts_on is not null)),
  add constraint allocation_returned check (status <> 'returned' or (returned_at is not null and length(btrim(return_reason)) > 0)),
  add constraint allocation_answered check (return_agreed is null or length(btrim(return_answer)) > 0),
  add constraint allocation_cancelled check (status <> 'cancelled-before-start' or (cancelled_at is not null and length(btrim(cancel_reason)) > 0));

-- One live allocation per indication; after a return or an end there may be another.
create unique index allocation_one_live on allocation (indication_id) where status not in ('returned', 'stopped', 'cancelled-before-start', 'transferred');

alter table allocation_client
  add constraint allocation_client_name check (btrim(name) <> ''),
  add constraint allocation_client_birth_date check (birth_date ~ '^(18|19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$'),
  add constraint allocation_client_postcode check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$');

set role perceel_gate;

-- What was offered doesn't change, a status follows the table of lib/allocations/rules, and on the start day the provider's
-- participation in this lot, for this product, runs and isn't suspended. The participation's row is locked: a suspension waits.
create function allocation_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare part participation; start_day text := coalesce(new.starts_on, new.wished_start);
begin
  if tg_op = 'INSERT' and new.status <> 'offered' then
    raise exception 'allocation-transition' using errcode = 'PE004', detail = 'begins with ' || new.status;
  end if;
  if tg_op = 'UPDATE' then
    if (new.number, new.municipality_id, new.region_id, new.lot_id, new.provider_id, new.participation_id, new.product_id, new.indication_id, new.minutes_per_week,
        new.frequency, new.windows, new.fluent_dutch, new.postcode4, new.wished_start, new.ends_on, new.offered_at) is distinct from
       (old.number, old.municipality_id, old.region_id, old.lot_id, old.provider_id, old.participation_id, old.product_id, old.indication_id, old.minutes_per_week,
        old.frequency, old.windows, old.fluent_dutch, old.postcode4, old.wished_start, old.ends_on, old.offered_at) then
      raise exception 'allocation-is-fixed' using errcode = 'PE003', detail = old.number;
    end if;
    if new.status <> old.status and not (case old.status
        when 'offered' then new.status in ('accepted', 'returned', 'cancelled-before-start')
        when 'accepted' then new.status in ('started', 'returned', 'cancelled-before-start')
        when 'started' then new.status in ('paused', 'stopped', 'transferred')
        when 'paused' then new.status in ('started', 'stopped', 'transferred')
        when 'returned' then new.status = 'offered'
        else false end) then
      raise exception 'allocation-transition' using errcode = 'PE004', detail = old.status || ' to ' || new.status;
    end if;
  end if;
  if tg_op = 'INSERT' or (new.status <> old.status and new.status in ('offered', 'accepted', 'started')) or new.starts_on is distinct from old.starts_on then
    select * into part from participation where id = new.participation_id for share;
    if part.id is null or part.lot_id <> new.lot_id or part.provider_id <> new.provider_id or part.status <> 'running' or not new.product_id = any(part.product_ids)
       or start_day < part.starts_on or start_day > part.ends_on then
      raise exception 'allocation-without-participation' using errcode = 'PE005', detail = new.number;
    end if;
  end if;
  -- Who gave the client back, or lost the offer, has no need to know who it is any more; that it was known stays in the audit.
  if tg_op = 'UPDATE' and new.status <> old.status and new.status in ('returned', 'cancelled-before-start') then
    update allocation_client set shared_at = null where allocation_id = new.id and shared_at is not null;
  end if;
  return new;
end $$;

-- Only the gate function reveals a client: whoever writes the row can't.
create function allocation_client_sealed() returns trigger language plpgsql as $$
begin
  if current_user <> 'perceel_gate' and (case when tg_op = 'INSERT' then new.shared_at is not null else new.shared_at is distinct from old.shared_at end) then
    raise exception 'client-is-sealed' using errcode = 'PE003', detail = 'shared_at';
  end if;
  return new;
end $$;

set role perceel_owner;

create trigger allocation_guard before insert or update on allocation for each row execute function allocation_guard();
create trigger allocation_client_sealed before insert or update on allocation_client for each row execute function allocation_client_sealed();
