-- Who notified it in the resident's place (art. 2.3.2 lid 1: by or on behalf of): a name, or nothing.
alter table wmo_case add constraint wmo_case_notified_by check (btrim(notified_by) <> '');
