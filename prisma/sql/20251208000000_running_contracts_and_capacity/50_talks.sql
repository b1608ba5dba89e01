-- A talk that brought a no (S15, S30): of one case, not in a day to come, with a script that was adopted for that talk and that place.
alter table bad_news_talk
  add constraint bad_news_talk_kind check (kind in ('refusal', 'less', 'prior', 'waiting')),
  add constraint bad_news_talk_said check (btrim(about) <> '' and btrim(reaction) <> ''),
  add constraint bad_news_talk_day check (held_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint bad_news_talk_decision check (decision_id is null or kind = 'less');

create function bad_news_talk_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.held_on > to_char(new.recorded_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')
     or new.decision_id is not null and not exists (select from wmo_decision d where d.id = new.decision_id and d.case_id = new.case_id and d.talk_on = new.held_on)
     or new.text_id is not null and not exists (
       select from letter_text t join municipality m on m.id = new.municipality_id
       where t.id = new.text_id and t.kind = 'talk-' || new.kind and t.status = 'adopted' and t.passages is not null and t.region_id = m.region_id and coalesce(t.municipality_id, m.id) = m.id) then
    raise exception 'talk-fits-not' using errcode = 'PI150';
  end if;
  return new;
end $$;
create trigger bad_news_talk_fits before insert on bad_news_talk for each row execute function bad_news_talk_fits();
