-- Photos: who sees them, and the renditions that are served. They live here so that any node can serve any photo and one
-- backup holds everything.
create table files.image (
  id uuid primary key,
  owner_unit bigint not null,
  municipality text not null,
  shown boolean not null default false,
  reach smallint not null default 0,
  width integer not null,
  height integer not null,
  created_at timestamptz not null,
  created_by bigint not null,
  constraint image_has_a_municipality check (municipality ~ '^[0-9]{4}$'),
  constraint image_reaches_somewhere check (reach between 0 and 4),
  constraint image_has_a_size check (width between 1 and 1280 and height between 1 and 2560)
);
create index image_by_owner_unit on files.image (owner_unit, created_at);
call kernel.shared_by_reach('files.image');

create table files.rendition (
  image_id uuid not null references files.image on delete cascade,
  type text not null,
  width integer not null,
  bytes bytea not null,
  primary key (image_id, type, width),
  constraint rendition_has_a_known_type check (type in ('webp', 'jpg')),
  constraint rendition_has_a_known_width check (width in (320, 640, 1280)),
  constraint rendition_has_bytes check (length(bytes) between 1 and 4194304)
);
-- Pictures are packed already; trying again only costs.
alter table files.rendition alter column bytes set storage external;
alter table files.rendition enable row level security;
create policy seen on files.rendition for select using (exists (select from files.image i where i.id = image_id));
create policy kept on files.rendition for all
  using (exists (select from files.image i
    where i.id = image_id and (i.owner_unit = any ((select kernel.units())::bigint[]) or (select kernel.system()))))
  with check (exists (select from files.image i
    where i.id = image_id and (i.owner_unit = any ((select kernel.units())::bigint[]) or (select kernel.system()))));
