-- prisma/sql/20251206000000_imports_and_moves/00_about.sql
-- Running indications that come in from elsewhere, residents who move, limits per kind of action (issues 4 and 5): one file per subject.

-- prisma/schema
-- AlterTable
ALTER TABLE "allocation" ADD COLUMN     "import_id" UUID;

-- AlterTable
ALTER TABLE "allocation_notice" ADD COLUMN     "address" TEXT,
ADD COLUMN     "city" TEXT,
ADD COLUMN     "postcode" TEXT;

-- AlterTable
ALTER TABLE "form_draft" ADD COLUMN     "provider_id" UUID,
ALTER COLUMN "municipality_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "indication" ADD COLUMN     "import_id" UUID;

-- AlterTable
ALTER TABLE "resident" ADD COLUMN     "moves_on" TEXT,
ADD COLUMN     "next_city" TEXT,
ADD COLUMN     "next_house_addition" TEXT,
ADD COLUMN     "next_house_letter" TEXT,
ADD COLUMN     "next_house_number" TEXT,
ADD COLUMN     "next_postcode" TEXT,
ADD COLUMN     "next_street" TEXT;

-- CreateTable
CREATE TABLE "key_seen" (
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "key_seen_pkey" PRIMARY KEY ("kind","name")
);

-- CreateTable
CREATE TABLE "use_count" (
    "key" TEXT NOT NULL,
    "spent_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "use_count_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "resident_move" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "signal_id" UUID NOT NULL,
    "street" TEXT NOT NULL,
    "house_number" TEXT NOT NULL,
    "house_letter" TEXT,
    "house_addition" TEXT,
    "postcode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "was_street" TEXT,
    "was_place" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "resident_move_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "use_count_spent_until_idx" ON "use_count"("spent_until");

-- CreateIndex
CREATE UNIQUE INDEX "resident_move_signal_id_key" ON "resident_move"("signal_id");

-- CreateIndex
CREATE INDEX "resident_move_resident_id_municipality_id_idx" ON "resident_move"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "resident_move_municipality_id_idx" ON "resident_move"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "resident_move_signal_id_municipality_id_key" ON "resident_move"("signal_id", "municipality_id");

-- CreateIndex
CREATE INDEX "sign_in_count_last_at_idx" ON "sign_in_count"("last_at");

-- AddForeignKey
ALTER TABLE "resident_move" ADD CONSTRAINT "resident_move_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_move" ADD CONSTRAINT "resident_move_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_move" ADD CONSTRAINT "resident_move_signal_id_municipality_id_fkey" FOREIGN KEY ("signal_id", "municipality_id") REFERENCES "resident_signal"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- prisma/sql/20251206000000_imports_and_moves/12_moves.sql
-- A move within the municipality (issue 4 item 1, ADR 0093): a new address from a day, by a report that was taken over. The postcode on the day decides.
alter table resident
  add constraint resident_next check (num_nulls(moves_on, next_street, next_house_number, next_postcode, next_city) in (0, 5) and (moves_on is not null or num_nonnulls(next_house_letter, next_house_addition) = 0)),
  add constraint resident_next_says check (moves_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and next_postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$' and next_house_number ~ '^[1-9][0-9]{0,4}$' and btrim(next_street) <> '' and btrim(next_city) <> '');

alter table resident_move
  add constraint resident_move_says check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$' and house_number ~ '^[1-9][0-9]{0,4}$' and btrim(street) <> '' and btrim(city) <> ''),
  add constraint resident_move_was check (num_nulls(was_street, was_place) in (0, 2));

-- It belongs to a report of a move within the municipality that nobody decided about yet, and stays as it was told.
create function resident_move_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and (new.was_street is not null or not exists (select from resident_signal s where s.id = new.signal_id and s.resident_id = new.resident_id and s.kind = 'moved' and s.destination = 'within' and s.outcome is null))
     or tg_op = 'UPDATE' and (old.was_street is not null or to_jsonb(new) - '{was_street,was_place}'::text[] is distinct from to_jsonb(old) - '{was_street,was_place}'::text[]) then
    raise exception 'move-is-kept' using errcode = 'PI090';
  end if;
  return new;
end $$;
create trigger resident_move_begins before insert on resident_move for each row execute function resident_move_kept();
create trigger resident_move_kept before update on resident_move for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new))) execute function resident_move_kept();
create trigger kept_until_destroyed before delete on resident_move for each row execute function kept_until_destroyed();

-- A file says that somebody moves only by a report that was taken over, of that day and to that address.
create function moves_by_signal() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.moves_on is not null and not exists (
      select from resident_signal s join resident_move m on m.signal_id = s.id
      where s.resident_id = new.id and s.outcome = 'followed' and s.occurred_on = new.moves_on
        and (m.street, m.house_number, m.house_letter, m.house_addition, m.postcode, m.city) is not distinct from (new.next_street, new.next_house_number, new.next_house_letter, new.next_house_addition, new.next_postcode, new.next_city)) then
    raise exception 'move-without-signal' using errcode = 'PI091';
  end if;
  return new;
end $$;
create trigger moves_by_signal before insert or update of moves_on, next_street, next_house_number, next_house_letter, next_house_addition, next_postcode, next_city on resident for each row execute function moves_by_signal();

-- Where a resident lives on a day.
create function postcode_on(r resident, on_day text) returns text language sql stable parallel safe as $$ select case when r.moves_on <= on_day then r.next_postcode else r.postcode end $$;

create or replace function indication_in_its_area() returns trigger language plpgsql as $$
begin
  if (select l.kind from lot l where l.id = new.lot_id) <> 'municipality'
    and new.lot_id is distinct from area_on(new.municipality_id, (select postcode_on(r, new.starts_on) from resident r where r.id = new.resident_id), new.starts_on) then
    raise exception 'indication-outside-its-area' using errcode = 'PI006';
  end if;
  return new;
end $$;

alter table allocation_notice
  drop constraint allocation_notice_kind,
  add constraint allocation_notice_kind check (kind in ('wlz', 'moved', 'moved-on', 'moved-away', 'died', 'hospital', 'bridge', 'death-undone')),
  -- Only who keeps the client hears where that lives.
  add constraint allocation_notice_address check (num_nulls(address, postcode, city) in (0, 3) and (address is null or kind = 'moved'));

-- The letter about a move is sent as the others are; what the release before writes is among these kinds.
alter table wmo_dispatch drop constraint wmo_dispatch_kind,
  add constraint wmo_dispatch_kind check (kind in ('confirmation', 'findings', 'decision', 'completion', 'suspension', 'extension', 're-indication', 'correction', 'move'));

set role perceel_gate;

-- Whether help may go on in this lot under another number because its client moved: by a move that was taken over, where the new postcode lies on that day.
create function moved_into(of_resident uuid, municipality uuid, lot uuid, on_day text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from resident_signal s join resident_move m on m.signal_id = s.id
    where s.resident_id = of_resident and s.outcome = 'followed' and s.occurred_on <= on_day
      and (lot = area_on(municipality, m.postcode, on_day) or exists (select from lot l where l.id = lot and l.municipality_id = municipality and l.kind = 'municipality')))
$$;

-- As before, and: after a move help goes on with the same provider in the lot of the new address.
create or replace function allocation_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare part participation; start_day text := coalesce(new.starts_on, new.wished_start); back boolean := false;
begin
  if tg_op = 'INSERT' and new.status <> 'offered' and not (new.status = 'started' and exists (select from allocation a join allocation_client c on c.allocation_id = a.id where a.id = new.follows_id and a.status = 'stopped'
      and a.provider_id = new.provider_id and a.stopped_on::date + 1 = new.starts_on::date
      and (a.participation_id = new.participation_id and a.product_id = new.product_id
        or a.product_id = new.product_id and a.indication_id = new.indication_id and moved_into(c.resident_id, new.municipality_id, new.lot_id, new.starts_on)
        or exists (select from changeover_case k where k.allocation_id = a.id and k.way is not null and k.participation_id = new.participation_id and k.to_product_id = new.product_id and k.new_minutes = new.minutes_per_week)))) then
    raise exception 'allocation-transition' using errcode = 'PE004', detail = 'begins with ' || new.status;
  end if;
  if tg_op = 'UPDATE' then
    if (new.number, new.municipality_id, new.region_id, new.lot_id, new.provider_id, new.participation_id, new.product_id, new.indication_id, new.minutes_per_week,
        new.frequency, new.windows, new.fluent_dutch, new.postcode4, new.wished_start, new.ends_on, new.offered_at, new.follows_id) is distinct from
       (old.number, old.municipality_id, old.region_id, old.lot_id, old.provider_id, old.participation_id, old.product_id, old.indication_id, old.minutes_per_week,
        old.frequency, old.windows, old.fluent_dutch, old.postcode4, old.wished_start, old.ends_on, old.offered_at, old.follows_id) then
      raise exception 'allocation-is-fixed' using errcode = 'PE003', detail = old.number;
    end if;
    -- Each by its own index: this runs for every allocation.
    if old.status = 'stopped' and new.status = 'started' then
      back := exists (select from changeover_case k join allocation x on x.id = k.new_allocation_id where k.allocation_id = new.id and k.undone_at is not null and x.status = 'cancelled-before-start');
    elsif old.status = 'started' and new.status = 'cancelled-before-start' and new.undone_at is not null then
      back := exists (select from changeover_case k where k.new_allocation_id = new.id and k.undone_at is not null);
    end if;
    if new.undone_at is distinct from old.undone_at and not back or new.status <> old.status and not back and not (case old.status
        when 'offered' then new.status in ('accepted', 'returned', 'cancelled-before-start')
        when 'accepted' then new.status in ('started', 'returned', 'cancelled-before-start')
        when 'started' then new.status in ('paused', 'stopped', 'transferred')
        when 'paused' then new.status in ('started', 'stopped', 'transferred')
        when 'returned' then new.status = 'offered'
        else false end) then
      raise exception 'allocation-transition' using errcode = 'PE004', detail = old.status || ' to ' || new.status;
    end if;
  end if;
  if not back and (tg_op = 'INSERT' or (new.status <> old.status and new.status in ('offered', 'accepted', 'started')) or new.starts_on is distinct from old.starts_on) then
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

/* Stops help that runs on the day before a move counts, and lets it go on from that day with the same provider in the lot of the new address
   when there is such a participation. Only for the client of a move that was taken over. */
