-- The reaction term that held on the day of a decision stands with the decision, with its source.
alter table college_decision no force row level security;
alter table procedure no force row level security;
update college_decision d set reaction_days = p.reaction_days, reaction_source = 'zoals de procedure is gepubliceerd' from procedure p where p.id = d.procedure_id and d.notified_at is not null;
alter table college_decision force row level security;
alter table procedure force row level security;

alter table college_decision
  add constraint college_decision_reaction check (num_nulls(notified_at, reaction_days, reaction_source) in (0, 3) and reaction_days between 1 and 90);
