create view inventory.v_transport_factor as
  select vehicle, name_sv, name_en, co2e_mg_per_km, max_load_kg, source, source_year, confidence, note
  from inventory.transport_factor;
