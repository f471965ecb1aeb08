-- Lists of places that a member of staff has sent and not yet brought in: kept until they say yes or no, or send others. It
-- stands here and not on a disk, since any process may answer the next page.
CREATE TABLE import_draft (
    id      uuid        PRIMARY KEY,
    -- One each: who sends another list has given the former one up.
    staff   uuid        NOT NULL UNIQUE REFERENCES staff ON DELETE CASCADE,
    at      timestamptz NOT NULL,
    -- Whether places that are gone from their list are removed, rather than marked.
    replace boolean     NOT NULL,
    -- The mark of what was shown: nothing else is ever done.
    plan    text        NOT NULL CHECK (plan <> '')
);

CREATE TABLE import_draft_file (
    draft   uuid    NOT NULL REFERENCES import_draft ON DELETE CASCADE,
    number  integer NOT NULL,
    name    text    NOT NULL CHECK (name <> '' AND name !~ '[/\\]'),
    -- Packed by gzip.
    content bytea   NOT NULL,
    PRIMARY KEY (draft, number)
);
