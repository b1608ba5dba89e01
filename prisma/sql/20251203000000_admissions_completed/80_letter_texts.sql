-- The library of letters (F86): versions of the words of one kind of letter, adopted by another person than who wrote or proposed them.
alter table letter_text
  add constraint letter_text_status check (status in ('draft', 'proposed', 'adopted', 'ended')),
  add constraint letter_text_number check (number > 0 and length(kind) > 0 and length(btrim(reason)) > 0),
  add constraint letter_text_from check (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint letter_text_passages check (jsonb_typeof(passages) = 'object'),
  add constraint letter_text_proposed check (num_nulls(proposed_by, proposed_name, proposed_at) in (0, 3) and (status in ('proposed', 'adopted')) = (proposed_at is not null)),
  add constraint letter_text_adopted check (num_nulls(adopted_by, adopted_name, adopted_at) in (0, 3) and (status = 'adopted') = (adopted_at is not null)),
  add constraint letter_text_four_eyes check (adopted_by is distinct from written_by and (adopted_by is null or adopted_by <> proposed_by)),
  add constraint letter_text_returned check (num_nulls(returned_name, returned_reason, returned_at) in (0, 3) and length(btrim(returned_reason)) > 0);
create unique index letter_text_numbered on letter_text (kind, region_id, coalesce(municipality_id, region_id), number);
create unique index letter_text_one_at_work on letter_text (kind, region_id, coalesce(municipality_id, region_id)) where status in ('draft', 'proposed');

-- A version goes draft, proposed, adopted. What is proposed stays as it is until it is adopted or sent back; what is adopted stays for ever.
create function letter_text_guard() returns trigger language plpgsql as $$
declare today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if new.municipality_id is null then
    -- Words for the whole region are for who works for the whole region.
    if ctx_kind() = 'person' and exists (select from municipality m where m.region_id = new.region_id and not m.id = any(ctx_municipalities()::uuid[])) then
      raise exception 'letter-text-of-the-region' using errcode = 'PE002';
    end if;
  elsif not exists (select from municipality m where m.id = new.municipality_id and m.region_id = new.region_id) then
    raise exception 'letter-text-elsewhere' using errcode = 'PE002';
  end if;
  if tg_op = 'INSERT' then
    if new.status <> 'draft' then raise exception 'letter-text-begins-as-draft' using errcode = 'PE002'; end if;
  else
    if old.status in ('adopted', 'ended') then raise exception 'letter-text-is-fixed' using errcode = 'PE003'; end if;
    if (new.kind, new.region_id, new.number) is distinct from (old.kind, old.region_id, old.number) or new.municipality_id is distinct from old.municipality_id then
      raise exception 'letter-text-is-another' using errcode = 'PE003';
    end if;
    if old.status = 'draft' and new.status = 'adopted' or old.status = 'proposed' and new.status = 'ended' then raise exception 'letter-text-step' using errcode = 'PE002'; end if;
    if old.status = 'proposed' and (new.passages, new.valid_from, new.reason, new.written_by) is distinct from (old.passages, old.valid_from, old.reason, old.written_by) then
      raise exception 'letter-text-proposed-is-fixed' using errcode = 'PE003';
    end if;
    if new.status = 'adopted' and new.valid_from < today then raise exception 'letter-text-from-past' using errcode = 'PE002'; end if;
  end if;
  -- Who writes, proposes or adopts is the one who does it.
  if ctx_kind() = 'person' then
    if new.status = 'draft' and (tg_op = 'INSERT' or new.passages is distinct from old.passages) and new.written_by::text <> ctx_actor()
       or new.status = 'proposed' and new.proposed_by::text <> ctx_actor() or new.status = 'adopted' and new.adopted_by::text <> ctx_actor() then
      raise exception 'letter-text-by-another' using errcode = 'PE002';
    end if;
  end if;
  return new;
end $$;
create trigger letter_text_guard before insert or update on letter_text for each row execute function letter_text_guard();

-- A letter keeps which words it was made with: adopted, and of its own kind.
create function letter_text_used() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.text_id is distinct from old.text_id then raise exception 'letter-text-kept' using errcode = 'PE003'; end if;
  elsif new.text_id is not null and not exists (select from letter_text t where t.id = new.text_id and t.kind = new.kind and t.status = 'adopted') then
    raise exception 'letter-text-not-adopted' using errcode = 'PE002';
  end if;
  return new;
end $$;
create trigger letter_text_used before insert or update on letter for each row execute function letter_text_used();
