-- What was changed of a site, so that a person can see who did it and bring back what stood there.
CREATE TABLE site_change (
    id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Without a reference: of a site that was removed one wants to know it most.
    site   text        NOT NULL CHECK (site <> ''),
    name   text        NOT NULL CHECK (name <> ''),
    what   text        NOT NULL CHECK (what IN ('entered', 'changed', 'removed')),
    -- The alias of a member of staff, or the source of a list that was brought in.
    who    text        NOT NULL CHECK (who <> ''),
    list   boolean     NOT NULL,
    at     timestamptz NOT NULL,
    -- Each field that differs, with the text before and after: {"hours": ["24/7", "Mo-Fr 09:00-17:00"]}.
    fields jsonb       NOT NULL CHECK (jsonb_typeof(fields) = 'object')
);

CREATE INDEX site_change_of ON site_change (site, id DESC);
CREATE INDEX site_change_at ON site_change (at);

-- What staff are to see to is asked for on each of their first pages.
CREATE INDEX site_vanished ON site (vanished_on) WHERE vanished_on IS NOT NULL;
CREATE INDEX site_checked ON site (checked_on NULLS FIRST, id);
