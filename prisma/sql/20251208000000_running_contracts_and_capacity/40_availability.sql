-- What a provider says about its room (F67): a day, a number, nothing negative, and nothing that contradicts itself.
alter table room_statement
  add constraint room_statement_number check (number > 0),
  add constraint room_statement_takes check (takes in ('now', 'later', 'full') and (takes = 'later') = (room_from is not null)),
  add constraint room_statement_room check (addresses between 1 and 9999 and takes <> 'full' or addresses is null),
  add constraint room_statement_minutes check (minutes_per_week between 1 and 600000 and takes <> 'full' or minutes_per_week is null),
  add constraint room_statement_windows check (no_windows <@ array['morning', 'afternoon', 'evening', 'saturday-morning'] and (no_windows = '{}' or takes <> 'full')),
  add constraint room_statement_said check (said_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint room_statement_until check (valid_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and valid_until >= said_on and valid_until >= coalesce(room_from, '')),
  add constraint room_statement_from check (room_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');

alter table room_reason
  add constraint room_reason_reason check (reason in ('workload', 'sickness', 'addresses', 'other')),
  add constraint room_reason_note check (case when reason = 'other' then coalesce(trim(note), '') <> '' else note is null or trim(note) <> '' end);

-- Only about a lot and product of a participation that runs, or begins later.
create function room_of_running() returns trigger language plpgsql as $$
begin
  if not exists (select from participation p where p.id = new.participation_id and p.status = 'running' and p.ends_on >= new.said_on and new.product_id = any(p.product_ids)) then
    raise exception 'room-not-running' using errcode = 'PR001', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger room_of_running before insert on room_statement for each row execute function room_of_running();

-- What was said is not unsaid.
create function room_said_stays() returns trigger language plpgsql as $$
begin
  raise exception 'room-is-fixed' using errcode = 'PR002', detail = tg_table_name;
end $$;
create trigger room_said_stays before update or delete on room_statement for each row execute function room_said_stays();
create trigger room_reason_stays before update or delete on room_reason for each row execute function room_said_stays();

alter table room_reminder
  add constraint room_reminder_day check (for_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');

-- What stood beside the chosen provider is kept with the choice, with the statement it came from.
alter table provider_choice
  add constraint provider_choice_room check (trim(room_shown) <> ''),
  add constraint provider_choice_statement check (room_statement_id is null or room_shown is not null);
