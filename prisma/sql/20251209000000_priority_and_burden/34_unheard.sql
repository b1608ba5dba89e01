-- Why nobody was heard is one of the five grounds of the law (Awb 7:3), which the decision names (Awb 7:12) and which fits its outcome. Of before it is not known.
alter table objection
  add constraint objection_hearing_ground check (hearing_ground is null or (hearing = 'waived' and hearing_ground in ('declined', 'no-answer', 'evidently-inadmissible', 'evidently-unfounded', 'granted-whole'))),
  add constraint objection_hearing_ground_fits check (hearing_ground is null or status <> 'decided' or (
    (hearing_ground <> 'evidently-inadmissible' or outcome = 'inadmissible') and (hearing_ground <> 'evidently-unfounded' or outcome = 'unfounded') and (hearing_ground <> 'granted-whole' or outcome = 'founded')));

-- Completed after the term that was given is not completed within it (Awb 6:6): inadmissible is possible then, never needed. Loosens what was asked.
alter table objection drop constraint objection_ready;
alter table objection add constraint objection_ready check (status <> 'decided' or (hearing in ('held', 'waived') and (not late or late_excused is not null)
  and (not late or late_excused or outcome = 'inadmissible')
  and (outcome <> 'inadmissible' or late and not late_excused or cardinality(missing) > 0 and (completed_on is null and completion_until < decided_on or completed_on > completion_until))));
