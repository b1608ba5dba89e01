-- Why nobody was heard is one of the five grounds of the law (Awb 7:3), which the decision names (Awb 7:12) and which fits its outcome. Of before it is not known.
alter table objection
  add constraint objection_hearing_ground check (hearing_ground is null or (hearing = 'waived' and hearing_ground in ('declined', 'no-answer', 'evidently-inadmissible', 'evidently-unfounded', 'granted-whole'))),
  add constraint objection_hearing_ground_fits check (hearing_ground is null or status <> 'decided' or (
    (hearing_ground <> 'evidently-inadmissible' or outcome = 'inadmissible') and (hearing_ground <> 'evidently-unfounded' or outcome = 'unfounded') and (hearing_ground <> 'granted-whole' or outcome = 'founded')));
