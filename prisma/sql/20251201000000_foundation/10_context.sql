-- The actor's context: set by lib/db.ts at the start of each transaction, read by the policies of prisma/rls.ts.
-- nullif: after a transaction a custom setting is '' and not null on a pooled connection.
grant usage on schema public to perceel_app;
grant usage, create on schema public to perceel_gate;

create function ctx_kind() returns text language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.kind', true), ''), 'none') $$;
create function ctx_role() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.role', true), '') $$;
create function ctx_job() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.job', true), '') $$;
create function ctx_actor() returns text language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.actor', true), ''), 'anonymous') $$;
create function ctx_regions() returns text[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.regions', true), ''), '{}')::text[] $$;
create function ctx_municipalities() returns text[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.municipalities', true), ''), '{}')::text[] $$;
create function ctx_providers() returns text[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.providers', true), ''), '{}')::text[] $$;

-- The portal's clock: the machine's, moved by a fixed number of seconds in a demonstration or test only.
-- clock_timestamp() and not now(): a term must not be met by a transaction that began in time.
create function portal_now() returns timestamptz language sql volatile parallel safe as
$$ select clock_timestamp() + make_interval(secs => coalesce((select offset_seconds from portal_clock where id = 1), 0)) $$;

alter table portal_clock
  add constraint portal_clock_one check (id = 1),
  add constraint portal_clock_mode check (mode in ('demo', 'test', 'production')),
  add constraint portal_clock_real check (mode <> 'production' or offset_seconds = 0);

-- The days from the first to the last, both included, of two texts YYYY-MM-DD; immutable, so that it can stand in an exclusion.
create function days_through(first_day text, last_day text) returns daterange language sql immutable strict parallel safe as $$
  select daterange(make_date(substr(first_day, 1, 4)::int, substr(first_day, 6, 2)::int, substr(first_day, 9, 2)::int),
                   make_date(substr(last_day, 1, 4)::int, substr(last_day, 6, 2)::int, substr(last_day, 9, 2)::int), '[]')
$$;
