-- prisma/sql/20251209000000_priority_and_burden/00_about.sql
-- Who goes first on a waiting list, what each step of the process costs (issue 4): one file per subject.

-- prisma/schema
-- DropIndex
DROP INDEX "wmo_notice_case_id_key";

-- AlterTable
ALTER TABLE "allocation" ADD COLUMN     "return_cause" TEXT;

-- AlterTable
ALTER TABLE "bad_news_talk" ADD COLUMN     "objected_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "caller_check" ADD COLUMN     "caller" TEXT NOT NULL DEFAULT 'resident';

-- AlterTable
ALTER TABLE "facility_placement" ADD COLUMN     "room_shown" TEXT,
ADD COLUMN     "room_statement_id" UUID;

-- AlterTable
ALTER TABLE "objection" ADD COLUMN     "calculation" JSONB,
ADD COLUMN     "hearing_ground" TEXT,
ADD COLUMN     "norm_set_id" UUID,
ADD COLUMN     "posted_on" TEXT,
ADD COLUMN     "product_id" UUID;

-- AlterTable
ALTER TABLE "resident" ADD COLUMN     "address_secret_by" TEXT,
ADD COLUMN     "address_secret_on" TEXT;

-- AlterTable
ALTER TABLE "wmo_case" ADD COLUMN     "notified_by" TEXT;

-- CreateTable
CREATE TABLE "waiting_ground" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "ground" TEXT,
    "words" TEXT,
    "from_on" TEXT NOT NULL,
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "waiting_ground_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "burden_report" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "provider_id" UUID,
    "step" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "proposal" TEXT,
    "status" TEXT NOT NULL DEFAULT 'reported',
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "reported_by_id" UUID NOT NULL,
    "reported_role" TEXT NOT NULL,
    "verdict" TEXT,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "answered_name" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "burden_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "waiting_ground_municipality_id_idx" ON "waiting_ground"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "waiting_ground_case_id_number_key" ON "waiting_ground"("case_id", "number");

-- CreateIndex
CREATE INDEX "burden_report_region_id_status_reported_at_idx" ON "burden_report"("region_id", "status", "reported_at");

-- CreateIndex
CREATE INDEX "burden_report_municipality_id_reported_at_idx" ON "burden_report"("municipality_id", "reported_at");

-- CreateIndex
CREATE INDEX "burden_report_provider_id_reported_at_idx" ON "burden_report"("provider_id", "reported_at");

-- CreateIndex
CREATE INDEX "allocation_municipality_id_id_idx" ON "allocation"("municipality_id", "id");

-- CreateIndex
CREATE INDEX "assessment_counted_idx" ON "assessment"("submission_id", "region_id", "revealed", "withdrawn_at", "assessed_by", "provider_id", "shared_at");

-- CreateIndex
CREATE INDEX "investigation_municipality_id_talk_on_idx" ON "investigation"("municipality_id", "talk_on");

-- CreateIndex
CREATE INDEX "objection_product_id_idx" ON "objection"("product_id");

-- CreateIndex
CREATE INDEX "objection_norm_set_id_idx" ON "objection"("norm_set_id");

-- CreateIndex
CREATE INDEX "wmo_decision_municipality_id_decided_on_idx" ON "wmo_decision"("municipality_id", "decided_on");

-- CreateIndex
CREATE INDEX "wmo_notice_case_id_municipality_id_idx" ON "wmo_notice"("case_id", "municipality_id");

-- AddForeignKey
ALTER TABLE "waiting_ground" ADD CONSTRAINT "waiting_ground_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_placement" ADD CONSTRAINT "facility_placement_room_statement_id_participation_id_fkey" FOREIGN KEY ("room_statement_id", "participation_id") REFERENCES "room_statement"("id", "participation_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_norm_set_id_fkey" FOREIGN KEY ("norm_set_id") REFERENCES "norm_set"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "burden_report" ADD CONSTRAINT "burden_report_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "burden_report" ADD CONSTRAINT "burden_report_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "burden_report" ADD CONSTRAINT "burden_report_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- prisma/sql/20251209000000_priority_and_burden/10_waiting_ground.sql
-- Who goes first of those who wait (S31, F71): a ground of the municipality's own dated rule, recorded and taken away as rows that stay.
alter table waiting_ground
  add constraint waiting_ground_number check (number > 0),
  add constraint waiting_ground_day check (from_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint waiting_ground_words check ((ground is null) = (words is null) and btrim(words) <> ''),
  add constraint waiting_ground_reason check (btrim(reason) <> '' and (ground is not null or reason is not null));

-- Whether help in kind was granted by this case that nobody gives yet, also from a day to come. Reads what its caller may read.
create function help_awaited(of_case uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (
    select from indication i join wmo_decision d on d.id = i.decision_id
    where i.case_id = of_case and i.status = 'adopted' and i.form = 'in-kind' and i.undone_at is null and d.dispatched_on is not null and coalesce(i.ended_on, i.ends_on) >= today_of_portal()
      and not exists (
        select from allocation a join indication o on o.id = a.indication_id
        where o.resident_id = i.resident_id and o.municipality_id = i.municipality_id and a.product_id = i.product_id and a.undone_at is null
          and (a.status in ('started', 'paused') or a.status in ('stopped', 'transferred') and a.stopped_on >= today_of_portal())))
$$;

set role perceel_gate;

-- The ground stands in the rule of its day, with the reason where that rule asks one; the resident was granted help in kind and nobody helps him yet.
create function waiting_ground_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today text := today_of_portal();
  region uuid := (select m.region_id from municipality m where m.id = new.municipality_id);
  before waiting_ground;
  ruled jsonb;
begin
  select * into before from waiting_ground g where g.case_id = new.case_id order by g.number desc limit 1;
  select g into ruled from jsonb_array_elements(facility_rule(region, new.municipality_id, 'waiting-priority', new.from_on) -> 'grounds') g where g ->> 'code' = new.ground;
  if new.number <> coalesce(before.number, 0) + 1 then
    raise exception 'waiting-ground-number' using errcode = 'PW001', detail = new.number::text;
  end if;
  if new.from_on > today or new.from_on < (select c.notified_on from wmo_case c where c.id = new.case_id) or new.from_on < before.from_on then
    raise exception 'waiting-ground-day' using errcode = 'PW001', detail = new.from_on;
  end if;
  if new.ground is null and before.ground is null then
    raise exception 'waiting-ground-none' using errcode = 'PW001';
  end if;
  if new.ground is not null and (ruled is null or ruled ->> 'words' <> new.words or (ruled ->> 'reason')::boolean and new.reason is null) then
    raise exception 'waiting-ground-ruled' using errcode = 'PW001', detail = new.ground;
  end if;
  if not help_awaited(new.case_id) then
    raise exception 'waiting-ground-not-waiting' using errcode = 'PW001', detail = new.case_id::text;
  end if;
  return new;
end $$;

set role perceel_owner;

create trigger waiting_ground_fits before insert on waiting_ground for each row execute function waiting_ground_fits();

-- prisma/sql/20251209000000_priority_and_burden/11_waiting_list.sql
-- One waiting list per municipality (F70, F71): who waits, since when, what for and why, as the facts stand when it is read. Nothing of it is stored.

-- What a return comes down to, where the provider chose it; the release before knows nothing of it and leaves it empty.
alter table allocation add constraint allocation_return_cause check (return_cause in ('no-room', 'windows', 'other'));

-- The kind of waiting (D26) by its facts; null where they do not tell. The same as waitingKind() of lib/allocations/rules/waiting.ts.
create function waiting_kind(step text, start_later boolean, resident_no boolean, returned text, room text, narrow boolean) returns text language sql immutable parallel safe as $$
  select case
    when step = 'accepted' then case when start_later then 'capacity' else 'administrative' end
    when step = 'offered' then 'administrative'
    when resident_no then 'choice'
    when returned = 'no-room' then 'capacity'
    when returned = 'windows' then case when narrow then 'choice' else 'capacity' end
    when room = 'none' then 'capacity'
    when returned is not null then null
    when room = 'not-then' then case when narrow then 'choice' else 'capacity' end
    when room = 'not-chosen' then 'choice'
    else 'administrative' end
$$;

set role perceel_gate;

-- The indications of these municipalities that nobody helps by yet.
create function waiting_ids(places uuid[]) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(x.id), '{}') from (
    select i.id from indication i where i.municipality_id = any(places) and i.status = 'adopted' and i.form = 'in-kind' and not i.placed and i.ends_on >= today_of_portal()
    union
    select a.indication_id from allocation a where a.municipality_id = any(places) and (a.status in ('offered', 'accepted') or a.status = 'returned' and a.return_agreed is null)
  ) x
$$;

/* Of these indications those that wait today, with their facts. Waiting begins when help was granted and its first day has come, the day after help by another
   ended, or the day of a no that starts it anew (ADR 0074); one no without a rule, and the days are not counted. Room is what the providers that can help in the
   lot say of it and is up to date (ADR 0109): 'none' all of them no, 'not-chosen' only the chosen one no, 'not-then' only in windows the resident did not give. */
create function waiting_of(ids uuid[]) returns table (
  indication_id uuid, municipality_id uuid, case_id uuid, resident_id uuid, product_id uuid, lot_id uuid, minutes_per_week int, since text, counted boolean, allocation_id uuid, step text,
  start_later boolean, resident_no boolean, returned text, room text, narrow boolean, kind text, words text, class int, look_again text)
language sql stable security definer set search_path = public, pg_temp as $$
  with today as materialized (select today_of_portal() as day),
  given as materialized (
    select i.id, i.municipality_id, m.region_id, i.case_id, i.resident_id, i.product_id, i.lot_id, i.minutes_per_week, greatest(d.dispatched_on, i.starts_on) as granted
    from unnest(ids) as u(id) join indication i on i.id = u.id join municipality m on m.id = i.municipality_id join wmo_decision d on d.id = i.decision_id cross join today t
    where i.status = 'adopted' and i.form = 'in-kind' and i.undone_at is null and d.dispatched_on is not null and i.starts_on <= t.day and coalesce(i.ended_on, i.ends_on) >= t.day
  ),
  rules as materialized (
    select p.municipality_id, facility_rule(p.region_id, p.municipality_id, 'waiting-priority', t.day) -> 'grounds' as grounds,
      (facility_rule(p.region_id, p.municipality_id, 'availability-freshness', t.day) ->> 'days')::int as fresh,
      coalesce((select array_agg(w) from jsonb_array_elements_text(facility_rule(p.region_id, p.municipality_id, 'time-windows', t.day) -> 'windows') w), array['morning', 'afternoon', 'evening', 'saturday-morning']) as windows
    from (select distinct g.municipality_id, g.region_id from given g) p cross join today t
  ),
  help as materialized (
    select g.id, max(case when a.status in ('started', 'paused') then '9999-12-31' when a.status in ('stopped', 'transferred') then a.stopped_on end) as until
    from given g join indication o on o.resident_id = g.resident_id and o.municipality_id = g.municipality_id join allocation a on a.indication_id = o.id and a.product_id = g.product_id and a.undone_at is null
    group by g.id
  ),
  nos as materialized (
    select x.id, max(x.day) filter (where x.effect = 'starts-anew') as anew, bool_or(x.effect is null) as unruled from (
      select g.id, r.refused_on as day, r.effect from given g join provider_refusal r on r.case_id = g.case_id
      union all
      select g.id, a.day, facility_rule(g.region_id, g.municipality_id, 'waiting-after-refusal', a.day) ->> 'provider' from given g join indication o on o.case_id = g.case_id
        cross join lateral (select to_char(b.returned_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day from allocation b where b.indication_id = o.id and b.returned_at is not null) a
    ) x group by x.id
  ),
  waits as materialized (
    select g.*, greatest(g.granted, to_char(to_date(h.until, 'YYYY-MM-DD') + 1, 'YYYY-MM-DD'), n.anew) as since, coalesce(not n.unruled, true) as counted, r.grounds, r.fresh, r.windows as offered_windows,
      l.id as last_id, l.status as last_status, l.starts_on > l.wished_start as later, l.return_agreed, l.return_cause, c.participation_id as chosen,
      exists (select from provider_refusal f where f.case_id = g.case_id and f.recorded_at >= coalesce(l.returned_at, l.offered_at, '-infinity') and (c.id is null or f.participation_id = c.participation_id and f.recorded_at >= c.chosen_at)) as refused,
      array(select w from unnest(r.windows) w where w = any(p.windows) or w in ('evening', 'saturday-morning') and coalesce(e.granted, false) order by w) as open
    from given g join rules r on r.municipality_id = g.municipality_id cross join today t left join help h on h.id = g.id left join nos n on n.id = g.id
    left join lateral (select a.* from allocation a where a.indication_id = g.id and a.undone_at is null order by a.offered_at desc, a.id desc limit 1) l on true
    left join provider_choice c on c.case_id = g.case_id
    left join lateral (select w.windows from preference w where w.resident_id = g.resident_id and w.municipality_id = g.municipality_id and w.case_id = g.case_id order by w.recorded_at desc, w.id desc limit 1) p on true
    left join lateral (select w.granted from consent w where w.resident_id = g.resident_id and w.municipality_id = g.municipality_id and w.case_id = g.case_id and w.aspect = 'wider-window' order by w.recorded_at desc, w.id desc limit 1) e on true
    where h.until is null or h.until < t.day
  ),
  says as materialized (
    select k.municipality_id, k.lot_id, k.product_id, p.id as participation_id, s.no_windows,
      case when s.id is null or s.valid_until < t.day or to_char(to_date(s.said_on, 'YYYY-MM-DD') + k.fresh, 'YYYY-MM-DD') < t.day then null when s.takes = 'now' or s.takes = 'later' and s.room_from <= t.day then 'room' else 'none' end as said
    from (select distinct w.municipality_id, w.lot_id, w.product_id, w.fresh from waits w) k cross join today t
    join lot o on o.municipality_id = k.municipality_id and (o.id = k.lot_id or o.kind = 'municipality')
    join participation p on p.lot_id = o.id and p.status = 'running' and p.starts_on <= t.day and p.ends_on >= t.day and k.product_id = any(p.product_ids)
    left join lateral (select q.* from room_statement q where q.participation_id = p.id and q.product_id = k.product_id order by q.number desc limit 1) s on true
  ),
  rooms as materialized (
    select k.municipality_id, k.lot_id, k.product_id, k.open, count(*) as those, count(*) filter (where y.said = 'none') as none, count(*) filter (where y.said = 'room') as room, count(*) filter (where y.said = 'room' and not y.no_windows @> k.open) as fits
    from (select distinct w.municipality_id, w.lot_id, w.product_id, w.open from waits w) k join says y on y.municipality_id = k.municipality_id and y.lot_id = k.lot_id and y.product_id = k.product_id
    group by 1, 2, 3, 4
  ),
  facts as (
    select w.*, case when w.last_status in ('offered', 'accepted') then w.last_status when w.last_status = 'returned' and w.return_agreed is null then 'returned' else 'to-offer' end as step,
      case when w.last_status = 'returned' and not w.refused then coalesce(w.return_cause, 'unsaid') end as returned,
      case when r.none = r.those then 'none' when r.room > 0 and r.fits = 0 and r.room + r.none = r.those then 'not-then' when y.said = 'none' and r.room > 0 then 'not-chosen' when r.room > 0 then 'some' else 'unknown' end as room,
      not w.open @> w.offered_windows as narrow
    from waits w left join rooms r on r.municipality_id = w.municipality_id and r.lot_id = w.lot_id and r.product_id = w.product_id and r.open = w.open
    left join says y on y.municipality_id = w.municipality_id and y.lot_id = w.lot_id and y.product_id = w.product_id and y.participation_id = w.chosen
  )
  select f.id, f.municipality_id, f.case_id, f.resident_id, f.product_id, f.lot_id, f.minutes_per_week, f.since, f.counted, case when f.step <> 'to-offer' then f.last_id end, f.step, f.step = 'accepted' and f.later, f.refused, f.returned, f.room, f.narrow,
    waiting_kind(f.step, f.step = 'accepted' and f.later, f.refused, f.returned, f.room, f.narrow), g.words, (k.ruled ->> 'order')::int, to_char(to_date(g.from_on, 'YYYY-MM-DD') + 7 * (k.ruled ->> 'weeks')::int, 'YYYY-MM-DD')
  from facts f cross join today t left join lateral (select x.* from waiting_ground x where x.case_id = f.case_id order by x.number desc limit 1) g on true
  left join lateral (select x as ruled from jsonb_array_elements(f.grounds) x where x ->> 'code' = g.ground) k on true
  where f.since <= t.day
$$;

/* A page of the list of the consultant's or back office's own municipality: in the order of the class of the ground, then since when, then the key.
   The place counts everybody, whatever is filtered. A back office reads the class of a ground, and neither its words nor whose case it is. */
create function waiting_page(asked_kind text, asked_lot uuid, asked_product uuid, after_class int, after_since text, after_id uuid, most int) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with listed as materialized (
    select w.*, coalesce(w.class, 99) as rank, row_number() over (order by coalesce(w.class, 99), w.since, w.indication_id) as place
    from waiting_of(case when ctx_kind() = 'person' and ctx_role() in ('consultant', 'back-office') then waiting_ids(ctx_municipalities()::uuid[]) else '{}' end) w
  ),
  picked as materialized (
    select l.* from listed l where (asked_kind is null or coalesce(l.kind, 'unknown') = asked_kind) and (asked_lot is null or l.lot_id = asked_lot) and (asked_product is null or l.product_id = asked_product)
  ),
  page as (
    select p.* from picked p where after_id is null or (p.rank, p.since, p.indication_id) > (after_class, after_since, after_id) order by p.rank, p.since, p.indication_id limit most
  )
  select jsonb_build_object(
    'all', (select count(*) from listed), 'total', (select count(*) from picked), 'again', (select count(*) from listed l where l.look_again <= today_of_portal()),
    'kinds', (select coalesce(jsonb_object_agg(k.kind, k.people), '{}') from (select coalesce(l.kind, 'unknown') as kind, count(*) as people from listed l group by 1) k),
    'lots', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]') from lot o where o.id in (select l.lot_id from listed l)),
    'products', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]') from product o where o.id in (select l.product_id from listed l)),
    'rows', (select coalesce(jsonb_agg(jsonb_build_object(
        'indicationId', p.indication_id, 'place', p.place, 'rank', p.rank, 'class', p.class, 'words', case when ctx_role() = 'consultant' then p.words end, 'lookAgain', p.look_again, 'since', p.since, 'counted', p.counted,
        'minutesPerWeek', p.minutes_per_week, 'product', r.name, 'lot', o.name, 'allocationId', p.allocation_id, 'allocation', a.number,
        'caseId', case when ctx_role() = 'consultant' then p.case_id end, 'caseNumber', case when ctx_role() = 'consultant' then c.number end,
        'facts', jsonb_build_object('step', p.step, 'startLater', p.start_later, 'residentNo', p.resident_no, 'returned', p.returned, 'room', p.room, 'narrow', p.narrow)) order by p.rank, p.since, p.indication_id), '[]')
      from page p join product r on r.id = p.product_id join lot o on o.id = p.lot_id join wmo_case c on c.id = p.case_id left join allocation a on a.id = p.allocation_id))
$$;

-- What waits by one case of the consultant's municipality, for the page of that case.
create function waiting_case(of_case uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('product', r.name, 'since', w.since, 'class', w.class, 'lookAgain', w.look_again,
      'facts', jsonb_build_object('step', w.step, 'startLater', w.start_later, 'residentNo', w.resident_no, 'returned', w.returned, 'room', w.room, 'narrow', w.narrow)) order by w.since, w.indication_id), '[]')
  from waiting_of(array(select i.id from indication i where i.case_id = of_case and ctx_kind() = 'person' and ctx_role() = 'consultant' and i.municipality_id = any(ctx_municipalities()::uuid[]))) w join product r on r.id = w.product_id
