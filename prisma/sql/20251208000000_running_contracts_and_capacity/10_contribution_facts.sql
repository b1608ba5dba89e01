-- Unused since 20251206000000_imports_and_moves: contribution_spells() took its place.
drop function contribution_facts();
