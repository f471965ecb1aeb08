-- Rows of lists that are a site which another list or staff brought in: they are passed over. Gone with that site, so that
-- its place isn't lost with it.
CREATE TABLE merged_site (
    source    text NOT NULL CHECK (source <> ''),
    source_id text NOT NULL,
    site      text NOT NULL REFERENCES site ON DELETE CASCADE,
    PRIMARY KEY (source, source_id)
);
