-- What a resident's rows may hold. A BSN never stands here in plain text.
alter table resident
  add constraint resident_bsn_cipher check (bsn_cipher !~ '[0-9]{9}' or length(bsn_cipher) >= 40),
  add constraint resident_bsn_index check (length(bsn_index) >= 32),
  add constraint resident_bsn_last3 check (bsn_last3 ~ '^[0-9]{3}$'),
  add constraint resident_salutation check (salutation in ('mrs', 'mr', 'neutral')),
  add constraint resident_birth_date check (birth_date ~ '^(18|19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$'),
  add constraint resident_postcode check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  add constraint resident_house_number check (house_number ~ '^[1-9][0-9]{0,4}$'),
  add constraint resident_address_checked_on check (address_checked_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');

-- Byte order, so that looking for the beginning of a word is a range that row-level security lets the index answer.
alter table resident_word alter column word type text collate "C";
alter table resident_word add constraint resident_word_normalised check (word ~ '^[a-z0-9]+$');

alter table consent add constraint consent_aspect check (aspect in ('wider-window', 'less-fluent-dutch'));
alter table preference
  add constraint preference_windows check (windows <@ array['morning', 'afternoon', 'evening', 'saturday-morning'] and cardinality(windows) > 0),
  add constraint preference_wished_start check (wished_start ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');
