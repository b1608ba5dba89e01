-- A file with an answer in the integrity compartment: its party's and the one officer's, kept and destroyed with the check (F32).
alter table integrity_file add constraint integrity_file_size check (size > 0);

create function integrity_file_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from integrity_question q where q.id = new.question_id and q.check_id = new.check_id and q.municipality_id = new.municipality_id and q.provider_id = new.provider_id and q.answered_at is null) then
    raise exception 'integrity-answer' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger integrity_file_fits before insert on integrity_file for each row execute function integrity_file_fits();
create trigger integrity_file_kept before delete on integrity_file for each row execute function integrity_party_kept();
