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
