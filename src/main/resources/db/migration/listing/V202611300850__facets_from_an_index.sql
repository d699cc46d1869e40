-- The boxes' numbers count every card that somebody may see: they are read from an index that holds what the policy asks for and what
-- is counted, an eighth of the table.
create index card_to_be_counted on listing.card (owner_unit, municipality, reach, shown) include (facets, reserved_out, available_from);
