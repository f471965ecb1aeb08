-- What a site tells of itself: how to reach it, how it treats people, what changed lately, where its row comes from.
alter table site
    drop constraint site_kind_check,
    add constraint site_kind_check
        check (kind in ('staffed', 'pharmacy', 'dispenser', 'vending', 'mobile', 'mail')),
    -- The name for the ear, where a voice would get it wrong; else empty.
    add column spoken_name text not null default '',
    -- A name that tells a stranger nothing; empty where the street alone is told.
    add column plain_name  text not null default '',
    add column postal_code text not null default '',
    -- Public, as it is dialled.
    add column phone       text not null default '',
    -- Days on which it is closed, whatever its hours say.
    add column closed_on   date[] not null default '{}' check (array_position(closed_on, null) is null),
    add column traits      text[] not null default '{}' check (array_position(traits, null) is null),
    -- OSM opening_hours, within the site's hours; empty where no hour is for women alone.
    add column women_hours text not null default '',
    -- Whether those hours are for trans women too; empty where the site doesn't say.
    add column trans_women text not null default '' check (trans_women in ('', 'yes', 'no')),
    -- ISO 639 codes of the languages spoken there.
    add column languages   text[] not null default '{}' check (array_position(languages, null) is null),
    -- Read before anything else; in one language or several, as a note.
    add column alert       text not null default '',
    add column no_kits_until date,
    -- When it was no longer in the source it came from.
    add column vanished_on date,
    -- Where it comes from, and its id there; empty for one that staff entered.
    add column source      text not null default '',
    add column source_id   text not null default '';

create unique index site_source on site (source, source_id) where source <> '';

-- One word for each service, as the program knows them.
update site set services = array_replace(array_replace(services, 'testing', 'drug-checking'), 'drop-in', 'peer-place');