create function allocation_moves(of_signal uuid, of_allocation uuid, to_participation uuid, first_day text, made uuid, new_number text, street_line text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare a allocation; m resident_move; moment timestamptz := date_trunc('milliseconds', portal_now());
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into m from resident_move x join resident_signal s on s.id = x.signal_id where s.id = of_signal and s.outcome = 'followed' and s.occurred_on <= first_day and s.municipality_id = any(ctx_municipalities()::uuid[]);
  select x.* into a from allocation x join indication i on i.id = x.indication_id and i.resident_id = m.resident_id where x.id = of_allocation and x.status = 'started' and x.starts_on < first_day for update of x;
  if a.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  update allocation x set status = 'stopped', stopped_on = to_char(to_date(first_day, 'YYYY-MM-DD') - 1, 'YYYY-MM-DD'), version = x.version + 1,
      stop_reason = case when to_participation is null then 'De cliënt verhuist naar een ander perceel.' else 'De hulp gaat verder in het perceel waar de cliënt naartoe verhuist.' end
    where x.id = a.id;
  if to_participation is null then return; end if;
  insert into allocation (id, number, municipality_id, region_id, lot_id, provider_id, participation_id, product_id, indication_id, minutes_per_week, frequency, windows, fluent_dutch, postcode4, wished_start,
    ends_on, status, offered_at, accepted_at, accepted_by, starts_on, started_at, follows_id)
  select made, new_number, a.municipality_id, a.region_id, p.lot_id, a.provider_id, p.id, a.product_id, a.indication_id, a.minutes_per_week, a.frequency, a.windows, a.fluent_dutch, substr(m.postcode, 1, 4), first_day,
    a.ends_on, 'started', moment, moment, a.accepted_by, first_day, moment, a.id from participation p where p.id = to_participation and p.municipality_id = a.municipality_id;
  insert into allocation_client (id, allocation_id, municipality_id, provider_id, resident_id, name, birth_date, address, postcode, city, phone, shared_at)
  select gen_random_uuid(), made, c.municipality_id, c.provider_id, c.resident_id, c.name, c.birth_date, street_line, m.postcode, m.city, c.phone, moment from allocation_client c where c.allocation_id = a.id;
end $$;
revoke all on function moved_into(uuid, uuid, uuid, text), allocation_moves(uuid, uuid, uuid, text, uuid, text, text) from public;
grant execute on function allocation_moves(uuid, uuid, uuid, text, uuid, text, text) to perceel_app;

set role perceel_owner;
grant execute on function moved_into(uuid, uuid, uuid, text) to perceel_gate;
-- Somebody who is looked for may give the address of before or the one to come.
create index resident_next_postcode on resident (municipality_id, next_postcode) where next_postcode is not null;

-- prisma/sql/20251206000000_imports_and_moves/45_lapsed_session.sql
-- A session that ended by itself still says for whom what was typed is kept (ADR 0095); it opens nothing any more.
set role perceel_gate;
-- Who works in a session, by its row: what of one that runs and of one that lapsed is the same.
create function session_actor(of_session uuid) returns table (
  session_id uuid, membership_id uuid, person_id uuid, name text, role text, title text, organisation text, region_ids text[],
  municipality_ids text[], provider_ids text[], access_organisation_id uuid, advisory_body_id uuid, municipality_name text, region_name text, theme text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, m.id, p.id, p.name, m.role, m.title,
    coalesce(pr.name, ab.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'),
    array_remove(array[coalesce(m.region_id, mu.region_id)::text], null),
    case when m.municipality_id is not null then array[m.municipality_id::text]
         when m.region_id is not null then array(select x.id::text from municipality x where x.region_id = m.region_id order by x.name)
         else '{}'::text[] end,
    array_remove(array[m.provider_id::text], null), m.access_organisation_id, m.advisory_body_id, mu.name, coalesce(r.full_name, rm.full_name), coalesce(r.theme, rm.theme, rb.theme, 'standaard')
  from session s join membership m on m.id = s.membership_id join person p on p.id = m.person_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join region rm on rm.id = mu.region_id left join region r on r.id = m.region_id
  left join advisory_body ab on ab.id = m.advisory_body_id left join region rb on rb.id = ab.region_id
  left join access_organisation a on a.id = m.access_organisation_id
  where s.id = of_session and p.active and membership_runs(m)
$$;

create or replace function session_find(token text) returns table (
  session_id uuid, membership_id uuid, person_id uuid, name text, role text, title text, organisation text, region_ids text[],
  municipality_ids text[], provider_ids text[], access_organisation_id uuid, advisory_body_id uuid, municipality_name text, region_name text, theme text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare s session;
begin
  select * into s from session where token_hash = token and revoked_at is null and absolute_until > clock_timestamp()
    and last_seen_at + make_interval(mins => idle_minutes) > clock_timestamp();
  if s.id is null then return; end if;
  if s.last_seen_at < clock_timestamp() - interval '1 minute' then
    update session set last_seen_at = clock_timestamp() where id = s.id;
  end if;
  return query select * from session_actor(s.id);
end $$;

-- Whose session this was when it ended by itself, within the working day; not one that was signed out of or ended by somebody.
create function session_lapsed(token text) returns table (
  session_id uuid, membership_id uuid, person_id uuid, name text, role text, title text, organisation text, region_ids text[],
  municipality_ids text[], provider_ids text[], access_organisation_id uuid, advisory_body_id uuid, municipality_name text, region_name text, theme text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.* from session s cross join lateral session_actor(s.id) a
  where s.token_hash = token and s.revoked_at is null and s.last_seen_at > clock_timestamp() - interval '12 hours'
    and least(s.absolute_until, s.last_seen_at + make_interval(mins => s.idle_minutes)) <= clock_timestamp()
$$;

revoke all on function session_actor(uuid), session_find(text), session_lapsed(text) from public;
grant execute on function session_find(text), session_lapsed(text) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251206000000_imports_and_moves/46_drafts_of_providers.sql
-- Whose form it is: a municipality's or a provider's. What was typed about a question to a provider goes with each step of it, and what was typed about a reply with that reply.
alter table form_draft add constraint form_draft_place check (num_nonnulls(municipality_id, provider_id) = 1);
create unique index form_draft_of_provider on form_draft (person_id, provider_id, form, subject_id) where municipality_id is null;
create trigger drafts_go_with_step after update of status on joint_request for each row when (old.status <> new.status) execute function drafts_go_with_case();
create trigger drafts_go_with_joint after delete on joint_request for each row execute function drafts_go_with_case();
create trigger drafts_go_with_reply after delete on findings_reply for each row execute function drafts_go_with_case();

-- prisma/sql/20251206000000_imports_and_moves/47_sent_where.sql
-- A letter leaves digitally only to whoever chose so, on a day that this stands; whoever handles the post learns nothing else of the file.
alter table file_consent drop constraint file_consent_aspect;
alter table file_consent add constraint file_consent_aspect check (aspect in ('advice', 'transfer', 'digital'));

set role perceel_gate;
create function reached_digitally(of_case uuid, on_day text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select f.granted and (f.revoked_on is null or f.revoked_on > on_day) from file_consent f join wmo_case c on c.resident_id = f.resident_id
    where c.id = of_case and f.aspect = 'digital' and f.given_on <= on_day order by f.given_on desc, f.recorded_at desc, f.id desc limit 1), false)
$$;
revoke all on function reached_digitally(uuid, text) from public;
grant execute on function reached_digitally(uuid, text) to perceel_app;
set role perceel_owner;

create function dispatch_reaches() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.channel = 'portal' and not reached_digitally(new.case_id, new.sent_on) then raise exception 'dispatch-not-reached' using errcode = 'PI095', detail = new.case_id; end if;
  return new;
end $$;
-- A former release that records such a letter is refused here until its sender chooses post.
create trigger dispatch_reaches before insert or update of channel, sent_on on wmo_dispatch for each row execute function dispatch_reaches();

-- prisma/sql/20251206000000_imports_and_moves/74_limits.sql
-- How often an account or an address may do one kind of act (ADR 0096). Real time, never the portal's, but for a closing.
set role perceel_gate;

-- Counts one use under every key and gives the seconds to wait, or 0 when it may be done. A key holds `most` uses, which come back
-- evenly within the seconds; the moment at which all are back is its only memory, so that many at once meet at one row. What would be
-- refused isn't counted. `entering`: an act of handing in, which no limit stops in the hour before a closing.
create function use_try(keys text[], most int[], seconds int, entering boolean) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare whole interval := make_interval(secs => seconds); one interval; back timestamptz; wait numeric := 0; fresh boolean := false;
begin
  if entering and exists (select from entry_window w where w.published_at <= portal_now() and w.stopped_at is null and w.closes_at between portal_now() and portal_now() + interval '1 hour') then return 0; end if;
  for i in 1 .. cardinality(keys) loop
    one := whole / most[i];
    insert into use_count (key, spent_until) values (keys[i], '-infinity') on conflict (key) do nothing;
    fresh := fresh or found;
    select greatest(c.spent_until, clock_timestamp()) + one into back from use_count c where c.key = keys[i] for update;
    wait := greatest(wait, extract(epoch from back - clock_timestamp() - whole));
  end loop;
  -- A row of long ago says nothing any more: whoever is counted for the first time takes some away, of the door as well.
  if fresh then
    delete from use_count where key in (select c.key from use_count c where c.spent_until < clock_timestamp() - interval '1 day' and c.key <> all(keys) order by c.spent_until limit 20 for update skip locked);
    delete from sign_in_count where key in (select c.key from sign_in_count c where c.last_at < clock_timestamp() - interval '2 days' order by c.last_at limit 20 for update skip locked);
  end if;
  if wait > 0 then return ceil(wait); end if;
  for i in 1 .. cardinality(keys) loop
    update use_count set spent_until = greatest(spent_until, clock_timestamp()) + whole / most[i] where key = keys[i];
  end loop;
  return 0;
end $$;

revoke all on function use_try(text[], int[], int, boolean) from public;
grant execute on function use_try(text[], int[], int, boolean) to perceel_app;
set role perceel_owner;

-- prisma/sql/20251206000000_imports_and_moves/75_keys.sql
-- Which keys were in use since when; a name that tells nothing of the key (ADR 0097).
alter table key_seen
  add constraint key_seen_kind check (kind in ('ring', 'index', 'actions')),
  add constraint key_seen_name check (name ~ '^[a-z0-9-]{1,32}$');

-- prisma/sql/20251206000000_imports_and_moves/80_imported_help.sql
-- Running help of an older system under its old decision (issue 4 item 12, ADR 0091). What guards a decision of this portal is not asked of one that was
-- taken elsewhere; what is asked of that instead stands here, and holds only while its import is being adopted.
alter table wmo_case
  drop constraint wmo_case_channel,
  add constraint wmo_case_channel check (channel in ('phone', 'desk', 'letter', 'email', 'form', 'professional', 'import') and (channel = 'import') = (import_id is not null)),
  drop constraint wmo_case_applied,
  add constraint wmo_case_applied check ((applied_on is null) = (decide_by is null) and (status not in ('applied', 'decided') or applied_on is not null or import_id is not null));
alter table indication
  add constraint indication_imported check (import_id is null or norm_set_id is null),
  drop constraint indication_budget,
  add constraint indication_budget check ((form = 'personal-budget') = (budget_kind is not null) and budget_kind in ('formal', 'informal') and budget_month_cents > 0 and budget_hour_cents > 0
    and (num_nulls(budget_kind, budget_month_cents, budget_hour_cents, budget_rate_id) in (0, 4) or import_id is not null and budget_month_cents is not null and num_nulls(budget_hour_cents, budget_rate_id) = 2));
alter table allocation add constraint allocation_imported check (import_id is null or follows_id is null);
create index indication_imported on indication (import_id) where import_id is not null;
create index allocation_imported on allocation (import_id) where import_id is not null;

create function importing(of_import uuid, place uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from data_import i where i.id = of_import and i.municipality_id = place and i.kind = 'indications' and i.status = 'adopting')
$$;

-- Whether the help of a case began in an older system: what follows on it has no norms to rest on.
create function began_elsewhere(of_case uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from wmo_case c where c.id = of_case and c.import_id is not null)
$$;

-- A case that came with an import says so from the beginning, and nobody adds or takes that away later.
create function case_imported() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' or not importing(new.import_id, new.municipality_id) or new.status <> 'decided' or num_nonnulls(new.confirm_letter_id, new.findings_letter_id, new.applied_on, new.consultant_id) > 0 then
    raise exception 'only-by-import' using errcode = 'PX082', detail = new.number;
  end if;
  return new;
end $$;
create trigger case_imported before insert on wmo_case for each row when (new.import_id is not null) execute function case_imported();
create trigger case_import_kept before update on wmo_case for each row when ((new.import_id, new.imported_from) is distinct from (old.import_id, old.imported_from)) execute function case_imported();

-- It counts from the day on which the older system sent it.
create function decision_imported() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not importing(new.import_id, new.municipality_id) or new.outcome <> 'granted' or new.dispatched_on is distinct from new.decided_on or new.objection_until is null
     or new.decided_on > to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')
     or not exists (select from wmo_case c where c.id = new.case_id and c.import_id = new.import_id) then
    raise exception 'only-by-import' using errcode = 'PX082', detail = new.reference;
  end if;
  return new;
end $$;
create trigger decision_imported before insert on wmo_decision for each row when (new.import_id is not null) execute function decision_imported();
create or replace trigger decision_begins_unsent before insert on wmo_decision for each row when (new.import_id is null) execute function decision_begins_unsent();
create or replace trigger decision_in_own_name before insert on wmo_decision for each row when (new.import_id is null) execute function decision_in_own_name();

-- Help that runs today, in a unit that this municipality had for it, with its minutes and what they rest on; in the lot where the resident lives today.
create function indication_imported() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if not importing(new.import_id, new.municipality_id) or new.status <> 'adopted' or new.starts_on > today or new.ends_on < today
     or not exists (select from wmo_decision d where d.id = new.decision_id and d.case_id = new.case_id and d.import_id = new.import_id)
     or (new.calculation ->> 'minutes')::int is distinct from new.minutes_per_week or btrim(coalesce(new.calculation ->> 'reason', '')) = ''
     or not exists (select from product p join product_unit u on u.product_id = p.id and u.unit = new.unit and (u.municipality_id is null or u.municipality_id = new.municipality_id)
       where p.id = new.product_id and p.kind not in ('general', 'restorative'))
     or (select l.kind from lot l where l.id = new.lot_id) <> 'municipality' and new.lot_id is distinct from area_on(new.municipality_id, (select r.postcode from resident r where r.id = new.resident_id), today) then
    raise exception 'only-by-import' using errcode = 'PX082';
  end if;
  return new;
end $$;
create trigger indication_imported before insert on indication for each row when (new.import_id is not null) execute function indication_imported();
create or replace trigger indication_fits_unit before insert on indication for each row when (new.import_id is null) execute function indication_fits_unit();
create or replace trigger indication_looks_first before insert on indication for each row when (new.import_id is null) execute function indication_looks_first();
create or replace trigger indication_fits_budget before insert on indication for each row when (new.import_id is null) execute function indication_fits_budget();
create or replace trigger indication_in_its_area before insert on indication for each row when (new.import_id is null) execute function indication_in_its_area();

-- What takes the place of imported help may state its minutes with what they rest on: its norms are not known here.
create function indication_after_import() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.calculation ->> 'minutes')::int is distinct from new.minutes_per_week or btrim(coalesce(new.calculation ->> 'reason', '')) = '' then
    raise exception 'minutes-not-calculated' using errcode = 'PI002';
  end if;
  if not exists (select from wmo_decision d where d.id = new.decision_id and d.case_id = new.case_id and d.replaces_id is not null and d.outcome in ('granted', 'partly-granted', 'revised')) then
    raise exception 'no-granting-decision' using errcode = 'PI003';
  end if;
  return new;
end $$;
create or replace trigger indication_fits_calculation before insert on indication for each row
  when (new.import_id is null and not (new.norm_set_id is null and began_elsewhere(new.case_id))) execute function indication_fits_calculation();
create trigger indication_after_import before insert on indication for each row
  when (new.import_id is null and new.norm_set_id is null and began_elsewhere(new.case_id)) execute function indication_after_import();

set role perceel_gate;

-- Help that a provider gives already: it starts as running, under a participation that runs today.
create function allocation_imported() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare part participation; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  select * into part from participation where id = new.participation_id for share;
  if tg_op = 'UPDATE' or not importing(new.import_id, new.municipality_id) or new.status <> 'started' or new.started_at is null
     or not exists (select from indication i where i.id = new.indication_id and i.import_id = new.import_id and i.product_id = new.product_id and i.lot_id = new.lot_id and i.minutes_per_week = new.minutes_per_week and i.ends_on = new.ends_on) then
    raise exception 'only-by-import' using errcode = 'PX082', detail = new.number;
  end if;
  if part.id is null or part.lot_id <> new.lot_id or part.provider_id <> new.provider_id or part.status <> 'running' or not new.product_id = any(part.product_ids)
     or today not between part.starts_on and part.ends_on or new.starts_on not between part.starts_on and part.ends_on or new.starts_on > today then
    raise exception 'allocation-without-participation' using errcode = 'PE005', detail = new.number;
  end if;
  return new;
end $$;

-- The provider knows these clients already: who they are opens with the help that is taken over.
create function import_share_clients(of_import uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if ctx_role() <> 'consultant' or not exists (select from data_import i where i.id = of_import and i.status = 'adopting' and i.municipality_id = any(ctx_municipalities()::uuid[])) then raise exception 'not-found' using errcode = 'PE002'; end if;
  update allocation_client c set shared_at = portal_now() from allocation a where a.id = c.allocation_id and a.import_id = of_import and a.status = 'started' and c.shared_at is null;
end $$;

-- Which of these numbers no allocation has yet, in whatever municipality.
create function free_allocation_numbers(drawn text[]) returns setof text language sql volatile security definer set search_path = public, pg_temp as $$
  select d.number from unnest(drawn) as d(number) where not exists (select from allocation a where a.number = d.number)
$$;

-- What was told of help by the system that it came from is not told again. Takes the place of contribution_facts(), which goes with the release after.
create function contribution_spells() returns table (resident_id uuid, form text, starts_on text, ends_on text, told boolean)
language sql volatile security definer set search_path = public, pg_temp as $$
  with place as (
    select m.id, facility_rule(m.region_id, m.id, 'contribution-start', facility_today()) ->> 'from' as counts_from from municipality m
    where ctx_kind() = 'person' and ctx_role() = 'back-office' and cardinality(ctx_municipalities()) = 1 and m.id = any(ctx_municipalities()::uuid[])
  ), help as (
    select i.resident_id, i.form, a.stopped, a.runs, coalesce(i.ended_on, i.ends_on) as ends_on, i.import_id is not null as told,
      case when p.counts_from = 'delivery' and i.form = 'in-kind' then a.first else greatest(i.starts_on, d.dispatched_on) end as starts_on, p.counts_from = 'delivery' and i.form = 'in-kind' as delivered
    from place p join indication i on i.municipality_id = p.id and i.status in ('adopted', 'ended')
    join wmo_decision d on d.id = i.decision_id and d.dispatched_on is not null
    cross join lateral (
      select min(x.starts_on) filter (where x.started_at is not null) as first, max(x.stopped_on) as stopped, coalesce(bool_or(x.status in ('started', 'paused')), false) as runs from allocation x where x.indication_id = i.id) a
    where p.counts_from is not null
  )
  select h.resident_id, h.form, h.starts_on, case when h.delivered and not h.runs then least(h.ends_on, h.stopped) else h.ends_on end, h.told from help h where h.starts_on <= h.ends_on
$$;
revoke all on function import_share_clients(uuid), free_allocation_numbers(text[]), contribution_spells() from public;
grant execute on function import_share_clients(uuid), free_allocation_numbers(text[]), contribution_spells() to perceel_app;

set role perceel_owner;

-- An allocation of an import is asked what stands above; every other what it always was, its beginning and its changes apart.
create trigger allocation_imported before insert on allocation for each row when (new.import_id is not null) execute function allocation_imported();
create trigger allocation_import_kept before update on allocation for each row when (new.import_id is distinct from old.import_id) execute function allocation_imported();
drop trigger allocation_guard on allocation;
create trigger allocation_guard before update on allocation for each row execute function allocation_guard();
create trigger allocation_guard_new before insert on allocation for each row when (new.import_id is null) execute function allocation_guard();

-- prisma/sql/20251206000000_imports_and_moves/82_help_undone.sql
-- Undoing an import of running help (ADR 0092): whole, and only while nothing was built on any of it. What was built is found by foreign keys, as for residents.
set role perceel_gate;
alter function import_held(uuid) rename to import_held_residents;
alter function import_undo(uuid, int) rename to import_undo_residents;
revoke all on function import_held_residents(uuid), import_undo_residents(uuid, int) from perceel_app;

create function import_held_help(of_import uuid) returns table (line int, what text) language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare parent record; child record; own uuid[];
begin
  select array_agg(o.id) into own from data_import_row r cross join lateral (
      select r.case_id as id union all select r.indication_id union all select r.allocation_id union all select d.id from wmo_decision d where d.case_id = r.case_id and d.import_id = of_import
      union all select v.id from investigation v where v.case_id = r.case_id and v.version = 1 union all select c.id from allocation_client c where c.allocation_id = r.allocation_id) o
    where r.import_id = of_import and r.case_id is not null and o.id is not null;
  if own is null then return; end if;
  for parent in select * from (values ('wmo_case', 'select r.number, r.case_id as id from data_import_row r where r.import_id = $1'),
      ('wmo_decision', 'select r.number, d.id from data_import_row r join wmo_decision d on d.case_id = r.case_id and d.import_id = $1 where r.import_id = $1'),
      ('indication', 'select r.number, r.indication_id as id from data_import_row r where r.import_id = $1'), ('allocation', 'select r.number, r.allocation_id as id from data_import_row r where r.import_id = $1')) as p(name, lines) loop
    for child in
      select c.conrelid::regclass::text as name, a.attname as refers from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as k(own, theirs)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs and b.attname = 'id'
      where c.contype = 'f' and c.confrelid = parent.name::regclass and c.conrelid <> 'data_import_row'::regclass loop
      return query execute format('select distinct m.number, %L from %s x join (%s) m on m.id = x.%I where x.id <> all($2)', child.name, child.name, parent.lines, child.refers) using of_import, own;
    end loop;
  end loop;
  return query select r.number, 'wmo_case' from data_import_row r join wmo_case c on c.id = r.case_id where r.import_id = of_import and (c.version > 1 or c.objected_at is not null);
  return query select r.number, 'indication' from data_import_row r join indication i on i.id = r.indication_id where r.import_id = of_import and i.status <> 'adopted';
  return query select r.number, 'allocation' from data_import_row r join allocation a on a.id = r.allocation_id where r.import_id = of_import and (a.version > 1 or a.status <> 'started');
  return query select r.number, 'letter' from data_import_row r join letter l on l.resident_id = r.resident_id and l.subject_id = any(own) where r.import_id = of_import;
  -- What was told to the CAK since rests on this help.
  return query select r.number, 'contribution_line' from data_import_row r join data_import i on i.id = r.import_id join contribution_line l on l.resident_id = r.resident_id join contribution_handover h on h.id = l.handover_id and h.made_at >= i.adopted_at
    where r.import_id = of_import and r.case_id is not null;
end $$;

-- Which lines made something on which was built since, and what; for a consultant of the municipality.
create function import_held(of_import uuid) returns table (line int, what text) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare found_kind text := (select i.kind from data_import i where i.id = of_import and ctx_role() = 'consultant' and i.municipality_id = any(ctx_municipalities()::uuid[]));
begin
  if found_kind = 'residents' then return query select * from import_held_residents(of_import);
  elsif found_kind = 'indications' then return query select distinct * from import_held_help(of_import);
  end if;
end $$;

-- Takes the next lines back, with what they made; gives how many are left.
create function import_undo(of_import uuid, batch int) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare lines uuid[]; made uuid[]; holds int;
begin
  if (select i.kind from data_import i where i.id = of_import) is distinct from 'indications' then return import_undo_residents(of_import, batch); end if;
  if ctx_role() <> 'consultant' or not exists (select from data_import i where i.id = of_import and i.status = 'undoing' and i.municipality_id = any(ctx_municipalities()::uuid[])) then raise exception 'not-found' using errcode = 'PE002'; end if;
  select count(*) into holds from import_held_help(of_import);
  if holds > 0 then raise exception 'import-held' using errcode = 'PX081', detail = holds::text; end if;
  select array_agg(n.id), array_agg(n.case_id) filter (where n.case_id is not null) into lines, made
    from (select r.id, r.case_id from data_import_row r where r.import_id = of_import and r.done_at is not null order by r.number limit batch) n;
  update data_import_row r set done_at = null, case_id = null, indication_id = null, allocation_id = null where r.id = any(lines);
  perform set_config('app.destroying', of_import::text, true);
  perform destroy_rows('wmo_case', made, '{}');
  perform set_config('app.destroying', '', true);
  return (select count(*)::int from data_import_row r where r.import_id = of_import and r.done_at is not null);
end $$;

revoke all on function import_held_help(uuid), import_held(uuid), import_undo(uuid, int) from public;
grant execute on function import_held(uuid), import_undo(uuid, int) to perceel_app;
set role perceel_owner;

-- prisma/rls.ts
-- Row-level security, generated from prisma/rls.ts: as a whole, whatever stood before.
do $$ declare old record; begin
  for old in select policyname, tablename from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on %I', old.policyname, old.tablename);
  end loop;
end $$;
alter table "portal_clock" enable row level security;
alter table "portal_clock" force row level security;
revoke all on "portal_clock" from perceel_app, perceel_gate;
grant select on "portal_clock" to perceel_app;
create policy everyone_select on "portal_clock" for select to perceel_app using (true);
grant select on "portal_clock" to perceel_gate;
create policy gate_select on "portal_clock" for select to perceel_gate using (true);
alter table "proof_rule" enable row level security;
alter table "proof_rule" force row level security;
revoke all on "proof_rule" from perceel_app, perceel_gate;
grant select on "proof_rule" to perceel_gate;
create policy gate_select on "proof_rule" for select to perceel_gate using (true);
alter table "session" enable row level security;
alter table "session" force row level security;
revoke all on "session" from perceel_app, perceel_gate;
grant select, insert, update on "session" to perceel_gate;
create policy gate_select on "session" for select to perceel_gate using (true);
create policy gate_insert on "session" for insert to perceel_gate with check (true);
create policy gate_update on "session" for update to perceel_gate using (true) with check (true);
alter table "account" enable row level security;
alter table "account" force row level security;
revoke all on "account" from perceel_app, perceel_gate;
grant select, insert, update on "account" to perceel_gate;
create policy gate_select on "account" for select to perceel_gate using (true);
create policy gate_insert on "account" for insert to perceel_gate with check (true);
create policy gate_update on "account" for update to perceel_gate using (true) with check (true);
alter table "recovery_code" enable row level security;
alter table "recovery_code" force row level security;
revoke all on "recovery_code" from perceel_app, perceel_gate;
grant select, insert, update, delete on "recovery_code" to perceel_gate;
create policy gate_select on "recovery_code" for select to perceel_gate using (true);
create policy gate_insert on "recovery_code" for insert to perceel_gate with check (true);
create policy gate_update on "recovery_code" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "recovery_code" for delete to perceel_gate using (true);
alter table "account_link" enable row level security;
alter table "account_link" force row level security;
revoke all on "account_link" from perceel_app, perceel_gate;
grant select, insert, update on "account_link" to perceel_gate;
create policy gate_select on "account_link" for select to perceel_gate using (true);
create policy gate_insert on "account_link" for insert to perceel_gate with check (true);
create policy gate_update on "account_link" for update to perceel_gate using (true) with check (true);
alter table "sign_in_step" enable row level security;
alter table "sign_in_step" force row level security;
revoke all on "sign_in_step" from perceel_app, perceel_gate;
grant select, insert, update on "sign_in_step" to perceel_gate;
create policy gate_select on "sign_in_step" for select to perceel_gate using (true);
create policy gate_insert on "sign_in_step" for insert to perceel_gate with check (true);
create policy gate_update on "sign_in_step" for update to perceel_gate using (true) with check (true);
alter table "identity" enable row level security;
alter table "identity" force row level security;
revoke all on "identity" from perceel_app, perceel_gate;
grant select, insert, update on "identity" to perceel_gate;
create policy gate_select on "identity" for select to perceel_gate using (true);
create policy gate_insert on "identity" for insert to perceel_gate with check (true);
create policy gate_update on "identity" for update to perceel_gate using (true) with check (true);
alter table "account_request" enable row level security;
alter table "account_request" force row level security;
revoke all on "account_request" from perceel_app, perceel_gate;
grant select, insert, update on "account_request" to perceel_gate;
create policy gate_select on "account_request" for select to perceel_gate using (true);
create policy gate_insert on "account_request" for insert to perceel_gate with check (true);
create policy gate_update on "account_request" for update to perceel_gate using (true) with check (true);
alter table "sign_in_count" enable row level security;
alter table "sign_in_count" force row level security;
revoke all on "sign_in_count" from perceel_app, perceel_gate;
grant select, insert, update, delete on "sign_in_count" to perceel_gate;
create policy gate_select on "sign_in_count" for select to perceel_gate using (true);
create policy gate_insert on "sign_in_count" for insert to perceel_gate with check (true);
create policy gate_update on "sign_in_count" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "sign_in_count" for delete to perceel_gate using (true);
alter table "use_count" enable row level security;
alter table "use_count" force row level security;
revoke all on "use_count" from perceel_app, perceel_gate;
grant select, insert, update, delete on "use_count" to perceel_gate;
create policy gate_select on "use_count" for select to perceel_gate using (true);
create policy gate_insert on "use_count" for insert to perceel_gate with check (true);
create policy gate_update on "use_count" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "use_count" for delete to perceel_gate using (true);
alter table "key_seen" enable row level security;
alter table "key_seen" force row level security;
revoke all on "key_seen" from perceel_app, perceel_gate;
grant select, insert on "key_seen" to perceel_app;
create policy keys_select on "key_seen" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
create policy keys_insert on "key_seen" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
create policy administration_select on "key_seen" for select to perceel_app using ((select ctx_role()) = any('{administrator,auditor}'::text[]));
alter table "audit_head" enable row level security;
alter table "audit_head" force row level security;
revoke all on "audit_head" from perceel_app, perceel_gate;
grant select, update on "audit_head" to perceel_gate;
create policy gate_select on "audit_head" for select to perceel_gate using (true);
create policy gate_update on "audit_head" for update to perceel_gate using (true) with check (true);
alter table "audit_line" enable row level security;
alter table "audit_line" force row level security;
revoke all on "audit_line" from perceel_app, perceel_gate;
grant select, insert on "audit_line" to perceel_app;
create policy everyone_insert on "audit_line" for insert to perceel_app with check (true);
create policy staff_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (compartment = 'region'));
create policy provider_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (compartment in ('provider', 'sealed')));
create policy consultant_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{consultant,auditor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'resident'));
create policy integrity_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'integrity'));
create policy objections_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{objections-officer,auditor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'objection'));
create policy supervisor_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'supervision'));
create policy complaints_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'complaint'));
create policy planner_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (compartment = 'resident' and subject_type = 'allocation'));
create policy back_office_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'resident' and subject_type = 'allocation'));
create policy administrator_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{administrator,auditor}'::text[])) and (compartment = 'platform'));
grant select, update on "audit_line" to perceel_gate;
create policy gate_select on "audit_line" for select to perceel_gate using (true);
create policy gate_update on "audit_line" for update to perceel_gate using (true) with check (true);
alter table "window_alert" enable row level security;
alter table "window_alert" force row level security;
revoke all on "window_alert" from perceel_app, perceel_gate;
grant select, insert, update, delete on "window_alert" to perceel_gate;
create policy gate_select on "window_alert" for select to perceel_gate using (true);
create policy gate_insert on "window_alert" for insert to perceel_gate with check (true);
create policy gate_update on "window_alert" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "window_alert" for delete to perceel_gate using (true);
alter table "idempotency" enable row level security;
alter table "idempotency" force row level security;
revoke all on "idempotency" from perceel_app, perceel_gate;
grant select, insert, update on "idempotency" to perceel_app;
create policy self_select on "idempotency" for select to perceel_app using (actor_id = (select ctx_actor()));
create policy self_insert on "idempotency" for insert to perceel_app with check (actor_id = (select ctx_actor()));
create policy self_update on "idempotency" for update to perceel_app using (actor_id = (select ctx_actor())) with check (actor_id = (select ctx_actor()));
alter table "file" enable row level security;
alter table "file" force row level security;
revoke all on "file" from perceel_app, perceel_gate;
grant select, insert, update on "file" to perceel_app;
create policy provider_select on "file" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (resident_id is null));
create policy provider_insert on "file" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (resident_id is null));
create policy staff_select on "file" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')));
create policy officer_select on "file" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')));
create policy officer_insert on "file" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')));
create policy officer_update on "file" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint'))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')));
create policy proposal_select on "file" for select to perceel_app using ((compartment = 'proposal') and ((((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_ids && (select ctx_regions())::uuid[])) or (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy consultant_select on "file" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment is null or compartment = 'objected'));
create policy consultant_insert on "file" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment is null or compartment = 'objected'));
create policy objections_select on "file" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment in ('objection', 'objected')));
create policy objections_insert on "file" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment in ('objection', 'objected')));
create policy supervisor_select on "file" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'supervision' and resident_id is null));
create policy complaints_select on "file" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'complaint' and resident_id is null));
create policy public_select on "file" for select to perceel_app using (published_at <= (select portal_now()));
create policy letters_select on "file" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_ids && (select ctx_regions())::uuid[]) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[]))));
create policy letters_insert on "file" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_ids && (select ctx_regions())::uuid[]) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[]))));
grant select, update, delete on "file" to perceel_gate;
create policy gate_select on "file" for select to perceel_gate using (true);
create policy gate_update on "file" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "file" for delete to perceel_gate using (true);
alter table "letter" enable row level security;
alter table "letter" force row level security;
revoke all on "letter" from perceel_app, perceel_gate;
grant select, insert, update on "letter" to perceel_app;
create policy provider_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (resident_id is null));
create policy provider_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (resident_id is null));
create policy staff_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')));
create policy staff_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')));
create policy staff_update on "letter" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint'))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')));
create policy proposal_select on "letter" for select to perceel_app using ((compartment = 'proposal') and ((((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) or (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy proposer_insert on "letter" for insert to perceel_app with check ((compartment = 'proposal') and ((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy consultant_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment is null or compartment = 'objected'));
create policy consultant_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment is null or compartment = 'objected'));
create policy objections_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment in ('objection', 'objected')));
create policy objections_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment in ('objection', 'objected')));
create policy supervisor_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'supervision' and resident_id is null));
create policy supervisor_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'supervision' and resident_id is null));
create policy complaints_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'complaint' and resident_id is null));
create policy complaints_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'complaint' and resident_id is null));
create policy letters_select on "letter" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[]))));
create policy letters_update on "letter" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[])))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[]))));
create policy public_select on "letter" for select to perceel_app using (published_at <= (select portal_now()));
grant select, update, delete on "letter" to perceel_gate;
create policy gate_select on "letter" for select to perceel_gate using (true);
create policy gate_update on "letter" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "letter" for delete to perceel_gate using (true);
alter table "letter_text" enable row level security;
alter table "letter_text" force row level security;
revoke all on "letter_text" from perceel_app, perceel_gate;
grant select, insert, update on "letter_text" to perceel_app;
create policy everyone_select on "letter_text" for select to perceel_app using (status = 'adopted');
create policy adviser_select on "letter_text" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))) and (region_id = any((select ctx_regions())::uuid[])));
create policy adviser_insert on "letter_text" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))) and (region_id = any((select ctx_regions())::uuid[])));
create policy adviser_update on "letter_text" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))) and (region_id = any((select ctx_regions())::uuid[])));
alter table "mail" enable row level security;
alter table "mail" force row level security;
revoke all on "mail" from perceel_app, perceel_gate;
grant select, insert on "mail" to perceel_app;
create policy everyone_insert on "mail" for insert to perceel_app with check ((select ctx_kind()) <> 'anonymous');
create policy administrator_select on "mail" for select to perceel_app using (((select ctx_role()) = any('{administrator}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[]))) and (not sealed));
create policy provider_select on "mail" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant insert on "mail" to perceel_gate;
create policy gate_insert on "mail" for insert to perceel_gate with check (true);
alter table "region" enable row level security;
alter table "region" force row level security;
revoke all on "region" from perceel_app, perceel_gate;
grant select, insert, update on "region" to perceel_app;
create policy everyone_select on "region" for select to perceel_app using (true);
create policy setup_select on "region" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "region" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "region" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select on "region" to perceel_gate;
create policy gate_select on "region" for select to perceel_gate using (true);
alter table "municipality" enable row level security;
alter table "municipality" force row level security;
revoke all on "municipality" from perceel_app, perceel_gate;
grant select, insert, update on "municipality" to perceel_app;
create policy everyone_select on "municipality" for select to perceel_app using (true);
create policy setup_select on "municipality" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "municipality" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "municipality" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select on "municipality" to perceel_gate;
create policy gate_select on "municipality" for select to perceel_gate using (true);
alter table "access_organisation" enable row level security;
alter table "access_organisation" force row level security;
revoke all on "access_organisation" from perceel_app, perceel_gate;
grant select, insert, update on "access_organisation" to perceel_app;
create policy everyone_select on "access_organisation" for select to perceel_app using (true);
create policy setup_select on "access_organisation" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "access_organisation" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "access_organisation" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select on "access_organisation" to perceel_gate;
create policy gate_select on "access_organisation" for select to perceel_gate using (true);
alter table "access_service" enable row level security;
alter table "access_service" force row level security;
revoke all on "access_service" from perceel_app, perceel_gate;
grant select, insert, update on "access_service" to perceel_app;
create policy everyone_select on "access_service" for select to perceel_app using (true);
create policy setup_select on "access_service" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "access_service" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "access_service" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select on "access_service" to perceel_gate;
create policy gate_select on "access_service" for select to perceel_gate using (true);
alter table "mandate" enable row level security;
alter table "mandate" force row level security;
revoke all on "mandate" from perceel_app, perceel_gate;
grant select, insert, update on "mandate" to perceel_app;
create policy everyone_select on "mandate" for select to perceel_app using (true);
create policy setup_select on "mandate" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "mandate" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "mandate" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "person" enable row level security;
alter table "person" force row level security;
revoke all on "person" from perceel_app, perceel_gate;
grant select, insert, update on "person" to perceel_app;
create policy self_select on "person" for select to perceel_app using (id::text = (select ctx_actor()));
create policy setup_select on "person" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "person" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "person" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select, insert, update on "person" to perceel_gate;
create policy gate_select on "person" for select to perceel_gate using (true);
create policy gate_insert on "person" for insert to perceel_gate with check (true);
create policy gate_update on "person" for update to perceel_gate using (true) with check (true);
alter table "membership" enable row level security;
alter table "membership" force row level security;
revoke all on "membership" from perceel_app, perceel_gate;
grant select, insert, update on "membership" to perceel_app;
create policy self_select on "membership" for select to perceel_app using (person_id::text = (select ctx_actor()));
create policy setup_select on "membership" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "membership" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "membership" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select, insert, update on "membership" to perceel_gate;
create policy gate_select on "membership" for select to perceel_gate using (true);
create policy gate_insert on "membership" for insert to perceel_gate with check (true);
create policy gate_update on "membership" for update to perceel_gate using (true) with check (true);
alter table "rulebook_row" enable row level security;
alter table "rulebook_row" force row level security;
revoke all on "rulebook_row" from perceel_app, perceel_gate;
grant select, insert, update on "rulebook_row" to perceel_app;
create policy everyone_select on "rulebook_row" for select to perceel_app using (true);
create policy setup_select on "rulebook_row" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "rulebook_row" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "rulebook_row" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy adviser_insert on "rulebook_row" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_update on "rulebook_row" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
grant select on "rulebook_row" to perceel_gate;
create policy gate_select on "rulebook_row" for select to perceel_gate using (true);
alter table "rule_proposal" enable row level security;
alter table "rule_proposal" force row level security;
revoke all on "rule_proposal" from perceel_app, perceel_gate;
grant select, insert, update on "rule_proposal" to perceel_app;
create policy adviser_select on "rule_proposal" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_insert on "rule_proposal" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_update on "rule_proposal" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
alter table "holiday" enable row level security;
alter table "holiday" force row level security;
revoke all on "holiday" from perceel_app, perceel_gate;
grant select, insert, update on "holiday" to perceel_app;
create policy everyone_select on "holiday" for select to perceel_app using (true);
create policy setup_select on "holiday" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "holiday" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "holiday" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "provider" enable row level security;
alter table "provider" force row level security;
revoke all on "provider" from perceel_app, perceel_gate;
grant select, insert, update on "provider" to perceel_app;
create policy provider_select on "provider" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (id = any((select ctx_providers())::uuid[])));
create policy provider_update on "provider" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (id = any((select ctx_providers())::uuid[])));
create policy staff_select on "provider" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
create policy contract_select on "provider" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
create policy contract_update on "provider" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[])) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
create policy public_select on "provider" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "provider" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "provider" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "provider" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select, insert, update on "provider" to perceel_gate;
create policy gate_select on "provider" for select to perceel_gate using (true);
create policy gate_insert on "provider" for insert to perceel_gate with check (true);
create policy gate_update on "provider" for update to perceel_gate using (true) with check (true);
alter table "establishment" enable row level security;
alter table "establishment" force row level security;
revoke all on "establishment" from perceel_app, perceel_gate;
grant select, insert, update on "establishment" to perceel_app;
create policy provider_select on "establishment" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "establishment" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "establishment" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "establishment" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
grant select, update on "establishment" to perceel_gate;
create policy gate_select on "establishment" for select to perceel_gate using (true);
create policy gate_update on "establishment" for update to perceel_gate using (true) with check (true);
alter table "group_link" enable row level security;
alter table "group_link" force row level security;
revoke all on "group_link" from perceel_app, perceel_gate;
grant select, insert, update on "group_link" to perceel_app;
create policy provider_select on "group_link" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "group_link" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "group_link" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy parent_select on "group_link" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (parent_id = any((select ctx_providers())::uuid[])));
create policy parent_update on "group_link" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (parent_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (parent_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "group_link" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
grant select, update on "group_link" to perceel_gate;
create policy gate_select on "group_link" for select to perceel_gate using (true);
create policy gate_update on "group_link" for update to perceel_gate using (true) with check (true);
alter table "prior_contract" enable row level security;
alter table "prior_contract" force row level security;
revoke all on "prior_contract" from perceel_app, perceel_gate;
grant select, insert, update on "prior_contract" to perceel_app;
create policy staff_select on "prior_contract" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_select on "prior_contract" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "prior_contract" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "prior_contract" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "evidence" enable row level security;
alter table "evidence" force row level security;
revoke all on "evidence" from perceel_app, perceel_gate;
grant select, insert, update on "evidence" to perceel_app;
create policy provider_select on "evidence" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "evidence" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "evidence" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "evidence" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
grant select, update on "evidence" to perceel_gate;
create policy gate_select on "evidence" for select to perceel_gate using (true);
create policy gate_update on "evidence" for update to perceel_gate using (true) with check (true);
alter table "evidence_version" enable row level security;
alter table "evidence_version" force row level security;
revoke all on "evidence_version" from perceel_app, perceel_gate;
grant select, insert, update on "evidence_version" to perceel_app;
create policy provider_select on "evidence_version" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "evidence_version" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "evidence_version" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "evidence_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
grant select, update on "evidence_version" to perceel_gate;
create policy gate_select on "evidence_version" for select to perceel_gate using (true);
create policy gate_update on "evidence_version" for update to perceel_gate using (true) with check (true);
alter table "dossier_change" enable row level security;
alter table "dossier_change" force row level security;
revoke all on "dossier_change" from perceel_app, perceel_gate;
grant select, insert, update on "dossier_change" to perceel_app;
create policy provider_select on "dossier_change" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "dossier_change" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "dossier_change" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "dossier_change" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
create policy contract_select on "dossier_change" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
create policy contract_update on "dossier_change" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[])) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
grant select on "dossier_change" to perceel_gate;
create policy gate_select on "dossier_change" for select to perceel_gate using (true);
alter table "dossier_notice" enable row level security;
alter table "dossier_notice" force row level security;
revoke all on "dossier_notice" from perceel_app, perceel_gate;
grant select, insert on "dossier_notice" to perceel_app;
create policy provider_select on "dossier_notice" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "dossier_notice" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "dossier_notice" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (decided_in && (select ctx_regions())::uuid[]));
alter table "agreement_subcontractor" enable row level security;
alter table "agreement_subcontractor" force row level security;
revoke all on "agreement_subcontractor" from perceel_app, perceel_gate;
grant select, insert, update on "agreement_subcontractor" to perceel_app;
create policy provider_select on "agreement_subcontractor" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "agreement_subcontractor" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "agreement_subcontractor" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "agreement_subcontractor" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_select on "agreement_subcontractor" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "agreement_subcontractor" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "merger_decision" enable row level security;
alter table "merger_decision" force row level security;
revoke all on "merger_decision" from perceel_app, perceel_gate;
grant select, insert, update on "merger_decision" to perceel_app;
create policy contract_select on "merger_decision" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "merger_decision" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "merger_decision" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "merger_decision" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "merger_decision" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
alter table "subcontractor_relation" enable row level security;
alter table "subcontractor_relation" force row level security;
revoke all on "subcontractor_relation" from perceel_app, perceel_gate;
grant select, insert, update on "subcontractor_relation" to perceel_app;
create policy staff_select on "subcontractor_relation" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_select on "subcontractor_relation" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "subcontractor_relation" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "subcontractor_relation" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "product" enable row level security;
alter table "product" force row level security;
revoke all on "product" from perceel_app, perceel_gate;
grant select, insert, update on "product" to perceel_app;
create policy everyone_select on "product" for select to perceel_app using (true);
create policy setup_select on "product" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "product" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "product" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select on "product" to perceel_gate;
create policy gate_select on "product" for select to perceel_gate using (true);
alter table "product_unit" enable row level security;
alter table "product_unit" force row level security;
revoke all on "product_unit" from perceel_app, perceel_gate;
grant select, insert, update on "product_unit" to perceel_app;
create policy everyone_select on "product_unit" for select to perceel_app using (true);
create policy setup_select on "product_unit" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "product_unit" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "product_unit" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "product_option" enable row level security;
alter table "product_option" force row level security;
revoke all on "product_option" from perceel_app, perceel_gate;
grant select, insert, update on "product_option" to perceel_app;
create policy everyone_select on "product_option" for select to perceel_app using (true);
create policy setup_select on "product_option" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "product_option" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "product_option" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "product_pair" enable row level security;
alter table "product_pair" force row level security;
revoke all on "product_pair" from perceel_app, perceel_gate;
grant select, insert, update on "product_pair" to perceel_app;
create policy everyone_select on "product_pair" for select to perceel_app using (true);
create policy setup_select on "product_pair" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "product_pair" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "product_pair" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select on "product_pair" to perceel_gate;
create policy gate_select on "product_pair" for select to perceel_gate using (true);
alter table "hourly_rate" enable row level security;
alter table "hourly_rate" force row level security;
revoke all on "hourly_rate" from perceel_app, perceel_gate;
grant select, insert, update on "hourly_rate" to perceel_app;
create policy everyone_select on "hourly_rate" for select to perceel_app using (true);
create policy setup_select on "hourly_rate" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "hourly_rate" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "hourly_rate" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "lot" enable row level security;
alter table "lot" force row level security;
revoke all on "lot" from perceel_app, perceel_gate;
grant select, insert, update on "lot" to perceel_app;
create policy everyone_select on "lot" for select to perceel_app using (true);
create policy setup_select on "lot" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "lot" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "lot" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy officer_insert on "lot" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (kind <> 'municipality'));
grant select on "lot" to perceel_gate;
create policy gate_select on "lot" for select to perceel_gate using (true);
alter table "lot_drawing" enable row level security;
alter table "lot_drawing" force row level security;
revoke all on "lot_drawing" from perceel_app, perceel_gate;
grant select, insert, update on "lot_drawing" to perceel_app;
create policy everyone_select on "lot_drawing" for select to perceel_app using (true);
create policy setup_select on "lot_drawing" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "lot_drawing" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "lot_drawing" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy officer_insert on "lot_drawing" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "lot_drawing" to perceel_gate;
create policy gate_select on "lot_drawing" for select to perceel_gate using (true);
alter table "drawn_range" enable row level security;
alter table "drawn_range" force row level security;
revoke all on "drawn_range" from perceel_app, perceel_gate;
grant select, insert, update on "drawn_range" to perceel_app;
create policy everyone_select on "drawn_range" for select to perceel_app using (true);
create policy setup_select on "drawn_range" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "drawn_range" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "drawn_range" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy officer_insert on "drawn_range" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "drawn_range" to perceel_gate;
create policy gate_select on "drawn_range" for select to perceel_gate using (true);
alter table "norm_set" enable row level security;
alter table "norm_set" force row level security;
revoke all on "norm_set" from perceel_app, perceel_gate;
grant select, insert, update on "norm_set" to perceel_app;
create policy everyone_select on "norm_set" for select to perceel_app using ((region_id is null) or ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_insert on "norm_set" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_update on "norm_set" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy setup_select on "norm_set" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "norm_set" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "norm_set" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "norm_cell" enable row level security;
alter table "norm_cell" force row level security;
revoke all on "norm_cell" from perceel_app, perceel_gate;
grant select, insert, update, delete on "norm_cell" to perceel_app;
create policy everyone_select on "norm_cell" for select to perceel_app using ((region_id is null) or ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_insert on "norm_cell" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_update on "norm_cell" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_delete on "norm_cell" for delete to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy setup_select on "norm_cell" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "norm_cell" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "norm_cell" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "advisory_body" enable row level security;
alter table "advisory_body" force row level security;
revoke all on "advisory_body" from perceel_app, perceel_gate;
grant select, insert, update on "advisory_body" to perceel_app;
create policy everyone_select on "advisory_body" for select to perceel_app using (true);
create policy setup_select on "advisory_body" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "advisory_body" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "advisory_body" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select, insert, update on "advisory_body" to perceel_gate;
create policy gate_select on "advisory_body" for select to perceel_gate using (true);
create policy gate_insert on "advisory_body" for insert to perceel_gate with check (true);
create policy gate_update on "advisory_body" for update to perceel_gate using (true) with check (true);
alter table "advisory_request" enable row level security;
alter table "advisory_request" force row level security;
revoke all on "advisory_request" from perceel_app, perceel_gate;
grant select, insert, update on "advisory_request" to perceel_app;
create policy asker_select on "advisory_request" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy asker_insert on "advisory_request" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy asker_update on "advisory_request" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy body_select on "advisory_request" for select to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (sent_at is not null) and ((open_until is null or open_until > (select portal_now())) or (advised_at is not null)));
create policy body_update on "advisory_request" for update to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (sent_at is not null) and ((open_until is null or open_until > (select portal_now())) or (advised_at is not null))) with check ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (sent_at is not null) and ((open_until is null or open_until > (select portal_now())) or (advised_at is not null)));
create policy public_select on "advisory_request" for select to perceel_app using (published_at <= (select portal_now()));
alter table "advisory_paper" enable row level security;
alter table "advisory_paper" force row level security;
revoke all on "advisory_paper" from perceel_app, perceel_gate;
grant select, insert, update, delete on "advisory_paper" to perceel_app;
create policy asker_select on "advisory_paper" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))) and ((side = 'asker') or (shared_at is not null)));
create policy asker_insert on "advisory_paper" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))) and (side = 'asker'));
create policy asker_update on "advisory_paper" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy asker_delete on "advisory_paper" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))) and (side = 'asker') and (shared_at is null));
create policy body_select on "advisory_paper" for select to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and ((side = 'body') or ((shared_at is not null) and (open_until is null or open_until > (select portal_now())))));
create policy body_insert on "advisory_paper" for insert to perceel_app with check ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (side = 'body'));
create policy body_update on "advisory_paper" for update to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (side = 'body')) with check ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (side = 'body'));
create policy body_delete on "advisory_paper" for delete to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (side = 'body') and (shared_at is null));
create policy public_select on "advisory_paper" for select to perceel_app using ((side = 'body') and (published_at <= (select portal_now())));
alter table "advisory_question" enable row level security;
alter table "advisory_question" force row level security;
revoke all on "advisory_question" from perceel_app, perceel_gate;
grant select, insert, update on "advisory_question" to perceel_app;
create policy asker_select on "advisory_question" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy asker_update on "advisory_question" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy body_select on "advisory_question" for select to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (open_until is null or open_until > (select portal_now())));
create policy body_insert on "advisory_question" for insert to perceel_app with check ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (open_until is null or open_until > (select portal_now())));
alter table "advice_point" enable row level security;
alter table "advice_point" force row level security;
revoke all on "advice_point" from perceel_app, perceel_gate;
grant select, insert, update, delete on "advice_point" to perceel_app;
create policy asker_select on "advice_point" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))) and (given_at is not null));
create policy asker_update on "advice_point" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))) and (given_at is not null)) with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))) and (given_at is not null));
create policy body_select on "advice_point" for select to perceel_app using (((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body())));
create policy body_insert on "advice_point" for insert to perceel_app with check (((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body())));
create policy body_update on "advice_point" for update to perceel_app using (((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) with check (((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body())));
create policy body_delete on "advice_point" for delete to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (given_at is null));
create policy public_select on "advice_point" for select to perceel_app using (published_at <= (select portal_now()));
alter table "advice_reply" enable row level security;
alter table "advice_reply" force row level security;
revoke all on "advice_reply" from perceel_app, perceel_gate;
grant select, insert, update on "advice_reply" to perceel_app;
create policy asker_select on "advice_reply" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy asker_insert on "advice_reply" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy asker_update on "advice_reply" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy body_select on "advice_reply" for select to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (given_at is not null));
create policy public_select on "advice_reply" for select to perceel_app using (published_at <= (select portal_now()));
alter table "procedure" enable row level security;
alter table "procedure" force row level security;
revoke all on "procedure" from perceel_app, perceel_gate;
grant select, insert, update on "procedure" to perceel_app;
create policy officer_select on "procedure" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "procedure" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "procedure" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "procedure" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "procedure" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "procedure" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "procedure" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "procedure" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "procedure" to perceel_gate;
create policy gate_select on "procedure" for select to perceel_gate using (true);
alter table "procedure_lot" enable row level security;
alter table "procedure_lot" force row level security;
revoke all on "procedure_lot" from perceel_app, perceel_gate;
grant select, insert, update, delete on "procedure_lot" to perceel_app;
create policy officer_select on "procedure_lot" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "procedure_lot" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "procedure_lot" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "procedure_lot" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "procedure_lot" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "procedure_lot" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "procedure_lot" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "procedure_lot" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "procedure_lot" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
alter table "product_combination" enable row level security;
alter table "product_combination" force row level security;
revoke all on "product_combination" from perceel_app, perceel_gate;
grant select, insert, update, delete on "product_combination" to perceel_app;
create policy officer_select on "product_combination" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "product_combination" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "product_combination" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "product_combination" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "product_combination" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "product_combination" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "product_combination" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "product_combination" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "product_combination" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
alter table "entry_window" enable row level security;
alter table "entry_window" force row level security;
revoke all on "entry_window" from perceel_app, perceel_gate;
grant select, insert, update, delete on "entry_window" to perceel_app;
create policy officer_select on "entry_window" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "entry_window" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "entry_window" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "entry_window" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "entry_window" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "entry_window" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "entry_window" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "entry_window" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "entry_window" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
grant select, update on "entry_window" to perceel_gate;
create policy gate_select on "entry_window" for select to perceel_gate using (true);
create policy gate_update on "entry_window" for update to perceel_gate using (true) with check (true);
alter table "date_rule" enable row level security;
alter table "date_rule" force row level security;
revoke all on "date_rule" from perceel_app, perceel_gate;
grant select, insert, update, delete on "date_rule" to perceel_app;
create policy staff_select on "date_rule" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "date_rule" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "date_rule" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "date_rule" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "date_rule" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "planning_change" enable row level security;
alter table "planning_change" force row level security;
revoke all on "planning_change" from perceel_app, perceel_gate;
grant select, insert on "planning_change" to perceel_app;
create policy officer_select on "planning_change" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "planning_change" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "planning_change" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "planning_change" for select to perceel_app using (published_at <= (select portal_now()));
grant select on "planning_change" to perceel_gate;
create policy gate_select on "planning_change" for select to perceel_gate using (true);
alter table "closing_move" enable row level security;
alter table "closing_move" force row level security;
revoke all on "closing_move" from perceel_app, perceel_gate;
grant select, insert, update on "closing_move" to perceel_app;
create policy officer_select on "closing_move" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "closing_move" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "closing_move" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "closing_move" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "closing_move" for select to perceel_app using (published_at <= (select portal_now()));
grant select, update on "closing_move" to perceel_gate;
create policy gate_select on "closing_move" for select to perceel_gate using (true);
create policy gate_update on "closing_move" for update to perceel_gate using (true) with check (true);
alter table "window_stop" enable row level security;
alter table "window_stop" force row level security;
revoke all on "window_stop" from perceel_app, perceel_gate;
grant select, insert, update on "window_stop" to perceel_app;
create policy officer_select on "window_stop" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "window_stop" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "window_stop" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "window_stop" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "window_stop" for select to perceel_app using (published_at <= (select portal_now()));
alter table "message" enable row level security;
alter table "message" force row level security;
revoke all on "message" from perceel_app, perceel_gate;
grant select, insert on "message" to perceel_app;
create policy officer_select on "message" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "message" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "message" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "message" to perceel_gate;
create policy gate_select on "message" for select to perceel_gate using (true);
alter table "message_copy" enable row level security;
alter table "message_copy" force row level security;
revoke all on "message_copy" from perceel_app, perceel_gate;
grant select on "message_copy" to perceel_app;
create policy provider_select on "message_copy" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (sent_at <= (select portal_now())));
create policy officer_select on "message_copy" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (not sealed));
grant select, insert, update on "message_copy" to perceel_gate;
create policy gate_select on "message_copy" for select to perceel_gate using (true);
create policy gate_insert on "message_copy" for insert to perceel_gate with check (true);
create policy gate_update on "message_copy" for update to perceel_gate using (true) with check (true);
alter table "procedure_follow" enable row level security;
alter table "procedure_follow" force row level security;
revoke all on "procedure_follow" from perceel_app, perceel_gate;
grant select, insert, delete on "procedure_follow" to perceel_app;
create policy provider_select on "procedure_follow" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "procedure_follow" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_delete on "procedure_follow" for delete to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "procedure_follow" to perceel_gate;
create policy gate_select on "procedure_follow" for select to perceel_gate using (true);
alter table "message_read" enable row level security;
alter table "message_read" force row level security;
revoke all on "message_read" from perceel_app, perceel_gate;
grant select, insert on "message_read" to perceel_app;
create policy provider_select on "message_read" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "message_read" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy officer_select on "message_read" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (not sealed));
grant select, update on "message_read" to perceel_gate;
create policy gate_select on "message_read" for select to perceel_gate using (true);
create policy gate_update on "message_read" for update to perceel_gate using (true) with check (true);
alter table "criterion" enable row level security;
alter table "criterion" force row level security;
revoke all on "criterion" from perceel_app, perceel_gate;
grant select, insert, update, delete on "criterion" to perceel_app;
create policy officer_select on "criterion" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "criterion" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "criterion" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "criterion" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "criterion" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "criterion" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "criterion" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "criterion" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "criterion" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
grant select on "criterion" to perceel_gate;
create policy gate_select on "criterion" for select to perceel_gate using (true);
alter table "library_criterion" enable row level security;
alter table "library_criterion" force row level security;
revoke all on "library_criterion" from perceel_app, perceel_gate;
grant select, insert, update on "library_criterion" to perceel_app;
create policy staff_select on "library_criterion" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "library_criterion" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "library_criterion" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "library_criterion" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "library_criterion" to perceel_gate;
create policy gate_select on "library_criterion" for select to perceel_gate using (true);
alter table "library_criterion_version" enable row level security;
alter table "library_criterion_version" force row level security;
revoke all on "library_criterion_version" from perceel_app, perceel_gate;
grant select, insert on "library_criterion_version" to perceel_app;
create policy staff_select on "library_criterion_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "library_criterion_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "library_criterion_version" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "library_criterion_version" to perceel_gate;
create policy gate_select on "library_criterion_version" for select to perceel_gate using (true);
alter table "procedure_document" enable row level security;
alter table "procedure_document" force row level security;
revoke all on "procedure_document" from perceel_app, perceel_gate;
grant select, insert, update, delete on "procedure_document" to perceel_app;
create policy officer_select on "procedure_document" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "procedure_document" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "procedure_document" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "procedure_document" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "procedure_document" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "procedure_document" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "procedure_document" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "procedure_document" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "procedure_document" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
alter table "procedure_document_version" enable row level security;
alter table "procedure_document_version" force row level security;
revoke all on "procedure_document_version" from perceel_app, perceel_gate;
grant select, insert, update, delete on "procedure_document_version" to perceel_app;
create policy officer_select on "procedure_document_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "procedure_document_version" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "procedure_document_version" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "procedure_document_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "procedure_document_version" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "procedure_document_version" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "procedure_document_version" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "procedure_document_version" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "procedure_document_version" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
grant select on "procedure_document_version" to perceel_gate;
create policy gate_select on "procedure_document_version" for select to perceel_gate using (true);
alter table "document_download" enable row level security;
alter table "document_download" force row level security;
revoke all on "document_download" from perceel_app, perceel_gate;
grant select, insert on "document_download" to perceel_app;
create policy provider_select on "document_download" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "document_download" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "document_download" to perceel_gate;
create policy gate_select on "document_download" for select to perceel_gate using (true);
alter table "clause" enable row level security;
alter table "clause" force row level security;
revoke all on "clause" from perceel_app, perceel_gate;
grant select, insert, update, delete on "clause" to perceel_app;
create policy officer_select on "clause" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "clause" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "clause" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "clause" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "clause" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "clause" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "clause" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "clause" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "clause" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
alter table "window_question" enable row level security;
alter table "window_question" force row level security;
revoke all on "window_question" from perceel_app, perceel_gate;
grant select, insert, update on "window_question" to perceel_app;
create policy officer_select on "window_question" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "window_question" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "window_question" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_insert on "window_question" for insert to perceel_app with check ((select ctx_role()) = any('{provider-admin,provider-staff}'::text[]));
grant select on "window_question" to perceel_gate;
create policy gate_select on "window_question" for select to perceel_gate using (true);
alter table "question_asker" enable row level security;
alter table "question_asker" force row level security;
revoke all on "question_asker" from perceel_app, perceel_gate;
grant select, insert on "question_asker" to perceel_app;
create policy provider_select on "question_asker" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "question_asker" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "question_asker" to perceel_gate;
create policy gate_select on "question_asker" for select to perceel_gate using (true);
alter table "criterion_review" enable row level security;
alter table "criterion_review" force row level security;
revoke all on "criterion_review" from perceel_app, perceel_gate;
grant select, insert, update on "criterion_review" to perceel_app;
create policy staff_select on "criterion_review" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "criterion_review" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "criterion_review" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "criterion_review" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select, insert on "criterion_review" to perceel_gate;
create policy gate_select on "criterion_review" for select to perceel_gate using (true);
create policy gate_insert on "criterion_review" for insert to perceel_gate with check (true);
alter table "criterion_remark" enable row level security;
alter table "criterion_remark" force row level security;
revoke all on "criterion_remark" from perceel_app, perceel_gate;
grant select, insert on "criterion_remark" to perceel_app;
create policy staff_select on "criterion_remark" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_insert on "criterion_remark" for insert to perceel_app with check ((select ctx_role()) = any('{provider-admin,provider-staff}'::text[]));
grant select on "criterion_remark" to perceel_gate;
create policy gate_select on "criterion_remark" for select to perceel_gate using (true);
alter table "remark_author" enable row level security;
alter table "remark_author" force row level security;
revoke all on "remark_author" from perceel_app, perceel_gate;
grant select, insert on "remark_author" to perceel_app;
create policy provider_select on "remark_author" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "remark_author" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "remark_author" to perceel_gate;
create policy gate_select on "remark_author" for select to perceel_gate using (true);
alter table "answer_note" enable row level security;
alter table "answer_note" force row level security;
revoke all on "answer_note" from perceel_app, perceel_gate;
grant select, insert, update on "answer_note" to perceel_app;
create policy officer_select on "answer_note" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "answer_note" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "answer_note" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "answer_note" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "answer_note" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "answer_note" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "answer_note" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "answer_note" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "answer_note" to perceel_gate;
create policy gate_select on "answer_note" for select to perceel_gate using (true);
alter table "answer_note_entry" enable row level security;
alter table "answer_note_entry" force row level security;
revoke all on "answer_note_entry" from perceel_app, perceel_gate;
grant select, insert, update on "answer_note_entry" to perceel_app;
create policy officer_select on "answer_note_entry" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "answer_note_entry" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "answer_note_entry" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "answer_note_entry" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "answer_note_entry" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "answer_note_entry" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "answer_note_entry" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "answer_note_entry" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "answer_note_entry" to perceel_gate;
create policy gate_select on "answer_note_entry" for select to perceel_gate using (true);
alter table "sealing_key" enable row level security;
alter table "sealing_key" force row level security;
revoke all on "sealing_key" from perceel_app, perceel_gate;
grant select, insert on "sealing_key" to perceel_app;
create policy everyone_select on "sealing_key" for select to perceel_app using (submission_id is null);
create policy provider_select on "sealing_key" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy officer_insert on "sealing_key" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (submission_id is null));
grant select, insert on "sealing_key" to perceel_gate;
create policy gate_select on "sealing_key" for select to perceel_gate using (true);
create policy gate_insert on "sealing_key" for insert to perceel_gate with check (true);
alter table "sealing_secret" enable row level security;
alter table "sealing_secret" force row level security;
revoke all on "sealing_secret" from perceel_app, perceel_gate;
grant insert on "sealing_secret" to perceel_app;
create policy officer_insert on "sealing_secret" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select, insert, update on "sealing_secret" to perceel_gate;
create policy gate_select on "sealing_secret" for select to perceel_gate using (true);
create policy gate_insert on "sealing_secret" for insert to perceel_gate with check (true);
create policy gate_update on "sealing_secret" for update to perceel_gate using (true) with check (true);
alter table "selection_area" enable row level security;
alter table "selection_area" force row level security;
revoke all on "selection_area" from perceel_app, perceel_gate;
grant select, insert, update, delete on "selection_area" to perceel_app;
create policy officer_select on "selection_area" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "selection_area" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "selection_area" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "selection_area" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "selection_area" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "selection_area" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "selection_area" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "selection_area" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "selection_area" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
grant select on "selection_area" to perceel_gate;
create policy gate_select on "selection_area" for select to perceel_gate using (true);
alter table "selection_criterion" enable row level security;
alter table "selection_criterion" force row level security;
revoke all on "selection_criterion" from perceel_app, perceel_gate;
grant select, insert, update, delete on "selection_criterion" to perceel_app;
create policy officer_select on "selection_criterion" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "selection_criterion" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "selection_criterion" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "selection_criterion" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "selection_criterion" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "selection_criterion" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "selection_criterion" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "selection_criterion" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "selection_criterion" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
grant select on "selection_criterion" to perceel_gate;
create policy gate_select on "selection_criterion" for select to perceel_gate using (true);
alter table "selection_score" enable row level security;
alter table "selection_score" force row level security;
revoke all on "selection_score" from perceel_app, perceel_gate;
grant select, insert, update on "selection_score" to perceel_app;
create policy assessor_select on "selection_score" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (assessor_id::text = (select ctx_actor())));
create policy assessor_insert on "selection_score" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (assessor_id::text = (select ctx_actor())));
create policy assessor_update on "selection_score" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (assessor_id::text = (select ctx_actor()))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (assessor_id::text = (select ctx_actor())));
create policy staff_select on "selection_score" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (shared_at is not null));
grant select, update on "selection_score" to perceel_gate;
create policy gate_select on "selection_score" for select to perceel_gate using (true);
create policy gate_update on "selection_score" for update to perceel_gate using (true) with check (true);
alter table "selection_consensus" enable row level security;
alter table "selection_consensus" force row level security;
revoke all on "selection_consensus" from perceel_app, perceel_gate;
grant select, insert on "selection_consensus" to perceel_app;
create policy officer_select on "selection_consensus" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "selection_consensus" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "selection_consensus" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "selection_consensus" to perceel_gate;
create policy gate_select on "selection_consensus" for select to perceel_gate using (true);
alter table "submission" enable row level security;
alter table "submission" force row level security;
revoke all on "submission" from perceel_app, perceel_gate;
grant select, insert, update on "submission" to perceel_app;
create policy provider_select on "submission" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "submission" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "submission" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy officer_select on "submission" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy officer_update on "submission" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null)) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy staff_select on "submission" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
grant select, update on "submission" to perceel_gate;
create policy gate_select on "submission" for select to perceel_gate using (true);
create policy gate_update on "submission" for update to perceel_gate using (true) with check (true);
alter table "submission_lot" enable row level security;
alter table "submission_lot" force row level security;
revoke all on "submission_lot" from perceel_app, perceel_gate;
grant select, insert, update on "submission_lot" to perceel_app;
create policy provider_select on "submission_lot" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "submission_lot" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "submission_lot" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy officer_select on "submission_lot" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy officer_update on "submission_lot" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null)) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy staff_select on "submission_lot" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
grant select, update on "submission_lot" to perceel_gate;
create policy gate_select on "submission_lot" for select to perceel_gate using (true);
create policy gate_update on "submission_lot" for update to perceel_gate using (true) with check (true);
alter table "answer" enable row level security;
alter table "answer" force row level security;
revoke all on "answer" from perceel_app, perceel_gate;
grant select, insert, update on "answer" to perceel_app;
create policy provider_select on "answer" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "answer" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "answer" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy officer_select on "answer" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy officer_update on "answer" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null)) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy staff_select on "answer" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
grant select, update on "answer" to perceel_gate;
create policy gate_select on "answer" for select to perceel_gate using (true);
create policy gate_update on "answer" for update to perceel_gate using (true) with check (true);
alter table "answer_version" enable row level security;
alter table "answer_version" force row level security;
revoke all on "answer_version" from perceel_app, perceel_gate;
grant select, insert on "answer_version" to perceel_app;
create policy provider_select on "answer_version" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "answer_version" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
alter table "submission_party" enable row level security;
alter table "submission_party" force row level security;
revoke all on "submission_party" from perceel_app, perceel_gate;
grant select, insert, update on "submission_party" to perceel_app;
create policy provider_select on "submission_party" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "submission_party" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "submission_party" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy party_select on "submission_party" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (member_id = any((select ctx_providers())::uuid[])));
create policy party_update on "submission_party" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (member_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (member_id = any((select ctx_providers())::uuid[])));
grant select on "submission_party" to perceel_gate;
create policy gate_select on "submission_party" for select to perceel_gate using (true);
alter table "party_declaration" enable row level security;
alter table "party_declaration" force row level security;
revoke all on "party_declaration" from perceel_app, perceel_gate;
grant select, insert, update on "party_declaration" to perceel_app;
create policy provider_select on "party_declaration" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "party_declaration" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "party_declaration" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "party_declaration" to perceel_gate;
create policy gate_select on "party_declaration" for select to perceel_gate using (true);
alter table "submission_version" enable row level security;
alter table "submission_version" force row level security;
revoke all on "submission_version" from perceel_app, perceel_gate;
grant select, insert, update on "submission_version" to perceel_app;
create policy provider_select on "submission_version" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "submission_version" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "submission_version" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy officer_select on "submission_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy officer_update on "submission_version" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null)) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy staff_select on "submission_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
grant select, update on "submission_version" to perceel_gate;
create policy gate_select on "submission_version" for select to perceel_gate using (true);
create policy gate_update on "submission_version" for update to perceel_gate using (true) with check (true);
alter table "verification_talk" enable row level security;
alter table "verification_talk" force row level security;
revoke all on "verification_talk" from perceel_app, perceel_gate;
grant select, insert, update on "verification_talk" to perceel_app;
create policy officer_select on "verification_talk" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "verification_talk" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "verification_talk" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "verification_talk" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "verification_talk" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "verification_talk" to perceel_gate;
create policy gate_select on "verification_talk" for select to perceel_gate using (true);
alter table "verification_point" enable row level security;
alter table "verification_point" force row level security;
revoke all on "verification_point" from perceel_app, perceel_gate;
grant select, insert, update on "verification_point" to perceel_app;
create policy officer_select on "verification_point" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "verification_point" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "verification_point" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "verification_point" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "verification_point" to perceel_gate;
create policy gate_select on "verification_point" for select to perceel_gate using (true);
alter table "phrase" enable row level security;
alter table "phrase" force row level security;
revoke all on "phrase" from perceel_app, perceel_gate;
grant select, insert, update on "phrase" to perceel_app;
create policy staff_select on "phrase" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "phrase" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "phrase" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "phrase" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "phrase_version" enable row level security;
alter table "phrase_version" force row level security;
revoke all on "phrase_version" from perceel_app, perceel_gate;
grant select, insert on "phrase_version" to perceel_app;
create policy staff_select on "phrase_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "phrase_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "phrase_version" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "assessment_task" enable row level security;
alter table "assessment_task" force row level security;
revoke all on "assessment_task" from perceel_app, perceel_gate;
grant select, insert, update on "assessment_task" to perceel_app;
create policy officer_select on "assessment_task" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "assessment_task" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "assessment_task" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select, update on "assessment_task" to perceel_gate;
create policy gate_select on "assessment_task" for select to perceel_gate using (true);
create policy gate_update on "assessment_task" for update to perceel_gate using (true) with check (true);
alter table "assessor_conflict" enable row level security;
alter table "assessor_conflict" force row level security;
revoke all on "assessor_conflict" from perceel_app, perceel_gate;
grant select, insert, update on "assessor_conflict" to perceel_app;
create policy officer_select on "assessor_conflict" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "assessor_conflict" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "assessor_conflict" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "assessor_conflict" to perceel_gate;
create policy gate_select on "assessor_conflict" for select to perceel_gate using (true);
alter table "closing_list" enable row level security;
alter table "closing_list" force row level security;
revoke all on "closing_list" from perceel_app, perceel_gate;
grant select on "closing_list" to perceel_app;
create policy everyone_select on "closing_list" for select to perceel_app using (true);
grant select, insert on "closing_list" to perceel_gate;
create policy gate_select on "closing_list" for select to perceel_gate using (true);
create policy gate_insert on "closing_list" for insert to perceel_gate with check (true);
alter table "entry_receipt" enable row level security;
alter table "entry_receipt" force row level security;
revoke all on "entry_receipt" from perceel_app, perceel_gate;
grant select, update on "entry_receipt" to perceel_app;
create policy officer_select on "entry_receipt" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "entry_receipt" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select, insert, update on "entry_receipt" to perceel_gate;
create policy gate_select on "entry_receipt" for select to perceel_gate using (true);
create policy gate_insert on "entry_receipt" for insert to perceel_gate with check (true);
create policy gate_update on "entry_receipt" for update to perceel_gate using (true) with check (true);
alter table "receipt_line" enable row level security;
alter table "receipt_line" force row level security;
revoke all on "receipt_line" from perceel_app, perceel_gate;
grant select on "receipt_line" to perceel_app;
create policy everyone_select on "receipt_line" for select to perceel_app using (true);
grant select, insert on "receipt_line" to perceel_gate;
create policy gate_select on "receipt_line" for select to perceel_gate using (true);
create policy gate_insert on "receipt_line" for insert to perceel_gate with check (true);
alter table "assessment" enable row level security;
alter table "assessment" force row level security;
revoke all on "assessment" from perceel_app, perceel_gate;
grant select, insert, update on "assessment" to perceel_app;
create policy officer_select on "assessment" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (withdrawn_at is null) and ((revealed) or (assessed_by::text = (select ctx_actor()))));
create policy officer_insert on "assessment" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (withdrawn_at is null) and ((revealed) or (assessed_by::text = (select ctx_actor()))));
create policy officer_update on "assessment" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (withdrawn_at is null) and ((revealed) or (assessed_by::text = (select ctx_actor())))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (withdrawn_at is null) and ((revealed) or (assessed_by::text = (select ctx_actor()))));
create policy staff_select on "assessment" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (revealed) and (withdrawn_at is null));
create policy provider_select on "assessment" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (shared_at is not null));
grant select, update on "assessment" to perceel_gate;
create policy gate_select on "assessment" for select to perceel_gate using (true);
create policy gate_update on "assessment" for update to perceel_gate using (true) with check (true);
alter table "clarification" enable row level security;
alter table "clarification" force row level security;
revoke all on "clarification" from perceel_app, perceel_gate;
grant select, insert, update on "clarification" to perceel_app;
create policy officer_select on "clarification" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "clarification" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "clarification" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "clarification" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "clarification" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "clarification" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "clarification" to perceel_gate;
create policy gate_select on "clarification" for select to perceel_gate using (true);
alter table "college_decision" enable row level security;
alter table "college_decision" force row level security;
revoke all on "college_decision" from perceel_app, perceel_gate;
grant select, insert, update on "college_decision" to perceel_app;
create policy officer_select on "college_decision" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "college_decision" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "college_decision" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy clerk_select on "college_decision" for select to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy clerk_update on "college_decision" for update to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy staff_select on "college_decision" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "college_decision" for select to perceel_app using (notified_at <= (select portal_now()));
grant select on "college_decision" to perceel_gate;
create policy gate_select on "college_decision" for select to perceel_gate using (true);
alter table "decision_document" enable row level security;
alter table "decision_document" force row level security;
revoke all on "decision_document" from perceel_app, perceel_gate;
grant select, insert on "decision_document" to perceel_app;
create policy officer_select on "decision_document" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "decision_document" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy clerk_select on "decision_document" for select to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "decision_recorder" enable row level security;
alter table "decision_recorder" force row level security;
revoke all on "decision_recorder" from perceel_app, perceel_gate;
grant select, insert on "decision_recorder" to perceel_app;
create policy officer_select on "decision_recorder" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "decision_recorder" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy clerk_select on "decision_recorder" for select to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy clerk_insert on "decision_recorder" for insert to perceel_app with check (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy staff_select on "decision_recorder" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "integrity_check" enable row level security;
alter table "integrity_check" force row level security;
revoke all on "integrity_check" from perceel_app, perceel_gate;
grant select, insert, update on "integrity_check" to perceel_app;
create policy integrity_select on "integrity_check" for select to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_insert on "integrity_check" for insert to perceel_app with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_update on "integrity_check" for update to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select on "integrity_check" to perceel_gate;
create policy gate_select on "integrity_check" for select to perceel_gate using (true);
alter table "integrity_party" enable row level security;
alter table "integrity_party" force row level security;
revoke all on "integrity_party" from perceel_app, perceel_gate;
grant select, insert, update, delete on "integrity_party" to perceel_app;
create policy integrity_select on "integrity_party" for select to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_insert on "integrity_party" for insert to perceel_app with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_update on "integrity_party" for update to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_delete on "integrity_party" for delete to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "integrity_question" enable row level security;
alter table "integrity_question" force row level security;
revoke all on "integrity_question" from perceel_app, perceel_gate;
grant select, insert, update, delete on "integrity_question" to perceel_app;
create policy integrity_select on "integrity_question" for select to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_insert on "integrity_question" for insert to perceel_app with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_update on "integrity_question" for update to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_delete on "integrity_question" for delete to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "integrity_question" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "integrity_question" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update on "integrity_question" to perceel_gate;
create policy gate_select on "integrity_question" for select to perceel_gate using (true);
create policy gate_update on "integrity_question" for update to perceel_gate using (true) with check (true);
alter table "integrity_file" enable row level security;
alter table "integrity_file" force row level security;
revoke all on "integrity_file" from perceel_app, perceel_gate;
grant select, insert, delete on "integrity_file" to perceel_app;
create policy integrity_select on "integrity_file" for select to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_delete on "integrity_file" for delete to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "integrity_file" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "integrity_file" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_delete on "integrity_file" for delete to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, insert, delete on "integrity_file" to perceel_gate;
create policy gate_select on "integrity_file" for select to perceel_gate using (true);
create policy gate_insert on "integrity_file" for insert to perceel_gate with check (true);
create policy gate_delete on "integrity_file" for delete to perceel_gate using (true);
alter table "integrity_standing" enable row level security;
alter table "integrity_standing" force row level security;
revoke all on "integrity_standing" from perceel_app, perceel_gate;
grant select, insert, update on "integrity_standing" to perceel_app;
create policy integrity_select on "integrity_standing" for select to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_insert on "integrity_standing" for insert to perceel_app with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_update on "integrity_standing" for update to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy clerk_select on "integrity_standing" for select to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy staff_select on "integrity_standing" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "integrity_standing" to perceel_gate;
create policy gate_select on "integrity_standing" for select to perceel_gate using (true);
alter table "summons" enable row level security;
alter table "summons" force row level security;
revoke all on "summons" from perceel_app, perceel_gate;
grant select, insert, update on "summons" to perceel_app;
create policy officer_select on "summons" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "summons" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "summons" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy clerk_select on "summons" for select to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy clerk_insert on "summons" for insert to perceel_app with check (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy clerk_update on "summons" for update to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy staff_select on "summons" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "outcome" enable row level security;
alter table "outcome" force row level security;
revoke all on "outcome" from perceel_app, perceel_gate;
grant select, insert, update, delete on "outcome" to perceel_app;
create policy officer_select on "outcome" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "outcome" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "outcome" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "outcome" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (shared_at is null));
create policy clerk_select on "outcome" for select to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy clerk_update on "outcome" for update to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy staff_select on "outcome" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "outcome" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (shared_at is not null));
grant select on "outcome" to perceel_gate;
create policy gate_select on "outcome" for select to perceel_gate using (true);
alter table "resident_effect" enable row level security;
alter table "resident_effect" force row level security;
revoke all on "resident_effect" from perceel_app, perceel_gate;
grant select, insert, update on "resident_effect" to perceel_app;
create policy staff_select on "resident_effect" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "resident_effect" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "resident_effect" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "resident_effect" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "entry_fact" enable row level security;
alter table "entry_fact" force row level security;
revoke all on "entry_fact" from perceel_app, perceel_gate;
grant select, insert, update on "entry_fact" to perceel_app;
create policy staff_select on "entry_fact" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "entry_fact" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "entry_fact" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "entry_fact" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "agreement" enable row level security;
alter table "agreement" force row level security;
revoke all on "agreement" from perceel_app, perceel_gate;
grant select, insert, update on "agreement" to perceel_app;
create policy contract_select on "agreement" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "agreement" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "agreement" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "agreement" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "agreement" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (status <> 'draft'));
create policy provider_update on "agreement" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (status <> 'draft')) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (status <> 'draft'));
grant select, update on "agreement" to perceel_gate;
create policy gate_select on "agreement" for select to perceel_gate using (true);
create policy gate_update on "agreement" for update to perceel_gate using (true) with check (true);
alter table "signature" enable row level security;
alter table "signature" force row level security;
revoke all on "signature" from perceel_app, perceel_gate;
grant select, insert on "signature" to perceel_app;
create policy contract_select on "signature" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "signature" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "signature" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "signature" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "signature" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
alter table "agreement_option" enable row level security;
alter table "agreement_option" force row level security;
revoke all on "agreement_option" from perceel_app, perceel_gate;
grant select, insert, update on "agreement_option" to perceel_app;
create policy contract_select on "agreement_option" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "agreement_option" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "agreement_option" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "agreement_option" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "agreement_option" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
alter table "proof_renewal" enable row level security;
alter table "proof_renewal" force row level security;
revoke all on "proof_renewal" from perceel_app, perceel_gate;
grant select, insert, update on "proof_renewal" to perceel_app;
create policy contract_select on "proof_renewal" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "proof_renewal" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "proof_renewal" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "proof_renewal" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "proof_renewal" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
alter table "proof_reminder" enable row level security;
alter table "proof_reminder" force row level security;
revoke all on "proof_reminder" from perceel_app, perceel_gate;
grant select, insert on "proof_reminder" to perceel_app;
create policy contract_select on "proof_reminder" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "proof_reminder" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "proof_reminder" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "proof_reminder" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
alter table "moment_proof" enable row level security;
alter table "moment_proof" force row level security;
revoke all on "moment_proof" from perceel_app, perceel_gate;
grant select, insert, update on "moment_proof" to perceel_app;
create policy contract_select on "moment_proof" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "moment_proof" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "moment_proof" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "moment_proof" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "moment_proof" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "moment_proof" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "moment_proof" to perceel_gate;
create policy gate_select on "moment_proof" for select to perceel_gate using (true);
alter table "proof_sample" enable row level security;
alter table "proof_sample" force row level security;
revoke all on "proof_sample" from perceel_app, perceel_gate;
grant select, insert, update on "proof_sample" to perceel_app;
create policy contract_select on "proof_sample" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "proof_sample" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "proof_sample" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "proof_sample" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "proof_sample" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
alter table "participation" enable row level security;
alter table "participation" force row level security;
revoke all on "participation" from perceel_app, perceel_gate;
grant select, insert, update on "participation" to perceel_app;
create policy contract_select on "participation" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "participation" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "participation" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "participation" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy consultant_select on "participation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "participation" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy public_select on "participation" for select to perceel_app using (published_at <= (select portal_now()));
grant select, update on "participation" to perceel_gate;
create policy gate_select on "participation" for select to perceel_gate using (true);
create policy gate_update on "participation" for update to perceel_gate using (true) with check (true);
alter table "council_letter" enable row level security;
alter table "council_letter" force row level security;
revoke all on "council_letter" from perceel_app, perceel_gate;
grant select, insert, update on "council_letter" to perceel_app;
create policy officer_select on "council_letter" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "council_letter" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "council_letter" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "council_letter" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "resident" enable row level security;
alter table "resident" force row level security;
revoke all on "resident" from perceel_app, perceel_gate;
grant select, insert, update on "resident" to perceel_app;
create policy consultant_select on "resident" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "resident" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "resident" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "resident" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
create policy desk_select on "resident" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_insert on "resident" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_select on "resident" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy keys_select on "resident" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
create policy keys_update on "resident" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
grant select, update, delete on "resident" to perceel_gate;
create policy gate_select on "resident" for select to perceel_gate using (true);
create policy gate_update on "resident" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "resident" for delete to perceel_gate using (true);
alter table "bsn_disclosure" enable row level security;
alter table "bsn_disclosure" force row level security;
revoke all on "bsn_disclosure" from perceel_app, perceel_gate;
grant select, insert on "bsn_disclosure" to perceel_app;
create policy consultant_select on "bsn_disclosure" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy consultant_insert on "bsn_disclosure" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
grant select, update, delete on "bsn_disclosure" to perceel_gate;
create policy gate_select on "bsn_disclosure" for select to perceel_gate using (true);
create policy gate_update on "bsn_disclosure" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "bsn_disclosure" for delete to perceel_gate using (true);
alter table "representative" enable row level security;
alter table "representative" force row level security;
revoke all on "representative" from perceel_app, perceel_gate;
grant select, insert, update on "representative" to perceel_app;
create policy consultant_select on "representative" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "representative" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "representative" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_select on "representative" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "representative" to perceel_gate;
create policy gate_select on "representative" for select to perceel_gate using (true);
create policy gate_update on "representative" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "representative" for delete to perceel_gate using (true);
alter table "household_member" enable row level security;
alter table "household_member" force row level security;
revoke all on "household_member" from perceel_app, perceel_gate;
grant select, insert, update on "household_member" to perceel_app;
create policy consultant_select on "household_member" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "household_member" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "household_member" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "household_member" to perceel_gate;
create policy gate_select on "household_member" for select to perceel_gate using (true);
create policy gate_update on "household_member" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "household_member" for delete to perceel_gate using (true);
alter table "resident_note" enable row level security;
alter table "resident_note" force row level security;
revoke all on "resident_note" from perceel_app, perceel_gate;
grant select, insert, update on "resident_note" to perceel_app;
create policy consultant_select on "resident_note" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and ((visibility <> 'own-organisation') or (access_organisation_id::text = (select ctx_access()))));
create policy consultant_insert on "resident_note" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and ((visibility <> 'own-organisation') or (access_organisation_id::text = (select ctx_access()))));
create policy consultant_update on "resident_note" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and ((visibility <> 'own-organisation') or (access_organisation_id::text = (select ctx_access())))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and ((visibility <> 'own-organisation') or (access_organisation_id::text = (select ctx_access()))));
create policy objections_select on "resident_note" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (visibility = 'case') and (objected_at is not null));
grant select, update, delete on "resident_note" to perceel_gate;
create policy gate_select on "resident_note" for select to perceel_gate using (true);
create policy gate_update on "resident_note" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "resident_note" for delete to perceel_gate using (true);
alter table "file_consent" enable row level security;
alter table "file_consent" force row level security;
revoke all on "file_consent" from perceel_app, perceel_gate;
grant select, insert, update on "file_consent" to perceel_app;
create policy consultant_select on "file_consent" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "file_consent" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "file_consent" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "file_consent" to perceel_gate;
create policy gate_select on "file_consent" for select to perceel_gate using (true);
create policy gate_update on "file_consent" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "file_consent" for delete to perceel_gate using (true);
alter table "advice_request" enable row level security;
alter table "advice_request" force row level security;
revoke all on "advice_request" from perceel_app, perceel_gate;
grant select, insert, update on "advice_request" to perceel_app;
create policy consultant_select on "advice_request" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "advice_request" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "advice_request" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "advice_request" to perceel_gate;
create policy gate_select on "advice_request" for select to perceel_gate using (true);
create policy gate_update on "advice_request" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "advice_request" for delete to perceel_gate using (true);
alter table "resident_signal" enable row level security;
alter table "resident_signal" force row level security;
revoke all on "resident_signal" from perceel_app, perceel_gate;
grant select, insert, update on "resident_signal" to perceel_app;
create policy consultant_select on "resident_signal" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "resident_signal" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "resident_signal" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "resident_signal" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (source = 'provider'));
create policy provider_insert on "resident_signal" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (source = 'provider'));
grant select, insert, update, delete on "resident_signal" to perceel_gate;
create policy gate_select on "resident_signal" for select to perceel_gate using (true);
create policy gate_insert on "resident_signal" for insert to perceel_gate with check (true);
create policy gate_update on "resident_signal" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "resident_signal" for delete to perceel_gate using (true);
alter table "allocation_notice" enable row level security;
alter table "allocation_notice" force row level security;
revoke all on "allocation_notice" from perceel_app, perceel_gate;
grant select, insert, update on "allocation_notice" to perceel_app;
create policy consultant_select on "allocation_notice" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "allocation_notice" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "allocation_notice" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "allocation_notice" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update, delete on "allocation_notice" to perceel_gate;
create policy gate_select on "allocation_notice" for select to perceel_gate using (true);
create policy gate_update on "allocation_notice" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "allocation_notice" for delete to perceel_gate using (true);
alter table "resident_move" enable row level security;
alter table "resident_move" force row level security;
revoke all on "resident_move" from perceel_app, perceel_gate;
grant select, insert, update on "resident_move" to perceel_app;
create policy consultant_select on "resident_move" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "resident_move" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "resident_move" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "resident_move" to perceel_gate;
create policy gate_select on "resident_move" for select to perceel_gate using (true);
create policy gate_update on "resident_move" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "resident_move" for delete to perceel_gate using (true);
alter table "survivor_bridge" enable row level security;
alter table "survivor_bridge" force row level security;
revoke all on "survivor_bridge" from perceel_app, perceel_gate;
grant select, insert on "survivor_bridge" to perceel_app;
create policy consultant_select on "survivor_bridge" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "survivor_bridge" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "survivor_bridge" to perceel_gate;
create policy gate_select on "survivor_bridge" for select to perceel_gate using (true);
create policy gate_update on "survivor_bridge" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "survivor_bridge" for delete to perceel_gate using (true);
alter table "death_correction" enable row level security;
alter table "death_correction" force row level security;
revoke all on "death_correction" from perceel_app, perceel_gate;
grant select, insert, update on "death_correction" to perceel_app;
create policy consultant_select on "death_correction" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "death_correction" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "death_correction" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "death_correction" to perceel_gate;
create policy gate_select on "death_correction" for select to perceel_gate using (true);
create policy gate_update on "death_correction" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "death_correction" for delete to perceel_gate using (true);
alter table "retention_hold" enable row level security;
alter table "retention_hold" force row level security;
revoke all on "retention_hold" from perceel_app, perceel_gate;
grant select, insert, update on "retention_hold" to perceel_app;
create policy consultant_select on "retention_hold" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "retention_hold" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "retention_hold" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "retention_hold" to perceel_gate;
create policy gate_select on "retention_hold" for select to perceel_gate using (true);
create policy gate_update on "retention_hold" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "retention_hold" for delete to perceel_gate using (true);
alter table "file_merge" enable row level security;
alter table "file_merge" force row level security;
revoke all on "file_merge" from perceel_app, perceel_gate;
grant select, insert, update on "file_merge" to perceel_app;
create policy consultant_select on "file_merge" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "file_merge" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "file_merge" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "file_merge" to perceel_gate;
create policy gate_select on "file_merge" for select to perceel_gate using (true);
create policy gate_update on "file_merge" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "file_merge" for delete to perceel_gate using (true);
alter table "destruction" enable row level security;
alter table "destruction" force row level security;
revoke all on "destruction" from perceel_app, perceel_gate;
grant select, insert, update on "destruction" to perceel_app;
create policy consultant_select on "destruction" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "destruction" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "destruction" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy auditor_select on "destruction" for select to perceel_app using (((select ctx_role()) = any('{auditor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update on "destruction" to perceel_gate;
create policy gate_select on "destruction" for select to perceel_gate using (true);
create policy gate_update on "destruction" for update to perceel_gate using (true) with check (true);
alter table "resident_export" enable row level security;
alter table "resident_export" force row level security;
revoke all on "resident_export" from perceel_app, perceel_gate;
grant select, insert on "resident_export" to perceel_app;
create policy consultant_select on "resident_export" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "resident_export" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "resident_export" to perceel_gate;
create policy gate_select on "resident_export" for select to perceel_gate using (true);
create policy gate_update on "resident_export" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "resident_export" for delete to perceel_gate using (true);
alter table "resident_word" enable row level security;
alter table "resident_word" force row level security;
revoke all on "resident_word" from perceel_app, perceel_gate;
grant select, insert, update, delete on "resident_word" to perceel_app;
create policy consultant_select on "resident_word" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "resident_word" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "resident_word" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_delete on "resident_word" for delete to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_select on "resident_word" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_insert on "resident_word" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "resident_word" to perceel_gate;
create policy gate_select on "resident_word" for select to perceel_gate using (true);
create policy gate_update on "resident_word" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "resident_word" for delete to perceel_gate using (true);
alter table "resident_search" enable row level security;
alter table "resident_search" force row level security;
revoke all on "resident_search" from perceel_app, perceel_gate;
grant select, insert, delete on "resident_search" to perceel_app;
create policy self_select on "resident_search" for select to perceel_app using (((select ctx_role()) = any('{consultant,desk-agent,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_insert on "resident_search" for insert to perceel_app with check (((select ctx_role()) = any('{consultant,desk-agent,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_delete on "resident_search" for delete to perceel_app using (((select ctx_role()) = any('{consultant,desk-agent,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy keys_select on "resident_search" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
create policy keys_delete on "resident_search" for delete to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
grant select on "resident_search" to perceel_gate;
create policy gate_select on "resident_search" for select to perceel_gate using (true);
alter table "consent" enable row level security;
alter table "consent" force row level security;
revoke all on "consent" from perceel_app, perceel_gate;
grant select, insert, update on "consent" to perceel_app;
create policy consultant_select on "consent" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "consent" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "consent" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "consent" to perceel_gate;
create policy gate_select on "consent" for select to perceel_gate using (true);
create policy gate_update on "consent" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "consent" for delete to perceel_gate using (true);
alter table "preference" enable row level security;
alter table "preference" force row level security;
revoke all on "preference" from perceel_app, perceel_gate;
grant select, insert, update on "preference" to perceel_app;
create policy consultant_select on "preference" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "preference" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "preference" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "preference" to perceel_gate;
create policy gate_select on "preference" for select to perceel_gate using (true);
create policy gate_update on "preference" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "preference" for delete to perceel_gate using (true);
alter table "wmo_case" enable row level security;
alter table "wmo_case" force row level security;
revoke all on "wmo_case" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_case" to perceel_app;
create policy consultant_select on "wmo_case" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_case" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_case" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "wmo_case" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update, delete on "wmo_case" to perceel_gate;
create policy gate_select on "wmo_case" for select to perceel_gate using (true);
create policy gate_update on "wmo_case" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_case" for delete to perceel_gate using (true);
alter table "investigation" enable row level security;
alter table "investigation" force row level security;
revoke all on "investigation" from perceel_app, perceel_gate;
grant select, insert, update on "investigation" to perceel_app;
create policy consultant_select on "investigation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "investigation" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "investigation" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "investigation" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update, delete on "investigation" to perceel_gate;
create policy gate_select on "investigation" for select to perceel_gate using (true);
create policy gate_update on "investigation" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "investigation" for delete to perceel_gate using (true);
alter table "wmo_application" enable row level security;
alter table "wmo_application" force row level security;
revoke all on "wmo_application" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_application" to perceel_app;
create policy consultant_select on "wmo_application" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_application" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_application" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "wmo_application" to perceel_gate;
create policy gate_select on "wmo_application" for select to perceel_gate using (true);
create policy gate_update on "wmo_application" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_application" for delete to perceel_gate using (true);
alter table "findings_reply" enable row level security;
alter table "findings_reply" force row level security;
revoke all on "findings_reply" from perceel_app, perceel_gate;
grant select, insert, update on "findings_reply" to perceel_app;
create policy consultant_select on "findings_reply" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "findings_reply" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "findings_reply" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "findings_reply" to perceel_gate;
create policy gate_select on "findings_reply" for select to perceel_gate using (true);
create policy gate_update on "findings_reply" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "findings_reply" for delete to perceel_gate using (true);
alter table "urgent_help" enable row level security;
alter table "urgent_help" force row level security;
revoke all on "urgent_help" from perceel_app, perceel_gate;
grant select, insert, update on "urgent_help" to perceel_app;
create policy consultant_select on "urgent_help" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "urgent_help" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "urgent_help" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "urgent_help" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update, delete on "urgent_help" to perceel_gate;
create policy gate_select on "urgent_help" for select to perceel_gate using (true);
create policy gate_update on "urgent_help" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "urgent_help" for delete to perceel_gate using (true);
alter table "decision_proposal" enable row level security;
alter table "decision_proposal" force row level security;
revoke all on "decision_proposal" from perceel_app, perceel_gate;
grant select, insert, update on "decision_proposal" to perceel_app;
create policy consultant_select on "decision_proposal" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "decision_proposal" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "decision_proposal" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "decision_proposal" to perceel_gate;
create policy gate_select on "decision_proposal" for select to perceel_gate using (true);
create policy gate_update on "decision_proposal" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "decision_proposal" for delete to perceel_gate using (true);
alter table "calculation" enable row level security;
alter table "calculation" force row level security;
revoke all on "calculation" from perceel_app, perceel_gate;
grant select, insert, update on "calculation" to perceel_app;
create policy consultant_select on "calculation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "calculation" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "calculation" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "calculation" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update, delete on "calculation" to perceel_gate;
create policy gate_select on "calculation" for select to perceel_gate using (true);
create policy gate_update on "calculation" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "calculation" for delete to perceel_gate using (true);
alter table "provider_choice" enable row level security;
alter table "provider_choice" force row level security;
revoke all on "provider_choice" from perceel_app, perceel_gate;
grant select, insert, update on "provider_choice" to perceel_app;
create policy consultant_select on "provider_choice" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "provider_choice" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "provider_choice" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "provider_choice" to perceel_gate;
create policy gate_select on "provider_choice" for select to perceel_gate using (true);
create policy gate_update on "provider_choice" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "provider_choice" for delete to perceel_gate using (true);
alter table "wmo_term_move" enable row level security;
alter table "wmo_term_move" force row level security;
revoke all on "wmo_term_move" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_term_move" to perceel_app;
create policy consultant_select on "wmo_term_move" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_term_move" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_term_move" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "wmo_term_move" to perceel_gate;
create policy gate_select on "wmo_term_move" for select to perceel_gate using (true);
create policy gate_update on "wmo_term_move" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_term_move" for delete to perceel_gate using (true);
alter table "wmo_notice" enable row level security;
alter table "wmo_notice" force row level security;
revoke all on "wmo_notice" from perceel_app, perceel_gate;
grant select, insert on "wmo_notice" to perceel_app;
create policy consultant_select on "wmo_notice" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_notice" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "wmo_notice" to perceel_gate;
create policy gate_select on "wmo_notice" for select to perceel_gate using (true);
create policy gate_update on "wmo_notice" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_notice" for delete to perceel_gate using (true);
alter table "wmo_budget" enable row level security;
alter table "wmo_budget" force row level security;
revoke all on "wmo_budget" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_budget" to perceel_app;
create policy consultant_select on "wmo_budget" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_budget" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_budget" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "wmo_budget" to perceel_gate;
create policy gate_select on "wmo_budget" for select to perceel_gate using (true);
create policy gate_update on "wmo_budget" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_budget" for delete to perceel_gate using (true);
alter table "mediation" enable row level security;
alter table "mediation" force row level security;
revoke all on "mediation" from perceel_app, perceel_gate;
grant select, insert, update on "mediation" to perceel_app;
create policy consultant_select on "mediation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "mediation" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy mediator_select on "mediation" for select to perceel_app using (((select ctx_role()) = any('{mediator}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy mediator_update on "mediation" for update to perceel_app using (((select ctx_role()) = any('{mediator}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{mediator}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "mediation" to perceel_gate;
create policy gate_select on "mediation" for select to perceel_gate using (true);
create policy gate_update on "mediation" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "mediation" for delete to perceel_gate using (true);
alter table "mediation_talk" enable row level security;
alter table "mediation_talk" force row level security;
revoke all on "mediation_talk" from perceel_app, perceel_gate;
grant select, insert on "mediation_talk" to perceel_app;
create policy consultant_select on "mediation_talk" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy mediator_select on "mediation_talk" for select to perceel_app using (((select ctx_role()) = any('{mediator}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy mediator_insert on "mediation_talk" for insert to perceel_app with check (((select ctx_role()) = any('{mediator}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "mediation_talk" to perceel_gate;
create policy gate_select on "mediation_talk" for select to perceel_gate using (true);
create policy gate_update on "mediation_talk" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "mediation_talk" for delete to perceel_gate using (true);
alter table "restorative_track" enable row level security;
alter table "restorative_track" force row level security;
revoke all on "restorative_track" from perceel_app, perceel_gate;
grant select, insert, update on "restorative_track" to perceel_app;
create policy consultant_select on "restorative_track" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "restorative_track" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "restorative_track" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "restorative_track" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (sent_at is not null));
create policy provider_update on "restorative_track" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (sent_at is not null)) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (sent_at is not null));
grant select, update, delete on "restorative_track" to perceel_gate;
create policy gate_select on "restorative_track" for select to perceel_gate using (true);
create policy gate_update on "restorative_track" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "restorative_track" for delete to perceel_gate using (true);
alter table "track_progress" enable row level security;
alter table "track_progress" force row level security;
revoke all on "track_progress" from perceel_app, perceel_gate;
grant select, insert on "track_progress" to perceel_app;
create policy consultant_select on "track_progress" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "track_progress" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "track_progress" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update, delete on "track_progress" to perceel_gate;
create policy gate_select on "track_progress" for select to perceel_gate using (true);
create policy gate_update on "track_progress" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "track_progress" for delete to perceel_gate using (true);
alter table "joint_request" enable row level security;
alter table "joint_request" force row level security;
revoke all on "joint_request" from perceel_app, perceel_gate;
grant select, insert, update on "joint_request" to perceel_app;
create policy consultant_select on "joint_request" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "joint_request" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "joint_request" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "joint_request" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "joint_request" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update, delete on "joint_request" to perceel_gate;
create policy gate_select on "joint_request" for select to perceel_gate using (true);
create policy gate_update on "joint_request" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "joint_request" for delete to perceel_gate using (true);
alter table "wmo_moment" enable row level security;
alter table "wmo_moment" force row level security;
revoke all on "wmo_moment" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_moment" to perceel_app;
create policy consultant_select on "wmo_moment" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_moment" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_moment" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "wmo_moment" to perceel_gate;
create policy gate_select on "wmo_moment" for select to perceel_gate using (true);
create policy gate_update on "wmo_moment" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_moment" for delete to perceel_gate using (true);
alter table "provider_refusal" enable row level security;
alter table "provider_refusal" force row level security;
revoke all on "provider_refusal" from perceel_app, perceel_gate;
grant select, insert on "provider_refusal" to perceel_app;
create policy consultant_select on "provider_refusal" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "provider_refusal" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "provider_refusal" to perceel_gate;
create policy gate_select on "provider_refusal" for select to perceel_gate using (true);
create policy gate_update on "provider_refusal" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "provider_refusal" for delete to perceel_gate using (true);
alter table "consultant_absence" enable row level security;
alter table "consultant_absence" force row level security;
revoke all on "consultant_absence" from perceel_app, perceel_gate;
grant select, insert, update on "consultant_absence" to perceel_app;
create policy consultant_select on "consultant_absence" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "consultant_absence" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "consultant_absence" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "form_draft" enable row level security;
alter table "form_draft" force row level security;
revoke all on "form_draft" from perceel_app, perceel_gate;
grant select, insert, update, delete on "form_draft" to perceel_app;
create policy self_select on "form_draft" for select to perceel_app using (((select ctx_role()) = any('{consultant,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_insert on "form_draft" for insert to perceel_app with check (((select ctx_role()) = any('{consultant,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_update on "form_draft" for update to perceel_app using (((select ctx_role()) = any('{consultant,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor()))) with check (((select ctx_role()) = any('{consultant,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_delete on "form_draft" for delete to perceel_app using (((select ctx_role()) = any('{consultant,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy provider_select on "form_draft" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy provider_insert on "form_draft" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy provider_update on "form_draft" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (person_id::text = (select ctx_actor()))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy provider_delete on "form_draft" for delete to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (person_id::text = (select ctx_actor())));
grant select, delete on "form_draft" to perceel_gate;
create policy gate_select on "form_draft" for select to perceel_gate using (true);
create policy gate_delete on "form_draft" for delete to perceel_gate using (true);
alter table "wmo_dispatch" enable row level security;
alter table "wmo_dispatch" force row level security;
revoke all on "wmo_dispatch" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_dispatch" to perceel_app;
create policy consultant_select on "wmo_dispatch" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_dispatch" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_dispatch" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_select on "wmo_dispatch" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_insert on "wmo_dispatch" for insert to perceel_app with check (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_update on "wmo_dispatch" for update to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "wmo_dispatch" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (recorded_by_id::text = (select ctx_actor())));
create policy objections_insert on "wmo_dispatch" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (recorded_by_id::text = (select ctx_actor())));
grant select, update, delete on "wmo_dispatch" to perceel_gate;
create policy gate_select on "wmo_dispatch" for select to perceel_gate using (true);
create policy gate_update on "wmo_dispatch" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_dispatch" for delete to perceel_gate using (true);
alter table "wmo_decision" enable row level security;
alter table "wmo_decision" force row level security;
revoke all on "wmo_decision" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_decision" to perceel_app;
create policy consultant_select on "wmo_decision" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy consultant_insert on "wmo_decision" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy consultant_update on "wmo_decision" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null)) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy objections_select on "wmo_decision" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null) and (undone_at is null));
create policy objections_insert on "wmo_decision" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update, delete on "wmo_decision" to perceel_gate;
create policy gate_select on "wmo_decision" for select to perceel_gate using (true);
create policy gate_update on "wmo_decision" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_decision" for delete to perceel_gate using (true);
alter table "indication" enable row level security;
alter table "indication" force row level security;
revoke all on "indication" from perceel_app, perceel_gate;
grant select, insert, update on "indication" to perceel_app;
create policy consultant_select on "indication" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy consultant_insert on "indication" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy consultant_update on "indication" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null)) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy objections_select on "indication" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null) and (undone_at is null));
create policy objections_insert on "indication" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
create policy objections_update on "indication" for update to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null)) with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update, delete on "indication" to perceel_gate;
create policy gate_select on "indication" for select to perceel_gate using (true);
create policy gate_update on "indication" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "indication" for delete to perceel_gate using (true);
alter table "campaign" enable row level security;
alter table "campaign" force row level security;
revoke all on "campaign" from perceel_app, perceel_gate;
grant select, insert, update on "campaign" to perceel_app;
create policy consultant_select on "campaign" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "campaign" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "campaign" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_select on "campaign" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "campaign_wave" enable row level security;
alter table "campaign_wave" force row level security;
revoke all on "campaign_wave" from perceel_app, perceel_gate;
grant select, insert, delete on "campaign_wave" to perceel_app;
create policy consultant_select on "campaign_wave" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "campaign_wave" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_delete on "campaign_wave" for delete to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_select on "campaign_wave" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "campaign_case" enable row level security;
alter table "campaign_case" force row level security;
revoke all on "campaign_case" from perceel_app, perceel_gate;
grant select, insert, update on "campaign_case" to perceel_app;
create policy consultant_select on "campaign_case" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "campaign_case" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "campaign_case" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "campaign_case" to perceel_gate;
create policy gate_select on "campaign_case" for select to perceel_gate using (true);
create policy gate_update on "campaign_case" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "campaign_case" for delete to perceel_gate using (true);
alter table "conversion" enable row level security;
alter table "conversion" force row level security;
revoke all on "conversion" from perceel_app, perceel_gate;
grant select, insert, update on "conversion" to perceel_app;
create policy consultant_select on "conversion" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "conversion" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "conversion" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_select on "conversion" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select on "conversion" to perceel_gate;
create policy gate_select on "conversion" for select to perceel_gate using (true);
alter table "conversion_wave" enable row level security;
alter table "conversion_wave" force row level security;
revoke all on "conversion_wave" from perceel_app, perceel_gate;
grant select, insert, delete on "conversion_wave" to perceel_app;
create policy consultant_select on "conversion_wave" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "conversion_wave" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_delete on "conversion_wave" for delete to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_select on "conversion_wave" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "conversion_case" enable row level security;
alter table "conversion_case" force row level security;
revoke all on "conversion_case" from perceel_app, perceel_gate;
grant select, insert, update on "conversion_case" to perceel_app;
create policy consultant_select on "conversion_case" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "conversion_case" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "conversion_case" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "conversion_case" to perceel_gate;
create policy gate_select on "conversion_case" for select to perceel_gate using (true);
create policy gate_update on "conversion_case" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "conversion_case" for delete to perceel_gate using (true);
alter table "help_mapping" enable row level security;
alter table "help_mapping" force row level security;
revoke all on "help_mapping" from perceel_app, perceel_gate;
grant select, insert, update on "help_mapping" to perceel_app;
create policy adviser_select on "help_mapping" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_insert on "help_mapping" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_update on "help_mapping" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_select on "help_mapping" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "changeover" enable row level security;
alter table "changeover" force row level security;
revoke all on "changeover" from perceel_app, perceel_gate;
grant select, insert, update on "changeover" to perceel_app;
create policy consultant_select on "changeover" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "changeover" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "changeover" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_select on "changeover" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select on "changeover" to perceel_gate;
create policy gate_select on "changeover" for select to perceel_gate using (true);
alter table "changeover_part" enable row level security;
alter table "changeover_part" force row level security;
revoke all on "changeover_part" from perceel_app, perceel_gate;
grant select, insert, update on "changeover_part" to perceel_app;
create policy consultant_select on "changeover_part" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "changeover_part" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "changeover_part" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_select on "changeover_part" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update on "changeover_part" to perceel_gate;
create policy gate_select on "changeover_part" for select to perceel_gate using (true);
create policy gate_update on "changeover_part" for update to perceel_gate using (true) with check (true);
alter table "changeover_case" enable row level security;
alter table "changeover_case" force row level security;
revoke all on "changeover_case" from perceel_app, perceel_gate;
grant select, insert, update on "changeover_case" to perceel_app;
create policy consultant_select on "changeover_case" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "changeover_case" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "changeover_case" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "changeover_case" to perceel_gate;
create policy gate_select on "changeover_case" for select to perceel_gate using (true);
create policy gate_update on "changeover_case" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "changeover_case" for delete to perceel_gate using (true);
alter table "supervision_report" enable row level security;
alter table "supervision_report" force row level security;
revoke all on "supervision_report" from perceel_app, perceel_gate;
grant select, insert on "supervision_report" to perceel_app;
create policy supervisor_select on "supervision_report" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy supervisor_insert on "supervision_report" for insert to perceel_app with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "supervision_report" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (source = 'provider'));
create policy provider_insert on "supervision_report" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (source = 'provider'));
create policy complaints_insert on "supervision_report" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (source = 'complaint'));
grant select, update, delete on "supervision_report" to perceel_gate;
create policy gate_select on "supervision_report" for select to perceel_gate using (true);
create policy gate_update on "supervision_report" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "supervision_report" for delete to perceel_gate using (true);
alter table "supervision_file" enable row level security;
alter table "supervision_file" force row level security;
revoke all on "supervision_file" from perceel_app, perceel_gate;
grant select, insert, update on "supervision_file" to perceel_app;
create policy supervisor_select on "supervision_file" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy supervisor_insert on "supervision_file" for insert to perceel_app with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy supervisor_update on "supervision_file" for update to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_insert on "supervision_file" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy complaints_insert on "supervision_file" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "supervision_file" to perceel_gate;
create policy gate_select on "supervision_file" for select to perceel_gate using (true);
create policy gate_update on "supervision_file" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "supervision_file" for delete to perceel_gate using (true);
alter table "supervision_question" enable row level security;
alter table "supervision_question" force row level security;
revoke all on "supervision_question" from perceel_app, perceel_gate;
grant select, insert, update on "supervision_question" to perceel_app;
create policy supervisor_select on "supervision_question" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy supervisor_insert on "supervision_question" for insert to perceel_app with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "supervision_question" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "supervision_question" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update, delete on "supervision_question" to perceel_gate;
create policy gate_select on "supervision_question" for select to perceel_gate using (true);
create policy gate_update on "supervision_question" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "supervision_question" for delete to perceel_gate using (true);
alter table "complaint" enable row level security;
alter table "complaint" force row level security;
revoke all on "complaint" from perceel_app, perceel_gate;
grant select, insert, update on "complaint" to perceel_app;
create policy complaints_select on "complaint" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy complaints_insert on "complaint" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy complaints_update on "complaint" for update to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "objection" enable row level security;
alter table "objection" force row level security;
revoke all on "objection" from perceel_app, perceel_gate;
grant select, insert, update on "objection" to perceel_app;
create policy objections_select on "objection" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_insert on "objection" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_update on "objection" for update to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "objection" to perceel_gate;
create policy gate_select on "objection" for select to perceel_gate using (true);
create policy gate_update on "objection" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "objection" for delete to perceel_gate using (true);
alter table "objection_suspension" enable row level security;
alter table "objection_suspension" force row level security;
revoke all on "objection_suspension" from perceel_app, perceel_gate;
grant select, insert, update on "objection_suspension" to perceel_app;
create policy objections_select on "objection_suspension" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_insert on "objection_suspension" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_update on "objection_suspension" for update to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "objection_suspension" to perceel_gate;
create policy gate_select on "objection_suspension" for select to perceel_gate using (true);
create policy gate_update on "objection_suspension" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "objection_suspension" for delete to perceel_gate using (true);
alter table "objection_appeal" enable row level security;
alter table "objection_appeal" force row level security;
revoke all on "objection_appeal" from perceel_app, perceel_gate;
grant select, insert, update on "objection_appeal" to perceel_app;
create policy objections_select on "objection_appeal" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_insert on "objection_appeal" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_update on "objection_appeal" for update to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "objection_appeal" to perceel_gate;
create policy gate_select on "objection_appeal" for select to perceel_gate using (true);
create policy gate_update on "objection_appeal" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "objection_appeal" for delete to perceel_gate using (true);
alter table "objection_standing" enable row level security;
alter table "objection_standing" force row level security;
revoke all on "objection_standing" from perceel_app, perceel_gate;
grant select on "objection_standing" to perceel_app;
create policy consultant_select on "objection_standing" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "objection_standing" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, insert, update, delete on "objection_standing" to perceel_gate;
create policy gate_select on "objection_standing" for select to perceel_gate using (true);
create policy gate_insert on "objection_standing" for insert to perceel_gate with check (true);
create policy gate_update on "objection_standing" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "objection_standing" for delete to perceel_gate using (true);
alter table "allocation" enable row level security;
alter table "allocation" force row level security;
revoke all on "allocation" from perceel_app, perceel_gate;
grant select, insert, update on "allocation" to perceel_app;
create policy consultant_select on "allocation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy consultant_insert on "allocation" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy consultant_update on "allocation" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null)) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy back_office_select on "allocation" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "allocation" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "allocation" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy contract_select on "allocation" for select to perceel_app using (((select ctx_role()) = any('{contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select, insert, update, delete on "allocation" to perceel_gate;
create policy gate_select on "allocation" for select to perceel_gate using (true);
create policy gate_insert on "allocation" for insert to perceel_gate with check (true);
create policy gate_update on "allocation" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "allocation" for delete to perceel_gate using (true);
alter table "allocation_client" enable row level security;
alter table "allocation_client" force row level security;
revoke all on "allocation_client" from perceel_app, perceel_gate;
grant select, insert, update on "allocation_client" to perceel_app;
create policy consultant_select on "allocation_client" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "allocation_client" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "allocation_client" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_select on "allocation_client" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "allocation_client" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (shared_at is not null));
grant select, insert, update, delete on "allocation_client" to perceel_gate;
create policy gate_select on "allocation_client" for select to perceel_gate using (true);
create policy gate_insert on "allocation_client" for insert to perceel_gate with check (true);
create policy gate_update on "allocation_client" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "allocation_client" for delete to perceel_gate using (true);
alter table "contribution_handover" enable row level security;
alter table "contribution_handover" force row level security;
revoke all on "contribution_handover" from perceel_app, perceel_gate;
grant select, insert, update on "contribution_handover" to perceel_app;
create policy back_office_select on "contribution_handover" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_insert on "contribution_handover" for insert to perceel_app with check (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_update on "contribution_handover" for update to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_select on "contribution_handover" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select on "contribution_handover" to perceel_gate;
create policy gate_select on "contribution_handover" for select to perceel_gate using (true);
alter table "contribution_line" enable row level security;
alter table "contribution_line" force row level security;
revoke all on "contribution_line" from perceel_app, perceel_gate;
grant select, insert on "contribution_line" to perceel_app;
create policy back_office_select on "contribution_line" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_insert on "contribution_line" for insert to perceel_app with check (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_select on "contribution_line" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "contribution_line" to perceel_gate;
create policy gate_select on "contribution_line" for select to perceel_gate using (true);
create policy gate_update on "contribution_line" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "contribution_line" for delete to perceel_gate using (true);
alter table "contribution_download" enable row level security;
alter table "contribution_download" force row level security;
revoke all on "contribution_download" from perceel_app, perceel_gate;
grant select, insert on "contribution_download" to perceel_app;
create policy back_office_select on "contribution_download" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy back_office_insert on "contribution_download" for insert to perceel_app with check (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
alter table "data_import" enable row level security;
alter table "data_import" force row level security;
revoke all on "data_import" from perceel_app, perceel_gate;
grant select, insert, update on "data_import" to perceel_app;
create policy consultant_select on "data_import" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "data_import" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "data_import" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update on "data_import" to perceel_gate;
create policy gate_select on "data_import" for select to perceel_gate using (true);
create policy gate_update on "data_import" for update to perceel_gate using (true) with check (true);
alter table "data_import_row" enable row level security;
alter table "data_import_row" force row level security;
revoke all on "data_import_row" from perceel_app, perceel_gate;
grant select, insert, update on "data_import_row" to perceel_app;
create policy consultant_select on "data_import_row" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "data_import_row" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "data_import_row" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "data_import_row" to perceel_gate;
create policy gate_select on "data_import_row" for select to perceel_gate using (true);
create policy gate_update on "data_import_row" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "data_import_row" for delete to perceel_gate using (true);
alter table "facility_registration" enable row level security;
alter table "facility_registration" force row level security;
revoke all on "facility_registration" from perceel_app, perceel_gate;
grant select, insert, update on "facility_registration" to perceel_app;
create policy desk_select on "facility_registration" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_insert on "facility_registration" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_update on "facility_registration" for update to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_select on "facility_registration" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "facility_registration" to perceel_gate;
create policy gate_select on "facility_registration" for select to perceel_gate using (true);
create policy gate_update on "facility_registration" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "facility_registration" for delete to perceel_gate using (true);
alter table "facility_placement" enable row level security;
alter table "facility_placement" force row level security;
revoke all on "facility_placement" from perceel_app, perceel_gate;
grant select, insert, update on "facility_placement" to perceel_app;
create policy desk_select on "facility_placement" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_insert on "facility_placement" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_update on "facility_placement" for update to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_select on "facility_placement" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "facility_placement" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "facility_placement" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update, delete on "facility_placement" to perceel_gate;
create policy gate_select on "facility_placement" for select to perceel_gate using (true);
create policy gate_update on "facility_placement" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "facility_placement" for delete to perceel_gate using (true);
alter table "facility_hours" enable row level security;
alter table "facility_hours" force row level security;
revoke all on "facility_hours" from perceel_app, perceel_gate;
grant select, insert on "facility_hours" to perceel_app;
create policy desk_select on "facility_hours" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "facility_hours" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "facility_hours" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update, delete on "facility_hours" to perceel_gate;
create policy gate_select on "facility_hours" for select to perceel_gate using (true);
create policy gate_update on "facility_hours" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "facility_hours" for delete to perceel_gate using (true);
alter table "facility_extra" enable row level security;
alter table "facility_extra" force row level security;
revoke all on "facility_extra" from perceel_app, perceel_gate;
grant select, insert, update on "facility_extra" to perceel_app;
create policy desk_select on "facility_extra" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_update on "facility_extra" for update to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "facility_extra" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "facility_extra" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update, delete on "facility_extra" to perceel_gate;
create policy gate_select on "facility_extra" for select to perceel_gate using (true);
create policy gate_update on "facility_extra" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "facility_extra" for delete to perceel_gate using (true);
alter table "caller_check" enable row level security;
alter table "caller_check" force row level security;
revoke all on "caller_check" from perceel_app, perceel_gate;
grant select, insert on "caller_check" to perceel_app;
create policy desk_select on "caller_check" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy desk_insert on "caller_check" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
grant select, update, delete on "caller_check" to perceel_gate;
create policy gate_select on "caller_check" for select to perceel_gate using (true);
create policy gate_update on "caller_check" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "caller_check" for delete to perceel_gate using (true);
alter table "call_back" enable row level security;
alter table "call_back" force row level security;
revoke all on "call_back" from perceel_app, perceel_gate;
grant select, insert, update on "call_back" to perceel_app;
create policy desk_select on "call_back" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_insert on "call_back" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_select on "call_back" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "call_back" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "call_back" to perceel_gate;
create policy gate_select on "call_back" for select to perceel_gate using (true);
create policy gate_update on "call_back" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "call_back" for delete to perceel_gate using (true);
-- The clock row is made and moved by the owner only.
create policy owner_all on "portal_clock" for all to perceel_owner using (true) with check (true);
