-- Areas inside a municipality: on each day every postcode lies in exactly one of them, and what was drawn stays as it was.
create function postcode_number(code text) returns int language sql immutable strict parallel safe as
$$ select substr(code, 1, 4)::int * 676 + (ascii(substr(code, 5, 1)) - 65) * 26 + ascii(substr(code, 6, 1)) - 65 $$;

create function postcodes_through(first text, last text) returns int4range language sql immutable strict parallel safe as
$$ select int4range(public.postcode_number(first), public.postcode_number(last), '[]') $$;

alter table lot add constraint lot_kind check (kind in ('municipality', 'area', 'kern'));

alter table lot_drawing
  add constraint lot_drawing_number check (number > 0),
  add constraint lot_drawing_from check (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint lot_drawing_postcodes check (cardinality(postcodes) > 0),
  add constraint lot_drawing_reason check (length(btrim(reason)) > 0 and length(drawn_by) > 0);

alter table drawn_range
  add constraint drawn_range_codes check (first ~ '^[1-9][0-9]{3}[A-Z]{2}$' and last ~ '^[1-9][0-9]{3}[A-Z]{2}$' and postcode_number(first) <= postcode_number(last)),
  add constraint drawn_range_no_overlap exclude using gist (drawing_id with =, postcodes_through(first, last) with &&);

-- What was, is never drawn again: only a municipality's first division may start before today. Numbers follow each other.
create function drawing_looks_ahead() returns trigger language plpgsql as $$
declare before int := coalesce((select max(d.number) from lot_drawing d where d.municipality_id = new.municipality_id), 0);
begin
  if new.number <> before + 1 or before > 0 and new.valid_from < to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') then
    raise exception 'drawing-looks-back' using errcode = 'PE003', detail = new.valid_from;
  end if;
  return new;
end $$;

create trigger drawing_looks_ahead before insert on lot_drawing for each row execute function drawing_looks_ahead();

create function only_parts_are_drawn() returns trigger language plpgsql as $$
begin
  if (select l.kind from lot l where l.id = new.lot_id) = 'municipality' then raise exception 'only-parts-are-drawn' using errcode = 'PE003'; end if;
  return new;
end $$;

create trigger only_parts_are_drawn before insert on drawn_range for each row execute function only_parts_are_drawn();

-- At the commit: together the areas are the whole municipality, no more and no less.
create function drawing_is_whole() returns trigger language plpgsql as $$
declare
  drawing uuid := case tg_table_name when 'lot_drawing' then new.id else (to_jsonb(new) ->> 'drawing_id')::uuid end;
  whole int4multirange := (select range_agg(postcodes_through(substr(p, 1, 6), substr(p, 8, 6))) from lot_drawing d, unnest(d.postcodes) p where d.id = drawing);
begin
  if (select range_agg(postcodes_through(r.first, r.last)) from drawn_range r where r.drawing_id = drawing) is distinct from whole then
    raise exception 'drawing-is-not-whole' using errcode = 'PE003', detail = drawing;
  end if;
  return null;
end $$;

create constraint trigger drawing_is_whole after insert on lot_drawing deferrable initially deferred for each row execute function drawing_is_whole();
create constraint trigger drawing_is_whole after insert on drawn_range deferrable initially deferred for each row execute function drawing_is_whole();

create function drawing_is_fixed() returns trigger language plpgsql as $$
begin
  raise exception 'drawing-is-fixed' using errcode = 'PE003', detail = tg_table_name;
end $$;

create trigger drawing_is_fixed before update or delete on lot_drawing for each row execute function drawing_is_fixed();
create trigger drawing_is_fixed before update or delete on drawn_range for each row execute function drawing_is_fixed();

-- The area that a postcode lies in on a day, by the division that holds then.
create function area_on(municipality uuid, postcode text, on_day text) returns uuid language sql stable parallel safe as $$
  select r.lot_id from drawn_range r where r.drawing_id = (
      select d.id from lot_drawing d where d.municipality_id = municipality and d.valid_from <= on_day order by d.valid_from desc, d.number desc limit 1)
    and postcodes_through(r.first, r.last) @> postcode_number(replace(postcode, ' ', ''))
$$;

-- An indication in an area lies in it by the resident's postcode on the first day of help.
create function indication_in_its_area() returns trigger language plpgsql as $$
begin
  if (select l.kind from lot l where l.id = new.lot_id) <> 'municipality'
    and new.lot_id is distinct from area_on(new.municipality_id, (select r.postcode from resident r where r.id = new.resident_id), new.starts_on) then
    raise exception 'indication-outside-its-area' using errcode = 'PI006';
  end if;
  return new;
end $$;

create trigger indication_in_its_area before insert on indication for each row execute function indication_in_its_area();
