-- A calculation that is spread over the week adds up to its minutes: of one week, or of two where help comes once per two weeks.
create function spread_minutes(spread jsonb) returns bigint language sql immutable set search_path = public, pg_temp as $$
  select coalesce(sum((each ->> 'minutes')::int), 0) from jsonb_array_elements(spread -> 'parts') each
$$;
alter table calculation
  add constraint calculation_spread check (spread is null or ((spread ->> 'weeks')::int in (1, 2) and spread_minutes(spread) = minutes * (spread ->> 'weeks')::int));
