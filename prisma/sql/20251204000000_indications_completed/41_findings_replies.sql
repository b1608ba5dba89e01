-- A resident's words about the findings stay as they came; what was done with them is added once.
alter table findings_reply
  add constraint findings_reply_channel check (channel in ('phone', 'desk', 'letter', 'email', 'form', 'professional')),
  add constraint findings_reply_says check ((signed or remarks is not null) and btrim(remarks) <> ''),
  add constraint findings_reply_handled check (num_nulls(handled, handled_on, handled_by) in (0, 3) and btrim(handled) <> '' and (handled is null or remarks is not null) and handled_on >= received_on);

create function findings_reply_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and (new.handled is not null or not exists (select from wmo_case c where c.id = new.case_id and c.findings_sent_on <= new.received_on))
     or tg_op = 'UPDATE' and (old.handled is not null or to_jsonb(new) - '{handled,handled_on,handled_by,version}'::text[] <> to_jsonb(old) - '{handled,handled_on,handled_by,version}'::text[]) then
    raise exception 'findings-reply-step' using errcode = 'PI020';
  end if;
  return new;
end $$;
create trigger findings_reply_steps before insert or update on findings_reply for each row execute function findings_reply_steps();
