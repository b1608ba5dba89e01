-- What a lot can come to, and products that go together.
alter table product add constraint product_kind check (kind in ('regular', 'direction', 'combi', 'bespoke'));

-- Catalogues of before: with direction taken over is a kind of its own. FORCE is off meanwhile: under it the owner would change nothing.
alter table product no force row level security;
update product set kind = 'direction' where takes_over_direction and kind = 'regular';
alter table product force row level security;

alter table procedure_lot
  add constraint procedure_lot_max_value check (max_value > 0),
  add constraint procedure_lot_max_quantity check (max_quantity > 0 and max_unit <> ''),
  add constraint procedure_lot_max_unit check (num_nulls(max_quantity, max_unit) in (0, 2));

alter table product_combination add constraint product_combination_not_itself check (product_id <> requires_id);

create trigger published_is_fixed before update on product_combination for each row execute function published_is_fixed();

-- A lot is entered with products it has, and with all that go together.
create function lot_products_fit() returns trigger language plpgsql as $$
declare
  procedure_of uuid := (select w.procedure_id from entry_window w where w.id = new.window_id);
  offered uuid[] := (select l.product_ids from procedure_lot l where l.procedure_id = procedure_of and l.lot_id = new.lot_id);
begin
  if new.chosen and cardinality(new.product_ids) > 0 and (not new.product_ids <@ offered or exists (
    select from product_combination c where c.procedure_id = procedure_of
      and c.product_id = any(new.product_ids) and c.requires_id = any(offered) and not c.requires_id = any(new.product_ids))) then
    raise exception 'products-go-together' using errcode = 'PE003', detail = new.lot_id;
  end if;
  return new;
end $$;

create trigger lot_products_fit before insert or update of product_ids, chosen on submission_lot for each row execute function lot_products_fit();
