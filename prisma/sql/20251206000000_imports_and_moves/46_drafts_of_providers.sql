-- Whose form it is: a municipality's or a provider's. What was typed about a question to a provider goes with each step of it, and what was typed about a reply with that reply.
alter table form_draft add constraint form_draft_place check (num_nonnulls(municipality_id, provider_id) = 1);
create unique index form_draft_of_provider on form_draft (person_id, provider_id, form, subject_id) where municipality_id is null;
create trigger drafts_go_with_step after update of status on joint_request for each row when (old.status <> new.status) execute function drafts_go_with_case();
create trigger drafts_go_with_joint after delete on joint_request for each row execute function drafts_go_with_case();
create trigger drafts_go_with_reply after delete on findings_reply for each row execute function drafts_go_with_case();
