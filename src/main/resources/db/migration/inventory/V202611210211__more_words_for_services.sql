update inventory.category set synonyms = synonyms || '{konferensrum}' where slug = 'lokaler';
update inventory.category set synonyms = synonyms || '{pallplats}' where slug = 'lagerplats';
update inventory.category set synonyms = synonyms || '{flytthjälp}' where slug = 'transport-flytt';