$$;

-- Which place somebody has among those who wait for the same in the same lot and were not offered to anybody, for the trail; no row when he does not wait.
create function waiting_place(of_indication uuid) returns table (place int, those int, class int, since text) language sql stable security definer set search_path = public, pg_temp as $$
  with own as (select i.* from indication i where i.id = of_indication and ctx_kind() = 'person' and ctx_role() = 'consultant' and i.municipality_id = any(ctx_municipalities()::uuid[])),
  listed as (
    select w.indication_id, w.class, w.since, row_number() over (order by coalesce(w.class, 99), w.since, w.indication_id) as place, count(*) over () as those
    from waiting_of(array(select i.id from own o join indication i on i.municipality_id = o.municipality_id and i.lot_id = o.lot_id and i.product_id = o.product_id and i.status = 'adopted' and i.form = 'in-kind' and not i.placed and i.ends_on >= today_of_portal())) w
  )
  select l.place::int, l.those::int, l.class, l.since from listed l where l.indication_id = of_indication
$$;

revoke all on function waiting_ids(uuid[]), waiting_of(uuid[]), waiting_page(text, uuid, uuid, int, text, uuid, int), waiting_case(uuid), waiting_place(uuid) from public;
grant execute on function waiting_page(text, uuid, uuid, int, text, uuid, int), waiting_case(uuid), waiting_place(uuid) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251209000000_priority_and_burden/12_waiting_sums.sql
-- What follows from the waiting list for those who read no case: sums by kind, and which grounds are to be looked at again.
set role perceel_gate;

-- How many people wait, and for how many minutes a week, per municipality of the session and kind. Only where the municipality ruled of how many people a
-- sum is at least; one of fewer is hidden, and so is the next smallest that would give it away (ADR 0069).
create function waiting_sums() returns table (municipality_id uuid, kind text, people int, minutes bigint, standing text) language sql stable security definer set search_path = public, pg_temp as $$
  with places as materialized (
    select m.id, (facility_rule(m.region_id, m.id, 'small-sums', today_of_portal()) ->> 'people')::int as at_least from municipality m
    where ctx_kind() = 'person' and ctx_role() in ('contract-manager', 'policy-adviser', 'controller') and m.id = any(ctx_municipalities()::uuid[])
  ),
  waits as materialized (
    select w.municipality_id, w.resident_id, w.minutes_per_week, coalesce(w.kind, 'unknown') as kind, p.at_least
    from waiting_of(waiting_ids(array(select p.id from places p where p.at_least is not null))) w join places p on p.id = w.municipality_id
  ),
  cells as (
    select w.municipality_id, w.kind, w.at_least, count(distinct w.resident_id) as people, sum(w.minutes_per_week) as minutes from waits w group by 1, 2, 3
    union all
    select w.municipality_id, 'total', w.at_least, count(distinct w.resident_id), sum(w.minutes_per_week) from waits w group by 1, 3
  ),
  judged as (
    select c.*, sum_standing(c.people, sum(c.people) over (partition by c.municipality_id, c.kind = 'total' order by c.people, c.kind rows between unbounded preceding and 1 preceding)::bigint, c.at_least) as standing from cells c
  )
  select j.municipality_id, j.kind, case when j.standing = 'shown' then j.people::int end, case when j.standing = 'shown' then j.minutes::bigint end, j.standing from judged j
$$;

/* The cases of the consultant's municipality that wait by a ground that is past its weeks. Begins with who waits, since grounds of those who were helped stay for
   good; a municipality without a ground is done at once. */
