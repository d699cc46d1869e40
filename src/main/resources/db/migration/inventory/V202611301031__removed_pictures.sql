-- Pictures that were taken off a thing a moment ago: they can be put back for a while where they were. Those of a draft are then
-- deleted, since nobody else has seen them.
create table inventory.removed_image (
  item_id bigint not null references inventory.item,
  image_id uuid not null references files.image,
  position int not null,
  for_good boolean not null,
  removed_at timestamptz not null,
  primary key (item_id, image_id)
);
create index removed_image_old on inventory.removed_image (removed_at);
create index removed_image_by_image on inventory.removed_image (image_id);
alter table inventory.removed_image enable row level security;
create policy own on inventory.removed_image for all
  using (exists (select 1 from inventory.item i where i.id = item_id and i.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()))
  with check (exists (select 1 from inventory.item i where i.id = item_id and i.owner_unit = any ((select kernel.units())::bigint[])) or (select kernel.system()));
