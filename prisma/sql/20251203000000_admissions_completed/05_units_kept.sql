-- In which unit each product was given, before the datamodel drops the column; 73_products.sql makes it dated policy.
alter table product no force row level security;
create table unit_kept as select id, region_id, unit, valid_from, source, takes_over_direction, kind from product;
alter table product force row level security;
