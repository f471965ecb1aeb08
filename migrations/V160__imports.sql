-- Each time that lists were brought in, so that all of it can be looked up and taken back at once.
CREATE TABLE site_import (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       timestamptz NOT NULL,
    -- The alias of a member of staff, or the names of the lists where the command brought them in.
    who      text        NOT NULL CHECK (who <> ''),
    list     boolean     NOT NULL,
    lists    text        NOT NULL CHECK (lists <> ''),
    added    integer     NOT NULL CHECK (added >= 0),
    changed  integer     NOT NULL CHECK (changed >= 0),
    vanished integer     NOT NULL CHECK (vanished >= 0),
    removed  integer     NOT NULL CHECK (removed >= 0),
    -- The last change of a site before it: whatever comes after is somebody else's.
    since    bigint      NOT NULL,
    -- When it was taken back, and by whom.
    undone   timestamptz,
    undoer   text,
    CHECK ((undone IS NULL) = (undoer IS NULL))
);

-- The sites that came with it. Their changes aren't written down one by one: they may be a hundred thousand.
CREATE TABLE imported_site (
    import bigint NOT NULL REFERENCES site_import ON DELETE CASCADE,
    site   text   NOT NULL CHECK (site <> ''),
    PRIMARY KEY (import, site)
);

-- With which import a change came, if it came with one.
ALTER TABLE site_change ADD import bigint REFERENCES site_import ON DELETE SET NULL;
CREATE INDEX site_change_import ON site_change (import) WHERE import IS NOT NULL;
CREATE INDEX site_import_at ON site_import (at);
