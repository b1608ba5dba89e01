-- An objections officer's typing is kept like a consultant's (ADR 0043), and goes with what it was about.
create trigger drafts_go_with_objection after delete on objection for each row execute function drafts_go_with_case();
create trigger drafts_go_with_complaint after delete on complaint for each row execute function drafts_go_with_case();
