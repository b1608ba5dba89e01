-- What no one may do alone with somebody's account: one asks with a reason, another grants (ADR 0086, ASVS V6.4.4).
alter table account_request
  add constraint account_request_kind check (kind in ('factor-reset', 'first-administrator')),
  add constraint account_request_whose check (case kind when 'factor-reset' then person_id is not null and num_nulls(person_name, email, title) = 3 else person_id is null and provider_id is not null and num_nulls(person_name, email, title) = 0 end),
  add constraint account_request_reason check (length(btrim(reason)) > 0),
  add constraint account_request_outcome check (outcome in ('granted', 'refused', 'withdrawn')),
  add constraint account_request_decided check (num_nulls(outcome, decided_by_id, decided_by_name, decided_at) in (0, 4)),
  add constraint account_request_four_eyes check (outcome is null or (outcome = 'withdrawn') = (decided_by_id = asked_by_id));
create unique index account_request_one_open on account_request (coalesce(person_id, provider_id)) where outcome is null;

create function account_request_stands() returns trigger language plpgsql as $$
begin
  if old.outcome is not null or (to_jsonb(new) - '{outcome,decided_by_id,decided_by_name,decided_at,decided_reason}'::text[]) is distinct from (to_jsonb(old) - '{outcome,decided_by_id,decided_by_name,decided_at,decided_reason}'::text[]) then
    raise exception 'account-request-stands' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger account_request_stands before update on account_request for each row execute function account_request_stands();

set role perceel_gate;

create function request_near(r account_request) returns boolean language sql volatile as $$
  select case r.kind when 'factor-reset' then keeps_account(r.person_id) else provider_near(r.provider_id) end
$$;

create function has_administrator(provider uuid) returns boolean language sql volatile as $$
  select exists (select from membership m join person p on p.id = m.person_id where m.provider_id = has_administrator.provider and m.role = 'provider-admin' and p.active and membership_runs(m) and account_opens(p.id))
$$;

-- Asks to take somebody's way in away, so that he sets it anew. Gives the request, or why not.
create function factor_reset_ask(whose uuid, why text, by_name text, out request uuid, out refusal text) language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not keeps_account(whose) then refusal := 'not-found'; return; end if;
  if account_state(whose) not in ('ready', 'outside') then refusal := 'nothing-to-reset'; return; end if;
  insert into account_request (id, kind, person_id, provider_id, reason, asked_by_id, asked_by_name, asked_at)
  values (gen_random_uuid(), 'factor-reset', whose, (select m.provider_id from membership m where m.person_id = whose and m.provider_id is not null and not membership_over(m) order by m.id limit 1), why, ctx_actor()::uuid, by_name, portal_now())
  on conflict do nothing returning id into request;
  if request is null then refusal := 'asked-already'; end if;
end $$;

-- Asks for an administrator of a provider that has none.
create function first_administrator_ask(whose uuid, person_name text, address text, role_title text, why text, by_name text, out request uuid, out refusal text) language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not provider_near(whose) then refusal := 'not-found'; return; end if;
  if has_administrator(whose) then refusal := 'has-administrator'; return; end if;
  insert into account_request (id, kind, provider_id, person_name, email, title, reason, asked_by_id, asked_by_name, asked_at)
  values (gen_random_uuid(), 'first-administrator', whose, person_name, address, role_title, why, ctx_actor()::uuid, by_name, portal_now())
  on conflict do nothing returning id into request;
  if request is null then refusal := 'asked-already'; end if;
end $$;

-- Grants, refuses, or (one's own) withdraws. A granted reset leaves nothing to get in with but the new link: no password, app, recovery
-- code, identity or session.
create function account_request_decide(request uuid, grants boolean, why text, token text, by_name text, out person_id uuid, out provider_id uuid, out kind text, out outcome text, out refusal text, out linked boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare r account_request; m membership; own boolean;
begin
  linked := false;
  select * into r from account_request x where x.id = request for update;
  if r.id is null or not request_near(r) then refusal := 'not-found'; return; end if;
  if r.outcome is not null then refusal := 'decided-already'; return; end if;
  own := r.asked_by_id::text = ctx_actor();
  if own and grants then refusal := 'own-request'; return; end if;
  outcome := case when own then 'withdrawn' when grants then 'granted' else 'refused' end;
  person_id := r.person_id; provider_id := r.provider_id; kind := r.kind;
  if outcome = 'granted' and r.kind = 'factor-reset' then
    update account a set password_hash = null, password_at = null, totp_secret = null, totp_step = null where a.person_id = r.person_id;
    delete from recovery_code c where c.person_id = r.person_id;
    update identity i set ended_at = clock_timestamp() where i.person_id = r.person_id and i.ended_at is null;
    update session s set revoked_at = clock_timestamp() from membership x where x.id = s.membership_id and x.person_id = r.person_id and s.revoked_at is null;
    update sign_in_step s set ended_at = clock_timestamp() where s.person_id = r.person_id and s.ended_at is null;
    linked := link_write(r.person_id, token, by_name);
  elsif outcome = 'granted' then
    perform pg_advisory_xact_lock(hashtextextended(r.provider_id::text, 7));
    if has_administrator(r.provider_id) then refusal := 'has-administrator'; return; end if;
    m.id := gen_random_uuid(); m.role := 'provider-admin'; m.title := r.title; m.provider_id := r.provider_id; m.valid_from := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
    select g.person_id, g.refusal, g.linked into account_request_decide.person_id, account_request_decide.refusal, account_request_decide.linked from role_give(m, r.person_name, r.email, token, by_name) g;
    if account_request_decide.refusal is not null then return; end if;
  end if;
  update account_request x set outcome = account_request_decide.outcome, decided_by_id = ctx_actor()::uuid, decided_by_name = by_name, decided_at = portal_now(), decided_reason = why where x.id = r.id;
end $$;

-- What was asked about accounts that the caller keeps: open ones first, then what was decided last. Nobody of whom it is reads it here.
create function account_requests(of_request uuid, whose uuid) returns table (id uuid, kind text, name text, email text, provider text, reason text, asked_by text, asked_at timestamptz, own boolean, outcome text, decided_by text, decided_at timestamptz, decided_reason text)
language sql volatile security definer set search_path = public, pg_temp as $$
  select r.id, r.kind, coalesce(p.name, r.person_name), coalesce(p.email, r.email), pr.name, r.reason, r.asked_by_name, r.asked_at, r.asked_by_id::text = ctx_actor(), r.outcome, r.decided_by_name, r.decided_at, r.decided_reason
  from account_request r left join person p on p.id = r.person_id left join provider pr on pr.id = r.provider_id
  where request_near(r) and (of_request is null or r.id = of_request) and (whose is null or (coalesce(r.person_id, r.provider_id) = whose and r.outcome is null))
  order by r.outcome is not null, coalesce(r.decided_at, r.asked_at) desc, r.id limit 50
$$;

revoke all on function request_near(account_request), has_administrator(uuid), factor_reset_ask(uuid, text, text), first_administrator_ask(uuid, text, text, text, text, text), account_request_decide(uuid, boolean, text, text, text), account_requests(uuid, uuid) from public;
grant execute on function factor_reset_ask(uuid, text, text), first_administrator_ask(uuid, text, text, text, text, text), account_request_decide(uuid, boolean, text, text, text), account_requests(uuid, uuid) to perceel_app;

set role perceel_owner;
