-- Whoever asks is of a handful of audiences: PostgreSQL would take it for a thousand and read the uses of everybody's.
alter function search.audiences() rows 10;
