-- A surname that is itself a prefix (Le, Do, Van) was left out of the words by which a resident is found; from now on it is kept. Those of before:
alter table resident no force row level security;
alter table resident_word no force row level security;
insert into resident_word (municipality_id, word, resident_id)
select distinct r.municipality_id, fold_word(lower(btrim(s.surname))), r.id
from resident r cross join lateral (values (r.surname), (r.partner_surname)) s (surname)
where r.merged_into_id is null
  and lower(btrim(s.surname)) in ('van', 'de', 'den', 'der', 'het', 'ten', 'ter', 'te', 'in', 'op', 'aan', 'bij', 'uit', 'over', 'onder', 'voor', 'la', 'le', 'du', 'des', 'von', 'zu', 'el', 'al', 'da', 'di', 'do', 'dos')
on conflict do nothing;
alter table resident_word force row level security;
alter table resident force row level security;
