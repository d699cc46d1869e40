-- What fits in no other category still has to stand somewhere. No factor: what it saves is not known.
insert into inventory.category (slug, name_sv, name_en, kind, sort_order)
values ('ovrigt', 'Övrigt', 'Other', 'GOODS', 9990);
update inventory.category set root_id = id where slug = 'ovrigt';
