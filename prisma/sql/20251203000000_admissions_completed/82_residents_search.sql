-- Words of names in one spelling for what sounds alike (the same as foldWord in lib/residents/rules.ts), so that a slip in typing still finds.
create function fold_word(word text) returns text language sql immutable strict parallel safe as
$$ select regexp_replace(regexp_replace(word, 'c+k', 'k', 'g'), '([a-z])\1+', '\1', 'g') $$;

alter table resident_word no force row level security;
create temporary table folded on commit drop as select distinct municipality_id, fold_word(word) as word, resident_id from resident_word;
delete from resident_word;
insert into resident_word (municipality_id, word, resident_id) select municipality_id, word, resident_id from folded;
drop table folded;
alter table resident_word force row level security;

alter table resident_word add constraint resident_word_folded check (word = fold_word(word));
