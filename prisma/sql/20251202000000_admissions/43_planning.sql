-- Questions come before the answers, and the answers while there is still time to enter (F18).
alter table entry_window
  add constraint entry_window_questions check (questions_until < coalesce(answers_by, closes_at) and questions_until < closes_at),
  add constraint entry_window_answers check (answers_by <= closes_at and questions_until is not null or answers_by is null);
