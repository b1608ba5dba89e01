-- Looking at a criterion again (S36, S37): one review at a time, and its outcome goes back to whoever remarked.
alter table criterion_review
  add constraint criterion_review_subject check (num_nonnulls(entry_id, criterion_id) > 0 and (entry_id is null) = (from_number is null) and btrim(title) <> ''),
  add constraint criterion_review_cause check (cause in ('remark', 'review-day', 'own') and (cause = 'remark') = (reason is null) and (cause = 'remark') = (opened_by is null)),
  add constraint criterion_review_due check (due_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint criterion_review_outcome check (outcome in ('kept', 'changed', 'dropped') and num_nulls(outcome, outcome_reason, closed_at, closed_by) in (0, 4)
    and (outcome_reason is null or length(outcome_reason) > 0));

create unique index criterion_review_open on criterion_review (coalesce(entry_id, criterion_id)) where closed_at is null;

alter table criterion_remark add constraint criterion_remark_text check (btrim(text) <> '');

-- What began a review stays, and a closed one stays as it was told.
create function review_keeps() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null or (to_jsonb(new) - array['outcome', 'outcome_reason', 'closed_at', 'closed_by', 'due_on', 'version']) is distinct from
     (to_jsonb(old) - array['outcome', 'outcome_reason', 'closed_at', 'closed_by', 'due_on', 'version']) then
    raise exception 'review-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger review_keeps before update on criterion_review for each row execute function review_keeps();

-- "Changed" needs a later version in the library, "dropped" an entry that was dropped.
create function review_outcome_is_done() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.entry_id is not null and (new.outcome = 'changed' and not exists (select from library_criterion l where l.id = new.entry_id and l.current_number > new.from_number)
    or new.outcome = 'dropped' and not exists (select from library_criterion l where l.id = new.entry_id and l.retired_at is not null)) then
    raise exception 'outcome-is-not-done' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger review_outcome_is_done before update on criterion_review for each row execute function review_outcome_is_done();

set role perceel_gate;

-- A remark joins the open review of its criterion, or begins one that is due on the criterion's review day.
create function remark_begins_review() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare c criterion; l library_criterion; today text; found uuid;
begin
  select * into c from criterion where id = new.criterion_id and region_id = new.region_id and published_at <= portal_now();
  if c.id is null then raise exception 'remark-without-criterion' using errcode = 'PE003', detail = tg_table_name; end if;
  if exists (select from names_in(new.text)) then raise exception 'remark-names-author' using errcode = 'PE003', detail = tg_table_name; end if;
  select e.* into l from library_criterion e join library_criterion_version v on v.entry_id = e.id
    where e.retired_at is null and (v.id = c.library_version_id or v.from_criterion_id = c.id) order by v.made_at desc limit 1;
  perform pg_advisory_xact_lock(hashtextextended(coalesce(l.id, c.id)::text, 45));
  today := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
  select r.id into found from criterion_review r where r.closed_at is null and coalesce(r.entry_id, r.criterion_id) = coalesce(l.id, c.id);
  if found is null then
    found := gen_random_uuid();
    insert into criterion_review (id, region_id, entry_id, criterion_id, title, cause, from_number, due_on, opened_at)
    values (found, c.region_id, l.id, c.id, c.title, 'remark', l.current_number, greatest(coalesce(l.review_on, today), today), date_trunc('milliseconds', portal_now()));
  end if;
  new.review_id := found;
  new.remarked_at := date_trunc('milliseconds', portal_now());
  return new;
end $$;

create function author_of_new_remark() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from criterion_remark r where r.id = new.remark_id and r.criterion_id = new.criterion_id and r.xmin::text = pg_current_xact_id()::xid::text) then
    raise exception 'author-comes-with-remark' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- What came of a provider's own remarks; of others it learns nothing.
create function own_remarks() returns table (remark_id uuid, outcome text, outcome_reason text, closed_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, r.outcome, r.outcome_reason, r.closed_at
  from remark_author a join criterion_remark m on m.id = a.remark_id join criterion_review r on r.id = m.review_id
  where a.provider_id = any(ctx_providers()::uuid[]) and ctx_role() in ('provider-admin', 'provider-staff')
$$;

-- Tells everyone who remarked, once each, without saying who they are.
create function remark_tell(of_review uuid, subject text, body text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if ctx_role() is null or ctx_role() not in ('procurement-officer', 'policy-adviser') then raise exception 'not-an-officer' using errcode = 'PE002'; end if;
  insert into mail (id, to_name, to_address, subject, body, href, sealed, provider_id, created_at)
  select gen_random_uuid(), coalesce(p.contact_name, p.name), p.email, remark_tell.subject, remark_tell.body, '/aanbieder/vragen', true, p.id, portal_now()
  from provider p where p.email is not null and exists (
    select from criterion_review r join criterion_remark m on m.review_id = r.id join remark_author a on a.remark_id = m.id
    where r.id = of_review and r.region_id = any(ctx_regions()::uuid[]) and a.provider_id = p.id);
end $$;

revoke all on function own_remarks(), remark_tell(uuid, text, text) from public;
grant execute on function own_remarks(), remark_tell(uuid, text, text) to perceel_app;

set role perceel_owner;

create trigger remark_begins_review before insert on criterion_remark for each row execute function remark_begins_review();
create trigger author_of_new_remark before insert on remark_author for each row execute function author_of_new_remark();
