-- A formal notice that came too early starts no penalty (Awb 4:17 lid 3): another may follow, later, and counts. After one that counts none does.
create or replace function wmo_notice_step() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from wmo_case c where c.id = new.case_id and c.municipality_id = new.municipality_id and c.applied_on <= new.received_on and c.status in ('applied', 'decided'))
     or exists (select from wmo_notice n where n.case_id = new.case_id and (n.received_on > n.decide_by or n.received_on >= new.received_on)) then
    raise exception 'notice-step' using errcode = 'PI013';
  end if;
  return new;
end $$;