create function grounds_to_look_at() returns table (case_id uuid, number text, look_on text) language sql stable security definer set search_path = public, pg_temp as $$
  with own as materialized (
    select array(select m.id from municipality m where ctx_kind() = 'person' and ctx_role() = 'consultant' and m.id = any(ctx_municipalities()::uuid[]) and exists (select from waiting_ground g where g.municipality_id = m.id)) as places
  ),
  waits as (select distinct i.case_id from own o cross join unnest(case when o.places = '{}' then '{}' else waiting_ids(o.places) end) as u(id) join indication i on i.id = u.id),
  last as (
    select g.* from waits w cross join lateral (select x.* from waiting_ground x where x.case_id = w.case_id order by x.number desc limit 1) g where g.ground is not null
  )
  select c.id, c.number, d.look_on from last l join wmo_case c on c.id = l.case_id join municipality m on m.id = l.municipality_id
  cross join lateral (
    select to_char(to_date(l.from_on, 'YYYY-MM-DD') + 7 * (r ->> 'weeks')::int, 'YYYY-MM-DD') as look_on
    from jsonb_array_elements(facility_rule(m.region_id, m.id, 'waiting-priority', today_of_portal()) -> 'grounds') r where r ->> 'code' = l.ground) d
  where d.look_on <= today_of_portal() and help_awaited(c.id) order by d.look_on, c.number limit 50
$$;

revoke all on function waiting_sums(), grounds_to_look_at() from public;
grant execute on function waiting_sums(), grounds_to_look_at() to perceel_app;

set role perceel_owner;

-- prisma/sql/20251209000000_priority_and_burden/20_burden.sql
-- What each step of the process takes (F83, D36): days, acts by party, and what was done again, in sums of a quarter that is over. No row of a case or of
-- the trail leaves these functions; no figure is of fewer people than the municipality's rule says, and none is of one or two who did the work (ADR 0114).
set role perceel_gate;

-- The municipality that is asked for, when it is one of the session's; without a rule for small sums no figure is made.
create function burden_scope(place uuid) returns table (municipality_id uuid, region_id uuid, at_least int) language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, m.region_id, r.at_least from municipality m cross join lateral (select (facility_rule(m.region_id, m.id, 'small-sums', facility_today()) ->> 'people')::int as at_least) r
  where ctx_kind() = 'person' and ctx_role() in ('controller', 'contract-manager', 'policy-adviser') and m.id = place and m.id = any(ctx_municipalities()::uuid[]) and r.at_least is not null
$$;

-- What is done at a step, by its event in the trail (of a letter with its kind, of the investigation with its part): an act, an act that does something
-- again, an act that is done again where a case has it twice, or a page that somebody opened to read who it is about.
create function burden_events() returns table (step text, key text, kind text) language sql immutable as $$
  values ('confirm', 'case.notified', 'act'), ('confirm', 'case.letter-sent:confirmation', 'act'), ('confirm', 'case.letter-returned:confirmation', 'again'),
    ('talk', 'case.taken-over', 'act'), ('talk', 'case.released', 'again'), ('talk', 'case.support-offered', 'act'), ('talk', 'case.plan-received', 'act'), ('talk', 'investigation.step-saved:talk', 'once'),
    ('findings', 'investigation.step-saved:needs', 'once'), ('findings', 'investigation.step-saved:network', 'once'), ('findings', 'investigation.step-saved:facilities', 'once'), ('findings', 'investigation.step-saved:conclusion', 'once'),
    ('findings', 'calculation.saved', 'act'), ('findings', 'calculation.spread', 'act'), ('findings', 'joint.asked', 'act'), ('findings', 'joint.client-read', 'look'), ('findings', 'joint.proposed', 'act'), ('findings', 'joint.settled', 'act'), ('findings', 'joint.silent', 'again'),
    ('findings', 'joint.withdrawn', 'again'), ('findings', 'case.findings-drawn-up', 'once'), ('findings', 'case.letter-sent:findings', 'act'), ('findings', 'case.letter-returned:findings', 'again'),
    ('apply', 'case.findings-replied', 'act'), ('apply', 'case.remarks-handled', 'again'), ('apply', 'case.application-received', 'act'),
    ('decide', 'case.wishes-recorded', 'act'), ('decide', 'case.provider-chosen', 'once'), ('decide', 'case.provider-refused', 'again'), ('decide', 'case.budget-recorded', 'once'), ('decide', 'case.budget-withdrawn', 'again'), ('decide', 'case.talk-recorded', 'act'),
    ('decide', 'case.decision-proposed', 'act'), ('decide', 'case.proposal-returned', 'again'), ('decide', 'case.term-moved', 'again'), ('decide', 'case.term-runs-again', 'act'), ('decide', 'case.notice-received', 'again'), ('decide', 'case.decided', 'act'),
    ('dispatch', 'case.letter-sent:decision', 'act'), ('dispatch', 'case.letter-returned:decision', 'again'),
    ('offer', 'allocation.offered', 'act'),
    ('accept', 'allocation.accepted', 'act'), ('accept', 'allocation.returned', 'again'), ('accept', 'allocation.return-agreed', 'act'), ('accept', 'allocation.return-refused', 'again'), ('accept', 'allocation.cancelled', 'again'),
    ('start', 'allocation.client-read', 'look'), ('start', 'allocation.started', 'act'),
    ('enter', 'submission.started', 'act'), ('enter', 'submission.lots-chosen', 'act'), ('enter', 'submission.answered', 'act'), ('enter', 'submission.evidence-chosen', 'act'), ('enter', 'submission.taken-over', 'act'), ('enter', 'submission.submitted', 'act'), ('enter', 'submission.replaced', 'again'),
    ('change', 'dossier-change.reported', 'act'), ('change', 'dossier-change.checked', 'act'), ('change', 'dossier-change.approved', 'act'), ('change', 'dossier-change.refused', 'again'),
    ('proof', 'proof.handed-in', 'act'), ('proof', 'proof.accepted', 'act'), ('proof', 'proof.rejected', 'again')
$$;

