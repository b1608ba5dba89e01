-- Whose help in a campaign came without answers from an older system, per product and as sums: nothing is reckoned for it (ADR 0089).
set role perceel_gate;

create function campaign_to_reexamine(of_campaign uuid) returns table ("productId" uuid, people int, minutes bigint, open int) language sql stable security definer set search_path = public, pg_temp as $$
  select k.product_id, count(*)::int, sum(k.old_minutes), count(*) filter (where k.outcome is null)::int
  from campaign_case k
  where k.campaign_id = of_campaign and k.refusal = 'imported' and ctx_kind() = 'person' and ctx_role() in ('consultant', 'policy-adviser') and k.municipality_id = any(ctx_municipalities()::uuid[])
  group by k.product_id
$$;
revoke all on function campaign_to_reexamine(uuid) from public;
grant execute on function campaign_to_reexamine(uuid) to perceel_app;

set role perceel_owner;
