-- Where people can go. All of it is public; the line answers from a copy in memory.
create table site (
    id          text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name        text not null check (name <> ''),
    street      text not null,
    -- The street for the ear, where the rules would get it wrong; else empty.
    spoken      text not null default '',
    city        text not null check (city <> ''),
    country     text not null check (country in ('US', 'CA')),
    region      text not null check (region ~ '^[A-Z]{2}$'),
    latitude    double precision not null check (latitude between -90 and 90),
    longitude   double precision not null check (longitude between -180 and 180),
    -- An IANA name: a fixed offset would be wrong half the year.
    zone        text not null check (zone <> ''),
    -- OSM opening_hours; empty where nobody told us.
    hours       text not null default '',
    services    text[] not null check (array_position(services, null) is null),
    kind        text not null check (kind in ('staffed', 'dispenser', 'vending', 'mobile', 'mail')),
    note        text not null default '',
    -- Invented for the demo. No default: whoever adds a site says which it is.
    demo        boolean not null,
    checked_on  date
);