create function amsterdam_day(moment timestamptz) returns text language sql stable as $$ select to_char(moment at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') $$;

-- Who went through a step in each quarter, and in how many days. A quarter that still runs gives nothing: the difference between two days would be one person.
-- What came in from an older system went through no step here.
create function burden_passed(place uuid, first_days text[]) returns table (first_day text, step text, subject_id uuid, who uuid, help_id uuid, days int, at_least int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare m record; quarters text[]; lo text; hi text; since timestamptz; until timestamptz;
begin
  select * into m from burden_scope(place);
  select array_agg(q.first_day), min(q.first_day), max(q.next_day) into quarters, lo, hi
    from (select d as first_day, case when d ~ '^20\d\d-(01|04|07|10)-01$' then to_char(to_date(d, 'YYYY-MM-DD') + interval '3 months', 'YYYY-MM-DD') end as next_day from unnest(first_days) as d) q where q.next_day <= facility_today();
  if m.municipality_id is null or quarters is null then return; end if;
  since := (lo || ' 00:00 Europe/Amsterdam')::timestamptz;
  until := (hi || ' 00:00 Europe/Amsterdam')::timestamptz;
  return query
  with cases as materialized (
    select c.id, c.resident_id, c.notified_on, c.confirmed_on, c.findings_sent_on, c.applied_on from wmo_case c where c.municipality_id = m.municipality_id and c.import_id is null
      and (c.confirmed_on >= lo and c.confirmed_on < hi or c.findings_sent_on >= lo and c.findings_sent_on < hi or c.applied_on >= lo and c.applied_on < hi)
  ), decisions as materialized (
    select d.case_id, d.resident_id, d.decided_on, d.dispatched_on from wmo_decision d where d.municipality_id = m.municipality_id and d.replaces_id is null and d.import_id is null and d.undone_at is null
      and (d.decided_on >= lo and d.decided_on < hi or d.dispatched_on >= lo and d.dispatched_on < hi)
  ), help as materialized (
    select a.id, a.indication_id, a.offered_at, a.accepted_at, a.started_at, a.starts_on, i.case_id, i.resident_id, i.decision_id from allocation a join indication i on i.id = a.indication_id and i.import_id is null
    where a.municipality_id = m.municipality_id and a.import_id is null and a.follows_id is null and a.undone_at is null
      and (a.offered_at >= since and a.offered_at < until or a.accepted_at >= since and a.accepted_at < until or a.starts_on >= lo and a.starts_on < hi)
  ), passed as (
    select 'confirm' as step, c.id, c.resident_id as who, null::uuid as help_id, c.notified_on as since, c.confirmed_on as until from cases c
    union all select 'talk', v.case_id, c.resident_id, null, coalesce(c.confirmed_on, c.notified_on), v.talk_on from investigation v join wmo_case c on c.id = v.case_id and c.import_id is null where v.municipality_id = m.municipality_id and v.talk_on >= lo and v.talk_on < hi
    union all select 'findings', c.id, c.resident_id, null, coalesce(v.talk_on, c.notified_on), c.findings_sent_on from cases c left join investigation v on v.case_id = c.id where c.findings_sent_on >= lo
    union all select 'apply', c.id, c.resident_id, null, c.findings_sent_on, c.applied_on from cases c
    union all select 'decide', d.case_id, d.resident_id, null, c.applied_on, d.decided_on from decisions d join wmo_case c on c.id = d.case_id and c.import_id is null where d.decided_on >= lo
    union all select 'dispatch', d.case_id, d.resident_id, null, d.decided_on, d.dispatched_on from decisions d
    union all select 'offer', h.case_id, h.resident_id, h.indication_id, d.dispatched_on, amsterdam_day(h.offered_at) from help h join wmo_decision d on d.id = h.decision_id
      where h.offered_at >= since and not exists (select from allocation b where b.indication_id = h.indication_id and b.import_id is null and (b.offered_at, b.id) < (h.offered_at, h.id))
    union all select 'accept', h.case_id, h.resident_id, h.indication_id, amsterdam_day(h.offered_at), amsterdam_day(h.accepted_at) from help h where h.accepted_at >= since
    union all select 'start', h.case_id, h.resident_id, h.indication_id, amsterdam_day(h.accepted_at), h.starts_on from help h where h.started_at is not null
    union all select 'enter', b.id, b.provider_id, null, amsterdam_day((select min(l.portal_at) from audit_line l where l.subject_id = b.id and l.event = 'submission.started')), amsterdam_day(b.submitted_at)
      from submission b where b.region_id = m.region_id and b.opened_at is not null and b.submitted_at >= since and b.submitted_at < until
    union all select 'change', g.id, g.provider_id, null, amsterdam_day(g.reported_at), amsterdam_day(g.decided_at) from dossier_change g where m.region_id = any(g.region_ids) and g.decided_at >= since and g.decided_at < until
    union all select 'proof', p.id, p.provider_id, null, amsterdam_day(p.handed_in_at), amsterdam_day(p.judged_at) from proof_renewal p where p.region_id = m.region_id and p.judged_at >= since and p.judged_at < until
  ), dated as (
    -- What was done before its turn took no day.
    select to_char(date_trunc('quarter', to_date(p.until, 'YYYY-MM-DD')), 'YYYY-MM-DD') as quarter, p.*, greatest(0, to_date(p.until, 'YYYY-MM-DD') - to_date(p.since, 'YYYY-MM-DD')) as days from passed p where p.since is not null and p.until is not null
  )
  select d.quarter, d.step, d.id, d.who, d.help_id, d.days, m.at_least from dated d where d.quarter = any(quarters);
end $$;

-- How many cases went through each step, the median of their days, and how long it was at least for as many of the longest as the rule says: never one person's.
create function burden_steps(place uuid, first_days text[]) returns table (first_day text, step text, cases int, median float8, longest int, standing text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with passed as materialized (select * from burden_passed(place, first_days)),
  people as (select p.first_day, p.step, p.who, max(p.days) as longest from passed p group by 1, 2, 3),
  cells as (select p.first_day, p.step, p.at_least, count(distinct p.who) as people, count(distinct p.subject_id) as cases, percentile_cont(0.5) within group (order by p.days) as median from passed p group by 1, 2, 3)
  select c.first_day, c.step, case when s.shown then c.cases::int end, case when s.shown then c.median end,
    case when c.people >= 2 * c.at_least then (select k.longest from people k where k.first_day = c.first_day and k.step = c.step order by k.longest desc offset c.at_least - 1 limit 1) end, case when s.shown then 'shown' else 'few' end
  from cells c cross join lateral (select c.people >= c.at_least as shown) s
$$;

-- What was done at each step for those who went through it: acts by party, pages that providers opened, and cases in which something was done again. Of fewer
-- than three who did it nothing is said: of two, each could take off his own.
create function burden_acts(place uuid, first_days text[]) returns table (first_day text, step text, measure text, figure int, standing text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with passed as materialized (select distinct p.first_day, p.step, p.subject_id, p.who, p.help_id, p.at_least from burden_passed(place, first_days) p),
  totals as (select p.first_day, p.step, count(distinct p.who) as people from passed p group by 1, 2),
  -- What the lines of a case are about: itself, its investigation, its calculation and so on, or the offers of the help it led to.
  subjects as materialized (
    select distinct p.subject_id as about, null::uuid as help_id, p.subject_id as id from passed p
    union all select v.case_id, null, v.id from investigation v where v.case_id in (select p.subject_id from passed p where p.step in ('talk', 'findings'))
    union all select k.case_id, null, k.id from calculation k where k.case_id in (select p.subject_id from passed p where p.step = 'findings')
    union all select j.case_id, null, j.id from joint_request j where j.case_id in (select p.subject_id from passed p where p.step = 'findings')
    union all select h.case_id, null, h.id from provider_choice h where h.case_id in (select p.subject_id from passed p where p.step = 'decide')
    union all select b.case_id, null, b.id from wmo_budget b where b.case_id in (select p.subject_id from passed p where p.step = 'decide')
    union all select p.subject_id, p.help_id, a.id from (select distinct p.subject_id, p.help_id from passed p where p.help_id is not null) p join allocation a on a.indication_id = p.help_id
  ), trail as materialized (
    -- By subject, one after another (offset 0): never along the trail of the whole country.
    select o.about, o.help_id, l.seq, l.person_id, l.role, l.compartment, l.event || case when l.event like 'case.letter-%' then ':' || (l.detail ->> 'kind') when l.event = 'investigation.step-saved' then ':' || (l.detail ->> 'step') else '' end as key
    from subjects o cross join lateral (select * from audit_line l where l.subject_id = o.id and l.person_id is not null offset 0) l
  ), lines as materialized (
    select p.first_day, p.step, p.subject_id, p.who, p.at_least, l.person_id, e.kind = 'look' as look,
      case when l.role in ('consultant', 'back-office') then l.role when l.role = 'desk-agent' then 'desk' when l.role in ('provider-admin', 'provider-staff') then 'provider' when l.role in ('procurement-officer', 'contract-manager') then 'region' end as party,
      e.kind = 'again' or (e.kind = 'once' and row_number() over (partition by p.first_day, p.step, p.subject_id, e.key order by l.seq) > 1) as again
    from trail l join burden_events() e on e.key = l.key
    -- A change of a dossier stands twice in the trail: for the provider and for the region.
    join passed p on p.subject_id = l.about and p.step = e.step and p.help_id is not distinct from l.help_id and (p.step <> 'change' or l.compartment = 'provider')
  ), cells as (
    select l.first_day, l.step, l.party as measure, l.at_least, count(*) as figure, count(distinct l.who) as people, count(distinct l.person_id) as workers, null::bigint as others from lines l where not l.look and l.party is not null group by 1, 2, 3, 4
    union all
    select l.first_day, l.step, 'looked', l.at_least, count(*), count(distinct l.who), count(distinct l.person_id), null from lines l where l.look and l.party = 'provider' group by 1, 2, 4
    union all
    select l.first_day, l.step, 'again', l.at_least, count(distinct l.subject_id), count(distinct l.who), count(distinct l.person_id), min(t.people) - count(distinct l.who) from lines l join totals t using (first_day, step) where l.again group by 1, 2, 4
  ), judged as (
    -- Those without anything done again follow from the others: they too are none or enough.
    select c.*, case when c.people < c.at_least then 'few' when c.workers < 3 then 'alone' when c.others between 1 and c.at_least - 1 then 'covered' else 'shown' end as standing from cells c
  )
  select j.first_day, j.step, j.measure, case when j.standing = 'shown' then j.figure::int end, j.standing from judged j
$$;

revoke all on function burden_scope(uuid), burden_events(), amsterdam_day(timestamptz), burden_passed(uuid, text[]), burden_steps(uuid, text[]), burden_acts(uuid, text[]) from public;
grant execute on function burden_steps(uuid, text[]), burden_acts(uuid, text[]) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251209000000_priority_and_burden/21_burden_reports.sql
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

-- prisma/sql/20251209000000_priority_and_burden/30_objections_received.sql
-- Objections as they come in: by post (Awb 6:9 lid 2), before the letter was recorded as sent (Awb 6:10), and with the talks that were held.

-- By post an objection is in time when it was posted within the term and came within a week after it. That week may end on a holiday, so
-- the check knows its widest; the command counts it. Loosens what was asked: a row of the release before still fits.
alter table objection drop constraint objection_late;
alter table objection
  add constraint objection_late check ((late or received_on <= objection_until or (posted_on is not null and received_on::date - objection_until::date <= 11))
    and (not late or (received_on > objection_until and (posted_on is null or posted_on > objection_until or received_on::date - objection_until::date > 7))) and (late or late_excused is null) and (late_excused is null) = (late_reason is null)),
  add constraint objection_posted check (posted_on is null or (channel = 'letter' and posted_on <= received_on and (late or posted_on <= objection_until)));

create or replace function objection_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare first record;
begin
  if old.status <> 'running' then raise exception 'objection-ended' using errcode = 'PI008', detail = new.number; end if;
  if (new.number, new.municipality_id, new.resident_id, new.case_id, new.decision_id, new.urgent_help_id, new.received_on, new.posted_on, new.dispatched_on, new.objection_until, new.recorded_by, new.recorded_at) is distinct from
     (old.number, old.municipality_id, old.resident_id, old.case_id, old.decision_id, old.urgent_help_id, old.received_on, old.posted_on, old.dispatched_on, old.objection_until, old.recorded_by, old.recorded_at)
     or old.adjourned_on is not null and new.adjourned_on is distinct from old.adjourned_on
     -- One that came too early makes room for a later one; one that counts stays.
     or old.notice_on is not null and (new.notice_on, new.notice_decide_by, new.notice_days) is distinct from (old.notice_on, old.notice_decide_by, old.notice_days)
        and (old.notice_on > old.notice_decide_by or new.notice_on is null or new.notice_on <= old.notice_on)
     or old.hearing = 'held' and new.hearing <> 'held' then
    raise exception 'objection-step' using errcode = 'PI008', detail = new.number;
  end if;
  if new.status = 'decided' then
    select d.decided_by_id, d.signed_name into first from wmo_decision d where d.id = new.decision_id
      union all select u.decided_by_id, u.signed_name from urgent_help u where u.id = new.urgent_help_id;
    if not found or new.decided_by_id::text is distinct from ctx_actor() or first.decided_by_id = new.decided_by_id or (first.decided_by_id is null and first.signed_name = new.decided_by_name) then
      raise exception 'objection-four-eyes' using errcode = 'PI009', detail = new.number;
    end if;
  end if;
  return new;
end $$;

-- What a consultant told the resident before a no goes with the case to who decides on the objection (ADR 0110); of before, too.
alter table bad_news_talk no force row level security;
alter table wmo_case no force row level security;
update bad_news_talk t set objected_at = c.objected_at from wmo_case c where c.id = t.case_id and c.objected_at is not null;
alter table wmo_case force row level security;
alter table bad_news_talk force row level security;

set role perceel_gate;

-- Against what was sent, from the day it was decided (Awb 6:10 lid 1 onder a): a decision, or temporary help by the dispatch of its letter.
create or replace function objection_rests() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status <> 'running' or not exists (
      select from wmo_decision d where d.id = new.decision_id and d.case_id = new.case_id and d.resident_id = new.resident_id and d.dispatched_on = new.dispatched_on and d.objection_until = new.objection_until and d.decided_on <= new.received_on
      union all
      select from urgent_help u join wmo_case c on c.id = u.case_id join wmo_dispatch s on s.letter_id = u.letter_id and s.starts_term
      where u.id = new.urgent_help_id and u.case_id = new.case_id and c.resident_id = new.resident_id and s.sent_on = new.dispatched_on and s.objection_until = new.objection_until and u.decided_on <= new.received_on) then
    raise exception 'objection-step' using errcode = 'PI008', detail = new.number;
  end if;
  return new;
end $$;

create function objection_opens_talks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update bad_news_talk set objected_at = date_trunc('milliseconds', portal_now()) where case_id = new.case_id and objected_at is null;
  return new;
end $$;
create function talk_of_objected_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.objected_at := (select c.objected_at from wmo_case c where c.id = new.case_id);
  return new;
end $$;

set role perceel_owner;

-- The talks of a case are open to its objections officer from the objection on.
create trigger objection_opens_talks after insert on objection for each row execute function objection_opens_talks();

-- A talk of a case that was objected to is open to its officer at once.
create trigger talk_of_objected_case before insert on bad_news_talk for each row execute function talk_of_objected_case();

-- prisma/sql/20251209000000_priority_and_burden/31_died_before_decision.sql
-- Nobody decides on the application of who has died: the case is closed. A decision in the place of an earlier one, on an objection for
-- instance, still can, and so can what an older system decided. Said in the screen first (decideDecision).
create function decision_of_the_living() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.replaces_id is null and new.import_id is null and exists (select from resident r where r.id = new.resident_id and r.died_on <= new.decided_on) then
    raise exception 'resident-died' using errcode = 'PI160';
  end if;
  return new;
end $$;

-- A first decision about somebody who has died is refused; the release before would have sent it to him.
create trigger decision_of_the_living before insert on wmo_decision for each row execute function decision_of_the_living();

-- prisma/sql/20251209000000_priority_and_burden/32_words_of_prefixes.sql
-- A surname that is itself a prefix (Le, Do, Van) was left out of the words by which a resident is found; from now on it is kept. Those of before:
alter table resident no force row level security;
alter table resident_word no force row level security;
insert into resident_word (municipality_id, word, resident_id)
select distinct r.municipality_id, fold_word(lower(btrim(s.surname))), r.id
from resident r cross join lateral (values (r.surname), (r.partner_surname)) s (surname)
where r.merged_into_id is null
  and lower(btrim(s.surname)) in ('van', 'de', 'den', 'der', 'het', 'ten', 'ter', 'te', 'in', 'op', 'aan', 'bij', 'uit', 'over', 'onder', 'voor', 'la', 'le', 'du', 'des', 'von', 'zu', 'el', 'al', 'da', 'di', 'do', 'dos')
on conflict do nothing;
alter table resident_word force row level security;
alter table resident force row level security;

-- prisma/sql/20251209000000_priority_and_burden/33_left_unprocessed.sql
-- An application that stays incomplete may be left unprocessed (Awb 4:5): that is a decision, with a letter and open to objection, and never the
-- silent end of a case.

-- One outcome more than before; every row of before still fits.
alter table wmo_decision drop constraint wmo_decision_outcome;
alter table wmo_decision add constraint wmo_decision_outcome check (outcome in ('granted', 'partly-granted', 'refused', 'revised', 'withdrawn', 'not-processed'));

-- Only after the resident was asked by letter to complete it, and the day of that letter passed without it.
create function decision_left_unprocessed() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.replaces_id is not null or not exists (select from wmo_term_move t where t.case_id = new.case_id and t.kind = 'completion' and t.sent_on is not null and t.until_on < new.decided_on and (t.ended_on is null or t.ended_on > t.until_on))
     or exists (select from wmo_term_move t where t.case_id = new.case_id and t.kind = 'completion' and t.sent_on is not null and t.until_on >= new.decided_on) then
    raise exception 'completion-first' using errcode = 'PI161', detail = new.reference;
  end if;
  return new;
end $$;

-- Of the new outcome only.
create trigger decision_left_unprocessed before insert on wmo_decision for each row when (new.outcome = 'not-processed') execute function decision_left_unprocessed();

create function case_not_left_silently() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from resident r where r.id = new.resident_id and r.died_on is not null) then raise exception 'decide-instead' using errcode = 'PI162', detail = new.number; end if;
  return new;
end $$;

-- An application never ends as "not processed" without a decision, unless the resident has died: the release before let it.
create trigger case_not_left_silently before update on wmo_case for each row when (old.status = 'applied' and new.status = 'not-processed') execute function case_not_left_silently();

-- As before; that an application is left unprocessed rests on no hours, so no second consultant is asked for how far they deviate.
create or replace function decision_by_a_second() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare rule jsonb := second_rule(new.municipality_id, new.decided_on); deviation int;
begin
  if ctx_role() <> 'consultant' then return new; end if;
  if exists (select from decision_proposal p where p.case_id = new.case_id and p.status = 'proposed') then
    raise exception 'decision-needs-a-second' using errcode = 'PI022', detail = new.reference;
  end if;
  select c.deviation_minutes into deviation from calculation c where c.case_id = new.case_id;
  if (case when new.replaces_id is not null then (rule ->> 'fewerMinutes')::boolean and new.outcome = 'withdrawn'
      else (rule ->> 'refusal')::boolean and new.outcome = 'refused' or (rule ->> 'partly')::boolean and new.outcome = 'partly-granted'
        or new.outcome not in ('refused', 'not-processed') and abs(deviation) > (rule ->> 'deviationOver')::int end)
     and not exists (select from decision_proposal p where p.case_id = new.case_id and p.status = 'approved' and p.answered_by_id = new.decided_by_id and p.outcome = new.outcome and p.replaces_id is not distinct from new.replaces_id) then
    raise exception 'decision-needs-a-second' using errcode = 'PI022', detail = new.reference;
  end if;
  return new;
end $$;

-- As before; what is left unprocessed refuses on no ground.
create or replace function decision_of_restorative() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare restorative boolean := exists (select from wmo_case c join product p on p.id = c.product_id where c.id = new.case_id and p.kind = 'restorative');
begin
  if new.replaces_id is not null or new.outcome = 'not-processed' then return new; end if;
  if restorative <> (new.refusal_ground is not distinct from 'prior-facility') then raise exception 'prior-facility' using errcode = 'PI020', detail = new.reference; end if;
  if restorative and not exists (select from restorative_track t where t.case_id = new.case_id and (t.status <> 'declined' or not t.voluntary)) then
    raise exception 'track-unanswered' using errcode = 'PI020', detail = new.reference;
  end if;
  return new;
end $$;

-- prisma/sql/20251209000000_priority_and_burden/34_unheard.sql
-- Why nobody was heard is one of the five grounds of the law (Awb 7:3), which the decision names (Awb 7:12) and which fits its outcome. Of before it is not known.
alter table objection
  add constraint objection_hearing_ground check (hearing_ground is null or (hearing = 'waived' and hearing_ground in ('declined', 'no-answer', 'evidently-inadmissible', 'evidently-unfounded', 'granted-whole'))),
  add constraint objection_hearing_ground_fits check (hearing_ground is null or status <> 'decided' or (
    (hearing_ground <> 'evidently-inadmissible' or outcome = 'inadmissible') and (hearing_ground <> 'evidently-unfounded' or outcome = 'unfounded') and (hearing_ground <> 'granted-whole' or outcome = 'founded')));

-- Completed after the term that was given is not completed within it (Awb 6:6): inadmissible is possible then, never needed. Loosens what was asked.
alter table objection drop constraint objection_ready;
alter table objection add constraint objection_ready check (status <> 'decided' or (hearing in ('held', 'waived') and (not late or late_excused is not null)
  and (not late or late_excused or outcome = 'inadmissible')
  and (outcome <> 'inadmissible' or late and not late_excused or cardinality(missing) > 0 and (completed_on is null and completion_until < decided_on or completed_on > completion_until))));

-- prisma/sql/20251209000000_priority_and_burden/35_notified_by.sql
-- Who notified it in the resident's place (art. 2.3.2 lid 1: by or on behalf of): a name, or nothing.
alter table wmo_case add constraint wmo_case_notified_by check (btrim(notified_by) <> '');

-- prisma/sql/20251209000000_priority_and_burden/36_notice_again.sql
-- A formal notice that came too early starts no penalty (Awb 4:17 lid 3): another may follow, later, and counts. After one that counts none does.
create or replace function wmo_notice_step() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from wmo_case c where c.id = new.case_id and c.municipality_id = new.municipality_id and c.applied_on <= new.received_on and c.status in ('applied', 'decided'))
     or exists (select from wmo_notice n where n.case_id = new.case_id and (n.received_on > n.decide_by or n.received_on >= new.received_on)) then
    raise exception 'notice-step' using errcode = 'PI013';
  end if;
  return new;
end $$;

-- prisma/sql/20251209000000_priority_and_burden/37_unprocessed_founded.sql
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

-- prisma/sql/20251209000000_priority_and_burden/40_death_undone_facility.sql
-- A death that was none (F78, ADR 0079) also gives back the general facility that it ended (F65), with its counter; and a registration goes along when two files become one.

-- Whether a row changes nothing but that it stands again, in the undoing of the death that ended exactly that registration.
create function facility_stands_again(registration uuid, old jsonb, new jsonb, what text[]) returns boolean language sql stable as
$$ select current_user = 'perceel_gate' and current_setting('app.facility_stands_again', true) = registration::text and new ->> 'ends_on' is null and old - what = new - what $$;

-- As before for each new row, and for each change but those that only the gate makes: an older release never writes them.
create or replace trigger facility_registration_guard before insert on facility_registration for each row execute function facility_registration_guard();
create trigger facility_registration_step before update on facility_registration for each row
  when (not moves_by_merge(to_jsonb(old), to_jsonb(new)) and not facility_stands_again(old.id, to_jsonb(old), to_jsonb(new), '{ends_on,end_reason,ended_by,version}')) execute function facility_registration_guard();
create or replace trigger facility_placement_guard before insert on facility_placement for each row execute function facility_placement_guard();
create trigger facility_placement_step before update on facility_placement for each row
  when (not facility_stands_again(old.registration_id, to_jsonb(old), to_jsonb(new), '{ends_on,version}')) execute function facility_placement_guard();

set role perceel_gate;

/* The registration that ended because of this death stands again; the newest, where the household did not get another meanwhile. Its provider
   helps again, unless it works no more there or the resident was to move: then he chooses again at the desk. */
create function facility_stands(of_resident uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare g facility_registration;
begin
  if not undoes_death(of_resident) then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into g from facility_registration x where x.resident_id = of_resident order by x.starts_on desc limit 1 for update;
  if g.end_reason is distinct from 'died' or exists (select from facility_registration o where o.municipality_id = g.municipality_id and o.household_key = g.household_key and o.id <> g.id and coalesce(o.ends_on, '9999-12-31') > g.ends_on) then return; end if;
  perform set_config('app.facility_stands_again', g.id::text, true);
  update facility_placement p set ends_on = null, version = p.version + 1
  from participation n where p.registration_id = g.id and p.ends_on = g.ends_on and n.id = p.participation_id and n.status = 'running' and n.ends_on >= facility_today()
    and not exists (select from facility_placement later where later.registration_id = g.id and later.starts_on > p.starts_on)
    and not exists (select from resident_signal s where s.resident_id = of_resident and s.kind = 'moved' and s.destination = 'within' and s.outcome = 'followed' and s.occurred_on > g.ends_on);
  update facility_registration x set ends_on = null, end_reason = null, ended_by = null, version = x.version + 1 where x.id = g.id;
  perform set_config('app.facility_stands_again', '', true);
end $$;
revoke all on function facility_stands(uuid) from public;

-- As before, and the general facility stands again too.
create or replace function undo_death(of_correction uuid, by_name text, what_was_sent jsonb) returns table (indication_id uuid, case_id uuid) language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare c death_correction; died text;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into c from death_correction x where x.id = of_correction and x.municipality_id = any(ctx_municipalities()::uuid[]) for update;
  if c.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  select r.died_on into died from resident r join resident_signal s on s.id = c.signal_id and s.occurred_on = r.died_on where r.id = c.resident_id for update of r;
  if c.status <> 'proposed' or died is null then raise exception 'decided-already' using errcode = 'PI072'; end if;
  if c.proposed_by_id::text = ctx_actor() then raise exception 'own-proposal' using errcode = 'PI072'; end if;
  perform set_config('app.undoing_death', c.resident_id::text, true);
  update resident r set died_on = null, version = r.version + 1 where r.id = c.resident_id;
  return query
    update indication i set status = 'adopted', ended_on = null
    where i.resident_id = c.resident_id and (i.status = 'ended' and i.ended_on = died or i.status = 'superseded' and i.starts_on > died) and i.undone_at is null and not exists (select from wmo_decision d where d.replaces_id = i.decision_id and d.undone_at is null)
    returning i.id, i.case_id;
  perform facility_stands(c.resident_id);
  perform set_config('app.undoing_death', '', true);
  update death_correction x set status = 'done', decided_by_id = ctx_actor()::uuid, decided_by = by_name, decided_at = date_trunc('milliseconds', portal_now()), sent = what_was_sent, version = x.version + 1 where x.id = c.id;
end $$;

set role perceel_owner;

-- prisma/sql/20251209000000_priority_and_burden/41_facility_room.sql
-- What stood beside the chosen provider at the desk is kept with the choice, as it is with a case's (F67, ADR 0109).
alter table facility_placement
  add constraint facility_placement_room check (trim(room_shown) <> ''),
  add constraint facility_placement_statement check (room_statement_id is null or room_shown is not null);

-- prisma/sql/20251209000000_priority_and_burden/42_facility_once_a_year.sql
-- Seventy-two hours a year are a resident's (D2), or his household's where that is ruled: who stops and comes back in the same year goes on with what was left.
set role perceel_gate;

-- The registration that this one goes on from: the last before it, of the same resident or of the address that shares one, that still ran in the year this one begins.
create function facility_before(reg facility_registration) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select r.id from facility_registration r
  where r.municipality_id = reg.municipality_id and r.id <> reg.id and (r.resident_id = reg.resident_id or r.household_key = reg.household_key)
    and r.starts_on < reg.starts_on and r.ends_on < reg.starts_on and r.ends_on >= substr(reg.starts_on, 1, 4) || '-01-01' order by r.starts_on desc limit 1
$$;
revoke all on function facility_before(facility_registration) from public;

-- As before, and: in the year it begins, what an earlier registration left of that year.
create or replace function facility_reckon(registration uuid, of_year int) returns table (granted int, carried int, extra int, used int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare reg facility_registration; at_year int; first_year int; first_day text; usage jsonb; rest int := 0; before uuid;
begin
  select * into reg from facility_registration where id = registration;
  first_year := substr(reg.starts_on, 1, 4)::int;
  before := facility_before(reg);
  granted := 0; carried := 0; extra := 0; used := 0;
  for at_year in first_year .. of_year loop
    first_day := greatest(reg.starts_on, at_year || '-01-01');
    usage := facility_rule(reg.region_id, reg.municipality_id, 'general-facility-use', first_day);
    granted := coalesce((facility_rule(reg.region_id, reg.municipality_id, 'general-facility', first_day) ->> 'hoursPerYear')::int, 0) * 60;
    if at_year = first_year and before is not null then granted := (select greatest(k.granted + k.carried + k.extra - k.used, 0) from facility_reckon(before, first_year) k);
    elsif at_year = first_year and usage ->> 'firstYear' = 'by-month' then granted := granted * (13 - substr(reg.starts_on, 6, 2)::int) / 12; end if;
    carried := case when usage ->> 'rest' = 'carried' then rest else 0 end;
    extra := (select coalesce(sum(x.minutes), 0) from facility_extra x where x.registration_id = reg.id and x.year = at_year and x.status = 'agreed');
    used := (select coalesce(sum(h.minutes), 0) from facility_hours h where h.registration_id = reg.id and h.month between at_year || '-01' and at_year || '-12');
    rest := greatest(granted + carried + extra - used, 0);
  end loop;
  return next;
end $$;

-- As before, and: hours that come in late under the earlier registration never take what was given after it.
create or replace function facility_hours_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare place facility_placement; counter record; at_year int; this_month text := substr(facility_today(), 1, 7); later record;
begin
  perform 1 from facility_registration where id = new.registration_id for update;
  select * into place from facility_placement where id = new.placement_id;
  if new.month < substr(place.starts_on, 1, 7) or new.month > substr(coalesce(place.ends_on, '9999-12-31'), 1, 7) or new.month > this_month
     or (select coalesce(sum(minutes), 0) + new.minutes from facility_hours where placement_id = new.placement_id and month = new.month) < 0
     or new.kind = 'correction' and not exists (select 1 from facility_hours where placement_id = new.placement_id and month = new.month and kind = 'delivered') then
    raise exception 'facility-month' using errcode = 'PF006';
  end if;
  if new.minutes > 0 then
    for at_year in substr(new.month, 1, 4)::int .. substr(this_month, 1, 4)::int loop
      select * into counter from facility_reckon(new.registration_id, at_year);
      if at_year = substr(new.month, 1, 4)::int and counter.used + new.minutes > counter.granted + counter.carried + counter.extra
         or at_year > substr(new.month, 1, 4)::int and counter.carried > 0 and counter.used > greatest(counter.granted + counter.carried + counter.extra - new.minutes, 0) then
        raise exception 'facility-counter' using errcode = 'PF007';
      end if;
    end loop;
    for later in select r.id from facility_registration r where r.municipality_id = new.municipality_id and facility_before(r) = new.registration_id and substr(r.starts_on, 1, 4) = substr(new.month, 1, 4) for update loop
      select * into counter from facility_reckon(later.id, substr(new.month, 1, 4)::int);
      if counter.used > greatest(counter.granted + counter.carried + counter.extra - new.minutes, 0) then raise exception 'facility-counter' using errcode = 'PF007'; end if;
    end loop;
  end if;
  return new;
end $$;

set role perceel_owner;

-- prisma/sql/20251209000000_priority_and_burden/43_callers.sql
-- Who calls (F89): a case is told of to the resident, or to somebody whose authority was seen; never to whoever knows a birth date.
alter table caller_check add constraint caller_check_caller check (caller in ('resident', 'representative'));

set role perceel_gate;

-- Who may hear for this resident today: his representatives whose authority was seen, by name and in no capacity. For the desk of his municipality.
create function caller_representatives(resident uuid) returns table (id uuid, organisation text, salutation text, initials text, prefix text, surname text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.organisation, p.salutation, p.initials, p.prefix, p.surname from representative p join resident r on r.id = p.resident_id
  where p.resident_id = resident and p.kind <> 'contact' and p.about in ('all', 'care') and p.proof_seen_on is not null and p.starts_on <= facility_today() and (p.ends_on is null or p.ends_on >= facility_today()) and r.died_on is null
    and ctx_kind() = 'person' and ctx_role() = 'desk-agent' and r.municipality_id = any(ctx_municipalities()::uuid[]) order by p.starts_on, p.id
$$;
revoke all on function caller_representatives(uuid) from public;
grant execute on function caller_representatives(uuid) to perceel_app;

-- As before, and: of a representative only where one may hear today.
create or replace function caller_check_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.person_id::text <> ctx_actor() or abs(extract(epoch from new.checked_at - portal_now())) > 60
     or new.caller = 'representative' and not exists (select from caller_representatives(new.resident_id)) then raise exception 'caller-check' using errcode = 'PC001'; end if;
  return new;
end $$;

-- As before, and: help that ends on a day to come still runs until then; and since when somebody waits moves with the first day of help and with a no
-- that starts the waiting anew, and is not told where nobody ruled what a no does (N21), as the consultant reads it.
create or replace function caller_standing(resident uuid) returns table (step text, since text, until text, provider text, "waitingSince" text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with allowed as (
    select r.id from resident r where r.id = resident and ctx_kind() = 'person' and ctx_role() = 'desk-agent' and r.municipality_id = any(ctx_municipalities()::uuid[])
      and exists (select 1 from caller_check c where c.resident_id = r.id and c.person_id::text = ctx_actor() and c.checked_at > portal_now() - interval '10 minutes')
  ), today as (select to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day),
  open_case as (
    select c.status as step, case c.status when 'applied' then c.applied_on when 'findings-sent' then c.findings_sent_on else c.notified_on end as since,
      case c.status when 'applied' then c.decide_by when 'findings-sent' then null else c.investigate_by end as until, null::text as provider, c.notified_on as waiting
    from wmo_case c join allowed a on a.id = c.resident_id where c.status in ('notified', 'investigating', 'findings-sent', 'applied')
  ), last_decision as (
    select c.id, d.dispatched_on from wmo_case c join allowed a on a.id = c.resident_id join wmo_decision d on d.case_id = c.id
    where c.status = 'decided' and d.dispatched_on is not null order by d.dispatched_on desc, d.id desc limit 1
  ), help as (
    select i.id, i.status, i.case_id, i.region_of, i.municipality_id, i.starts_on, coalesce(i.ended_on, i.ends_on) as ends_on, d.dispatched_on
    from (select x.*, m.region_id as region_of from indication x join municipality m on m.id = x.municipality_id) i join allowed a on a.id = i.resident_id join wmo_decision d on d.id = i.decision_id, today t
    where i.status in ('adopted', 'ended') and i.undone_at is null and i.form = 'in-kind' and d.dispatched_on is not null and coalesce(i.ended_on, i.ends_on) >= t.day
  ), refused as (
    select h.id, p.refused_on as on_day, p.effect from help h join provider_refusal p on p.case_id = h.case_id
    union all
    select h.id, to_char(l.returned_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), facility_rule(h.region_of, h.municipality_id, 'waiting-after-refusal', to_char(l.returned_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')) ->> 'provider'
    from help h join allocation l on l.indication_id = h.id where l.returned_at is not null
  ), placed as (
    select case l.now when 'accepted' then 'accepted' when 'offered' then 'offered' when 'started' then 'started' when 'paused' then 'paused' else 'to-offer' end as step,
      case l.now when 'accepted' then l.starts_on when 'started' then l.starts_on when 'paused' then l.starts_on when 'offered' then to_char(l.offered_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') else h.dispatched_on end as since,
      h.ends_on as until, case when l.now in ('offered', 'accepted', 'started', 'paused') then v.name end as provider,
      case when l.now in ('started', 'paused') or exists (select from refused f where f.id = h.id and f.effect is null) then null
        else (select greatest(h.dispatched_on, case when h.starts_on <= t.day then h.starts_on end, max(f.on_day)) from refused f where f.id = h.id and f.effect = 'starts-anew') end as waiting
    from today t, help h left join lateral (select x.*, case when x.status = 'stopped' and x.stopped_on >= (select day from today) then 'started' else x.status end as now from allocation x where x.indication_id = h.id order by x.offered_at desc, x.id desc limit 1) l on true
      left join provider v on v.id = l.provider_id
    where h.status = 'adopted' or l.now in ('started', 'paused')
  )
  select step, since, until, provider, waiting from open_case
  union all select step, since, until, provider, waiting from placed
  union all select 'decided', dispatched_on, null, null, null from last_decision where not exists (select 1 from placed)
$$;

set role perceel_owner;

-- prisma/sql/20251209000000_priority_and_burden/44_facility_beside_custom.sql
-- The general facility and custom help that may not run beside each other (F65, ADR 0054): one that begins beside help that ends later is refused as
-- well, and where custom help is given to who is registered, the desk hears that the registration ends and from which day; it reads nothing of that help.
set role perceel_gate;

-- As before, and: help that ends on a day to come runs until then.
create or replace function facility_registration_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare use_rule jsonb; may text[] := '{ends_on,end_reason,ended_by,version}';
begin
  if tg_op = 'UPDATE' then
    if new.household_key is distinct from old.household_key and exists (select from resident_signal s where s.resident_id = new.resident_id and s.outcome = 'followed' and s.kind = 'moved' and s.destination = 'within') then may := may || '{household_key}'::text[]; end if;
    if old.ends_on is not null or to_jsonb(new) - may <> to_jsonb(old) - may
       or exists (select 1 from facility_hours h where h.registration_id = new.id group by h.month having sum(h.minutes) > 0 and h.month > substr(new.ends_on, 1, 7)) then
      raise exception 'facility-step' using errcode = 'PF001';
    end if;
    return new;
  end if;
  use_rule := facility_rule(new.region_id, new.municipality_id, 'general-facility-use', new.starts_on);
  if new.ends_on is not null or not exists (select 1 from product p where p.id = new.product_id and p.kind = 'general' and p.valid_from <= new.starts_on and (p.valid_until is null or p.valid_until > new.starts_on))
     or facility_rule(new.region_id, new.municipality_id, 'general-facility', new.starts_on) is null or (use_rule ->> 'per') is null or (use_rule ->> 'per' = 'household') <> (new.household_key is not null) then
    raise exception 'facility-not-ruled' using errcode = 'PF002';
  end if;
  if facility_rule(new.region_id, new.municipality_id, 'general-facility-inflow', new.starts_on) ->> 'open' = 'false' then raise exception 'facility-inflow-stopped' using errcode = 'PF003'; end if;
  -- Of two products that no row names the answer is no (ADR 0054).
  if exists (select 1 from indication i where i.resident_id = new.resident_id and i.status in ('adopted', 'ended') and i.undone_at is null and i.product_id <> new.product_id and coalesce(i.ended_on, i.ends_on) >= new.starts_on
      and not exists (select 1 from product_pair p where p.together and p.valid_from <= new.starts_on and (p.valid_until is null or p.valid_until > new.starts_on)
        and (p.product_id, p.other_id) in ((i.product_id, new.product_id), (new.product_id, i.product_id)))) then
    raise exception 'facility-beside-custom' using errcode = 'PF004';
  end if;
  return new;
end $$;

-- Registrations of this municipality that custom help takes the place of, each with its last day: that before the first day of the help. For its desk, once the decision was sent.
create function facility_to_end() returns table (id uuid, number text, provider text, last_day text) language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, g.number, v.name, greatest(g.starts_on, to_char(to_date(min(i.starts_on), 'YYYY-MM-DD') - 1, 'YYYY-MM-DD'))
  from facility_registration g join indication i on i.resident_id = g.resident_id and i.municipality_id = g.municipality_id join wmo_decision d on d.id = i.decision_id
    left join lateral (select p.provider_id from facility_placement p where p.registration_id = g.id order by p.starts_on desc limit 1) l on true left join provider v on v.id = l.provider_id
  where ctx_kind() = 'person' and ctx_role() = 'desk-agent' and g.municipality_id = any(ctx_municipalities()::uuid[]) and g.ends_on is null
    and i.status = 'adopted' and i.undone_at is null and d.dispatched_on is not null and i.product_id <> g.product_id and coalesce(i.ended_on, i.ends_on) >= facility_today()
    and not exists (select from product_pair p where p.together and p.valid_from <= greatest(i.starts_on, g.starts_on) and (p.valid_until is null or p.valid_until > greatest(i.starts_on, g.starts_on))
      and (p.product_id, p.other_id) in ((i.product_id, g.product_id), (g.product_id, i.product_id)))
  group by g.id, g.number, g.starts_on, v.name order by 4, g.number limit 100
$$;
revoke all on function facility_to_end() from public;
grant execute on function facility_to_end() to perceel_app;

set role perceel_owner;

-- prisma/sql/20251209000000_priority_and_burden/45_facility_stops_everybody.sql
-- A death or a move out in the middle of a switch (F65, F78): who helps until the switch stops as well, and not only who would come after it.
set role perceel_gate;

-- As before, and: with a reason the registration ends on that day for every provider of it; who had not begun never begins.
create or replace function facility_follows(of_signal uuid, of_registration uuid, last_day text, reason text, by_name text, to_participation uuid, made uuid, new_key text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s resident_signal; g facility_registration; p facility_placement; moment timestamptz := date_trunc('milliseconds', portal_now()); until text; given text;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into s from resident_signal x where x.id = of_signal and x.outcome = 'followed' and x.kind in ('moved', 'died') and x.municipality_id = any(ctx_municipalities()::uuid[]);
  select x.* into g from facility_registration x where x.id = of_registration and x.resident_id = s.resident_id and x.ends_on is null for update;
  select x.* into p from facility_placement x where x.registration_id = g.id order by x.starts_on desc limit 1 for update;
  if p.id is null or not (case when s.kind = 'died' then reason = 'died' when s.destination = 'out' then reason = 'moved' else coalesce(reason, 'household-shares') = 'household-shares' end) then raise exception 'not-found' using errcode = 'PE002'; end if;
  given := (select max(t.month) || '-01' from (select h.month from facility_hours h where h.registration_id = g.id group by h.month having sum(h.minutes) > 0) t);
  if reason is not null then
    until := greatest(last_day, g.starts_on, given);
    update facility_placement x set ends_on = greatest(until, x.starts_on), version = x.version + 1 where x.registration_id = g.id and (x.ends_on is null or x.ends_on > greatest(until, x.starts_on));
    update facility_registration x set ends_on = until, end_reason = reason, ended_by = by_name, version = x.version + 1 where x.id = g.id;
    return until;
  end if;
  if last_day is not null then
    until := greatest(last_day, p.starts_on, given);
    update facility_placement x set ends_on = until, version = x.version + 1 where x.id = p.id and (x.ends_on is null or x.ends_on > until);
  end if;
  if new_key is not null and g.household_key is not null then
    -- One at an address at a time: where the new address had one in the same period, this one counts for nobody else.
    update facility_registration x set version = x.version + 1, household_key = case when not exists (select from facility_registration o
        where o.municipality_id = g.municipality_id and o.household_key = new_key and o.id <> g.id and coalesce(o.ends_on, '9999-12-31') >= g.starts_on) then new_key end where x.id = g.id;
  end if;
  if to_participation is not null then
    insert into facility_placement (id, registration_id, number, municipality_id, region_id, provider_id, participation_id, starts_on, list_code, offered, rhythm, tasks, agreed_at, agreed_by)
    select made, p.registration_id, p.number, p.municipality_id, p.region_id, p.provider_id, n.id, to_char(to_date(until, 'YYYY-MM-DD') + 1, 'YYYY-MM-DD'), p.list_code, p.offered, p.rhythm, p.tasks, p.agreed_at, p.agreed_by
    from participation n where n.id = to_participation and n.provider_id = p.provider_id and n.municipality_id = p.municipality_id;
  end if;
  if to_participation is not null or last_day is null and (p.ends_on is null or p.ends_on >= s.occurred_on) then
    insert into client_change (id, municipality_id, resident_id, provider_id, placement_id, facts, changed_at) values (gen_random_uuid(), g.municipality_id, g.resident_id, p.provider_id, coalesce(made, p.id), '{address}', moment);
  end if;
  return until;
end $$;

set role perceel_owner;

-- prisma/sql/20251209000000_priority_and_burden/50_objection_calculated.sql
-- An objection against a refusal that was never calculated: the answers are given then, and kept with the objection (F39, ADR 0104). The case
-- and its decision stay as they were.

-- Whole or not at all: for which help, by which norm set, and what came of it without a deviation. Rows of before have none.
alter table objection add constraint objection_calculation check (num_nonnulls(product_id, norm_set_id, calculation) in (0, 3)
  and (calculation is null or decision_id is not null and calculation -> 'normSet' ->> 'id' = norm_set_id::text and (calculation ->> 'norm')::int is not null and calculation ->> 'minutes' = calculation ->> 'norm'));

-- Only against a refusal of which the case has no calculation for help that can be given, and by a norm set that the rulebook named on the
-- day of that decision.
create function objection_calculated() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; named jsonb;
begin
  select * into d from wmo_decision where id = new.decision_id;
  select r.value into named from rulebook_row r join municipality m on m.id = new.municipality_id
    where r.key = 'norm-set' and r.region_id = m.region_id and (r.municipality_id is null or r.municipality_id = m.id) and r.valid_from <= d.decided_on and (r.valid_until is null or r.valid_until > d.decided_on)
    order by r.municipality_id is null, r.valid_from desc limit 1;
  if d.outcome is distinct from 'refused' or d.import_id is not null
     or exists (select from calculation k join wmo_case c on c.id = k.case_id join product p on p.id = c.product_id where k.case_id = d.case_id and p.normed)
     or not exists (select from product p where p.id = new.product_id and p.normed and p.kind not in ('general', 'restorative'))
     or not exists (select from norm_set s where s.id = new.norm_set_id and s.status in ('published', 'adopted') and s.code = named ->> 'code' and s.edition = (named ->> 'edition')::int) then
    raise exception 'objection-not-to-calculate' using errcode = 'PI170', detail = new.number;
  end if;
  return new;
end $$;

-- Of the new columns only; a row of before never comes here.
create trigger objection_calculated before insert or update of product_id, norm_set_id, calculation, decision_id on objection
  for each row when (new.calculation is not null) execute function objection_calculated();

-- As before, and by the calculation that was made with the objection which this decision answers, for that help and while it still runs.
create or replace function indication_fits_calculation() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; normed boolean := (select p.normed from product p where p.id = new.product_id); stated int := (new.calculation ->> 'minutes')::int; by_norm int := (new.calculation ->> 'norm')::int;
begin
  select * into d from wmo_decision where id = new.decision_id and case_id = new.case_id;
  if new.norm_set_id is null then
    if stated is distinct from new.minutes_per_week or new.unit in ('minutes-week', 'classes') and (normed and not changeover_of(d.id, new.product_id, new.minutes_per_week) or btrim(coalesce(new.calculation ->> 'reason', '')) = '') then
      raise exception 'minutes-not-calculated' using errcode = 'PI002';
    end if;
    -- A module or a package gives no less than was calculated.
    if normed and d.replaces_id is null and new.unit in ('modules', 'packages', 'hours-year') and exists (select from calculation k where k.case_id = new.case_id and k.minutes > new.minutes_per_week) then
      raise exception 'fewer-than-calculated' using errcode = 'PI002';
    end if;
  elsif d.replaces_id is null then
    if not exists (select 1 from calculation k where k.case_id = new.case_id and k.minutes = new.minutes_per_week) then
      raise exception 'minutes-not-calculated' using errcode = 'PI002';
    end if;
  elsif not (exists (select 1 from calculation k where k.case_id = new.case_id and k.norm_minutes = by_norm)
       or exists (select 1 from indication o where o.decision_id = d.replaces_id and o.norm_set_id = new.norm_set_id and (o.calculation ->> 'norm')::int = by_norm)
       or exists (select 1 from objection b where b.decision_id = d.replaces_id and b.status = 'running' and b.product_id = new.product_id and b.norm_set_id = new.norm_set_id and (b.calculation ->> 'norm')::int = by_norm)
       or exists (select 1 from campaign_case w join campaign c on c.id = w.campaign_id where w.case_id = new.case_id and c.status = 'running' and c.norm_set_id = new.norm_set_id and w.norm_minutes = by_norm))
     or by_norm + (new.calculation ->> 'adjustment')::int <> new.minutes_per_week or stated <> new.minutes_per_week
     or (new.calculation ->> 'adjustment')::int <> 0 and btrim(coalesce(new.calculation ->> 'deviationReason', '')) = '' then
    raise exception 'minutes-not-calculated' using errcode = 'PI002';
  end if;
  if d.id is null or d.outcome not in ('granted', 'partly-granted', 'revised') then
    raise exception 'no-granting-decision' using errcode = 'PI003';
  end if;
  return new;
end $$;

create function calculation_before_decision() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from wmo_case c where c.id = new.case_id and c.status = 'decided') then raise exception 'calculation-decided' using errcode = 'PI006'; end if;
  return new;
end $$;

-- What was never calculated gets no calculation after the decision either: one made with an objection is kept there. No release inserts one.
create trigger calculation_before_decision before insert on calculation for each row execute function calculation_before_decision();

-- As before; also of help that an objection gave for another product than the case asked for, of which the wishes are asked afterwards.
create or replace function consent_fits_product() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.aspect = 'less-fluent-dutch' and new.granted and exists (
    select 1 from wmo_case c join product p on p.id = c.product_id where c.id = new.case_id and p.needs_fluent_dutch
    union all select 1 from indication i join product p on p.id = i.product_id where i.case_id = new.case_id and i.status = 'adopted' and p.needs_fluent_dutch) then
    raise exception 'language-with-direction' using errcode = 'PI001';
  end if;
  return new;
end $$;

-- prisma/sql/20251209000000_priority_and_burden/60_secret_address.sql
-- A secret address (BRP "indicatie geheim", ADR 0116): since when and by whom, both or neither.
alter table resident add constraint resident_address_secret check (num_nulls(address_secret_on, address_secret_by) in (0, 2) and address_secret_on ~ '^\d{4}-\d{2}-\d{2}$' and btrim(address_secret_by) <> '');

set role perceel_gate;

-- As before, and: a secret address is never one of the things that were asked.
create or replace function caller_check_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.person_id::text <> ctx_actor() or abs(extract(epoch from new.checked_at - portal_now())) > 60
     or new.caller = 'representative' and not exists (select from caller_representatives(new.resident_id)) then raise exception 'caller-check' using errcode = 'PC001'; end if;
  if 'address' = any(new.asked) and exists (select from resident r where r.id = new.resident_id and r.address_secret_on is not null) then raise exception 'address-secret' using errcode = 'PC001'; end if;
  return new;
end $$;

-- Whether the address of whom a provider helps, or of whom it or a mediator is asked about, is secret; nothing else of him.
create function client_secret(kind text, of_row uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from resident r where r.address_secret_on is not null and ctx_kind() = 'person' and r.id in (
    select c.resident_id from allocation a join allocation_client c on c.allocation_id = a.id where kind = 'allocation' and a.id = of_row and a.provider_id = any(ctx_providers()::uuid[])
    union all select g.resident_id from facility_placement p join facility_registration g on g.id = p.registration_id where kind = 'placement' and p.id = of_row and p.provider_id = any(ctx_providers()::uuid[])
    union all select t.resident_id from restorative_track t where kind = 'track' and t.id = of_row and t.provider_id = any(ctx_providers()::uuid[])
    union all select j.resident_id from joint_request j where kind = 'joint' and j.id = of_row and j.provider_id = any(ctx_providers()::uuid[])
    union all select m.resident_id from mediation m where kind = 'mediation' and m.id = of_row and ctx_role() = 'mediator' and m.municipality_id = any(ctx_municipalities()::uuid[])))
$$;
revoke all on function client_secret(text, uuid) from public;
grant execute on function client_secret(text, uuid) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251209000000_priority_and_burden/61_curator_gets_letters.sql
-- Who stands in a resident's place always gets the letters; what was recorded before stays as it was.
create function representative_gets_letters() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.kind = 'curator' and new.receives = 'none' then raise exception 'curator-gets-letters' using errcode = 'PI111'; end if;
  return new;
end $$;
-- For new rows only: an update ends or moves what was recorded before this was asked.
create trigger representative_gets_letters before insert on representative for each row execute function representative_gets_letters();

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
alter table "outside_logout" enable row level security;
alter table "outside_logout" force row level security;
revoke all on "outside_logout" from perceel_app, perceel_gate;
grant select, insert, update, delete on "outside_logout" to perceel_gate;
create policy gate_select on "outside_logout" for select to perceel_gate using (true);
create policy gate_insert on "outside_logout" for insert to perceel_gate with check (true);
create policy gate_update on "outside_logout" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "outside_logout" for delete to perceel_gate using (true);
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
alter table "audit_round" enable row level security;
alter table "audit_round" force row level security;
revoke all on "audit_round" from perceel_app, perceel_gate;
grant select, insert, update on "audit_round" to perceel_gate;
create policy gate_select on "audit_round" for select to perceel_gate using (true);
create policy gate_insert on "audit_round" for insert to perceel_gate with check (true);
create policy gate_update on "audit_round" for update to perceel_gate using (true) with check (true);
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
create policy facility_select on "file" for select to perceel_app using (((select ctx_role()) = any('{desk-agent,consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'facility' and resident_id is not null));
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
create policy desk_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'facility' and resident_id is not null));
create policy desk_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'facility' and resident_id is not null));
create policy facility_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'facility' and resident_id is not null));
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
alter table "pilot" enable row level security;
alter table "pilot" force row level security;
revoke all on "pilot" from perceel_app, perceel_gate;
grant select, insert, update on "pilot" to perceel_app;
create policy adviser_select on "pilot" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_insert on "pilot" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_update on "pilot" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy readers_select on "pilot" for select to perceel_app using (((select ctx_role()) = any('{contract-manager,consultant}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy public_select on "pilot" for select to perceel_app using (published_at <= (select portal_now()));
alter table "pilot_outcome" enable row level security;
alter table "pilot_outcome" force row level security;
revoke all on "pilot_outcome" from perceel_app, perceel_gate;
grant select, insert, update on "pilot_outcome" to perceel_app;
create policy adviser_select on "pilot_outcome" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_insert on "pilot_outcome" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_update on "pilot_outcome" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy readers_select on "pilot_outcome" for select to perceel_app using (((select ctx_role()) = any('{contract-manager,consultant}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))) and (status = 'adopted'));
create policy public_select on "pilot_outcome" for select to perceel_app using (published_at <= (select portal_now()));
alter table "burden_report" enable row level security;
alter table "burden_report" force row level security;
revoke all on "burden_report" from perceel_app, perceel_gate;
grant select, insert, update on "burden_report" to perceel_app;
create policy provider_select on "burden_report" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "burden_report" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy colleague_select on "burden_report" for select to perceel_app using (((select ctx_role()) = any('{consultant,back-office,desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (provider_id is null));
create policy colleague_insert on "burden_report" for insert to perceel_app with check (((select ctx_role()) = any('{consultant,back-office,desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (provider_id is null));
create policy contract_select on "burden_report" for select to perceel_app using (((select ctx_role()) = any('{contract-manager}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy contract_update on "burden_report" for update to perceel_app using (((select ctx_role()) = any('{contract-manager}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{contract-manager}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy staff_select on "burden_report" for select to perceel_app using (((select ctx_role()) = any('{controller,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
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
grant select, insert, update, delete on "provider" to perceel_gate;
create policy gate_select on "provider" for select to perceel_gate using (true);
create policy gate_insert on "provider" for insert to perceel_gate with check (true);
create policy gate_update on "provider" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "provider" for delete to perceel_gate using (true);
alter table "establishment" enable row level security;
alter table "establishment" force row level security;
revoke all on "establishment" from perceel_app, perceel_gate;
grant select, insert, update on "establishment" to perceel_app;
create policy provider_select on "establishment" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "establishment" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "establishment" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "establishment" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
create policy consultant_select on "establishment" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
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
grant select on "agreement_subcontractor" to perceel_gate;
create policy gate_select on "agreement_subcontractor" for select to perceel_gate using (true);
alter table "merger_decision" enable row level security;
alter table "merger_decision" force row level security;
revoke all on "merger_decision" from perceel_app, perceel_gate;
grant select, insert, update on "merger_decision" to perceel_app;
create policy contract_select on "merger_decision" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "merger_decision" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "merger_decision" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "merger_decision" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "merger_decision" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "merger_decision" to perceel_gate;
create policy gate_select on "merger_decision" for select to perceel_gate using (true);
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
grant select, update, delete on "agreement" to perceel_gate;
create policy gate_select on "agreement" for select to perceel_gate using (true);
create policy gate_update on "agreement" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "agreement" for delete to perceel_gate using (true);
alter table "signature" enable row level security;
alter table "signature" force row level security;
revoke all on "signature" from perceel_app, perceel_gate;
grant select, insert on "signature" to perceel_app;
create policy contract_select on "signature" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "signature" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "signature" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "signature" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "signature" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "signature" to perceel_gate;
create policy gate_select on "signature" for select to perceel_gate using (true);
alter table "agreement_option" enable row level security;
alter table "agreement_option" force row level security;
revoke all on "agreement_option" from perceel_app, perceel_gate;
grant select, insert, update on "agreement_option" to perceel_app;
create policy contract_select on "agreement_option" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "agreement_option" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "agreement_option" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "agreement_option" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "agreement_option" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, delete on "agreement_option" to perceel_gate;
create policy gate_select on "agreement_option" for select to perceel_gate using (true);
create policy gate_delete on "agreement_option" for delete to perceel_gate using (true);
alter table "proof_renewal" enable row level security;
alter table "proof_renewal" force row level security;
revoke all on "proof_renewal" from perceel_app, perceel_gate;
grant select, insert, update on "proof_renewal" to perceel_app;
create policy contract_select on "proof_renewal" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "proof_renewal" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "proof_renewal" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "proof_renewal" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "proof_renewal" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "proof_renewal" to perceel_gate;
create policy gate_select on "proof_renewal" for select to perceel_gate using (true);
alter table "proof_reminder" enable row level security;
alter table "proof_reminder" force row level security;
revoke all on "proof_reminder" from perceel_app, perceel_gate;
grant select, insert on "proof_reminder" to perceel_app;
create policy contract_select on "proof_reminder" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "proof_reminder" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "proof_reminder" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "proof_reminder" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "proof_reminder" to perceel_gate;
create policy gate_select on "proof_reminder" for select to perceel_gate using (true);
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
grant select on "proof_sample" to perceel_gate;
create policy gate_select on "proof_sample" for select to perceel_gate using (true);
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
grant select, update, delete on "participation" to perceel_gate;
create policy gate_select on "participation" for select to perceel_gate using (true);
create policy gate_update on "participation" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "participation" for delete to perceel_gate using (true);
alter table "room_statement" enable row level security;
alter table "room_statement" force row level security;
revoke all on "room_statement" from perceel_app, perceel_gate;
grant select, insert on "room_statement" to perceel_app;
create policy provider_select on "room_statement" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "room_statement" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "room_statement" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy consultant_select on "room_statement" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_select on "room_statement" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select on "room_statement" to perceel_gate;
create policy gate_select on "room_statement" for select to perceel_gate using (true);
alter table "room_reason" enable row level security;
alter table "room_reason" force row level security;
revoke all on "room_reason" from perceel_app, perceel_gate;
grant select, insert on "room_reason" to perceel_app;
create policy provider_select on "room_reason" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "room_reason" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy contract_select on "room_reason" for select to perceel_app using (((select ctx_role()) = any('{contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "room_reminder" enable row level security;
alter table "room_reminder" force row level security;
revoke all on "room_reminder" from perceel_app, perceel_gate;
grant select, insert on "room_reminder" to perceel_app;
create policy contract_select on "room_reminder" for select to perceel_app using (((select ctx_role()) = any('{contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "room_reminder" for insert to perceel_app with check (((select ctx_role()) = any('{contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "room_reminder" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "room_reminder" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
alter table "agreement_import" enable row level security;
alter table "agreement_import" force row level security;
revoke all on "agreement_import" from perceel_app, perceel_gate;
grant select, insert, update on "agreement_import" to perceel_app;
create policy contract_select on "agreement_import" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "agreement_import" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "agreement_import" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "agreement_import" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "agreement_import" to perceel_gate;
create policy gate_select on "agreement_import" for select to perceel_gate using (true);
alter table "agreement_import_row" enable row level security;
alter table "agreement_import_row" force row level security;
revoke all on "agreement_import_row" from perceel_app, perceel_gate;
grant select, insert, update on "agreement_import_row" to perceel_app;
create policy contract_select on "agreement_import_row" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "agreement_import_row" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "agreement_import_row" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "agreement_import_row" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select, update on "agreement_import_row" to perceel_gate;
create policy gate_select on "agreement_import_row" for select to perceel_gate using (true);
create policy gate_update on "agreement_import_row" for update to perceel_gate using (true) with check (true);
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
alter table "client_change" enable row level security;
alter table "client_change" force row level security;
revoke all on "client_change" from perceel_app, perceel_gate;
grant select on "client_change" to perceel_app;
create policy consultant_select on "client_change" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "client_change" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, insert, update, delete on "client_change" to perceel_gate;
create policy gate_select on "client_change" for select to perceel_gate using (true);
create policy gate_insert on "client_change" for insert to perceel_gate with check (true);
create policy gate_update on "client_change" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "client_change" for delete to perceel_gate using (true);
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
alter table "file_transfer" enable row level security;
alter table "file_transfer" force row level security;
revoke all on "file_transfer" from perceel_app, perceel_gate;
grant select, insert, update on "file_transfer" to perceel_app;
create policy consultant_select on "file_transfer" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "file_transfer" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "file_transfer" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "file_transfer" to perceel_gate;
create policy gate_select on "file_transfer" for select to perceel_gate using (true);
create policy gate_update on "file_transfer" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "file_transfer" for delete to perceel_gate using (true);
alter table "incoming_file" enable row level security;
alter table "incoming_file" force row level security;
revoke all on "incoming_file" from perceel_app, perceel_gate;
grant select, update on "incoming_file" to perceel_app;
create policy consultant_select on "incoming_file" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "incoming_file" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, insert, update, delete on "incoming_file" to perceel_gate;
create policy gate_select on "incoming_file" for select to perceel_gate using (true);
create policy gate_insert on "incoming_file" for insert to perceel_gate with check (true);
create policy gate_update on "incoming_file" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "incoming_file" for delete to perceel_gate using (true);
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
alter table "bad_news_talk" enable row level security;
alter table "bad_news_talk" force row level security;
revoke all on "bad_news_talk" from perceel_app, perceel_gate;
grant select, insert on "bad_news_talk" to perceel_app;
create policy consultant_select on "bad_news_talk" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "bad_news_talk" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "bad_news_talk" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update, delete on "bad_news_talk" to perceel_gate;
create policy gate_select on "bad_news_talk" for select to perceel_gate using (true);
create policy gate_update on "bad_news_talk" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "bad_news_talk" for delete to perceel_gate using (true);
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
alter table "waiting_ground" enable row level security;
alter table "waiting_ground" force row level security;
revoke all on "waiting_ground" from perceel_app, perceel_gate;
grant select, insert on "waiting_ground" to perceel_app;
create policy consultant_select on "waiting_ground" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "waiting_ground" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "waiting_ground" to perceel_gate;
create policy gate_select on "waiting_ground" for select to perceel_gate using (true);
create policy gate_update on "waiting_ground" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "waiting_ground" for delete to perceel_gate using (true);
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
grant select on "campaign" to perceel_gate;
create policy gate_select on "campaign" for select to perceel_gate using (true);
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
grant select, insert, update, delete on "facility_placement" to perceel_gate;
create policy gate_select on "facility_placement" for select to perceel_gate using (true);
create policy gate_insert on "facility_placement" for insert to perceel_gate with check (true);
create policy gate_update on "facility_placement" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "facility_placement" for delete to perceel_gate using (true);
alter table "facility_letter" enable row level security;
alter table "facility_letter" force row level security;
revoke all on "facility_letter" from perceel_app, perceel_gate;
grant select, insert on "facility_letter" to perceel_app;
create policy desk_select on "facility_letter" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_insert on "facility_letter" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_select on "facility_letter" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "facility_letter" to perceel_gate;
create policy gate_select on "facility_letter" for select to perceel_gate using (true);
create policy gate_update on "facility_letter" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "facility_letter" for delete to perceel_gate using (true);
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
