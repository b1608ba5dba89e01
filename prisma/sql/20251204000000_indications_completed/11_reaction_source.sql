-- A reaction term says where it comes from: the region's rule of that day, or the officer's own reason.
alter table procedure add constraint procedure_reaction_source check (length(btrim(reaction_source)) > 0);
