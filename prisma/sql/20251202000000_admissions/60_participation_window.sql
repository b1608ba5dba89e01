-- Participations of before get the window of their agreement. FORCE is off meanwhile: under it the owner would change nothing.
alter table participation no force row level security;
alter table agreement no force row level security;
update participation p set window_id = a.window_id from agreement a where a.id = p.agreement_id and p.window_id is null;
alter table agreement force row level security;
alter table participation force row level security;
