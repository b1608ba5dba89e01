-- What was found of each member of the household and of each facility looked at (Wmo 2015 art. 1.1.1, 2.3.2 lid 4 b, e and f): lists with an outcome and a reason.
create function investigation_facts_hold(help jsonb, looked jsonb) returns boolean language sql immutable set search_path = public, pg_temp as
$$ select jsonb_typeof(help) = 'array' and jsonb_typeof(looked) = 'array'
   and not jsonb_path_exists(help, '$[*] ? (!(@.gives == "yes" || @.gives == "partly" || @.gives == "no") || !exists(@.why ? (@ like_regex "\\S")) || @.gives != "no" && !exists(@.what ? (@ like_regex "\\S")))')
   and not jsonb_path_exists(looked, '$[*] ? (!(@.outcome == "solves" || @.outcome == "partly" || @.outcome == "not-suitable" || @.outcome == "not-there" || @.outcome == "declined") || !exists(@.why ? (@ like_regex "\\S")) || !exists(@.name ? (@ like_regex "\\S")))') $$;
alter table investigation add constraint investigation_facts check (investigation_facts_hold(usual_help, looked_at));
