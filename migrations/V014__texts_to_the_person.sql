-- Texts to the person whom somebody is about to call or has called: the question whether now is good, and what they were
-- to be sent. A minute stands here only as long as a question counts for something, and goes with the request.
ALTER TABLE callback
    -- What came of the question, where it was put for this try.
    ADD COLUMN asking   text CHECK (asking IN ('asked', 'good', 'later')),
    -- When it was put.
    ADD COLUMN asked_at timestamp with time zone,
    -- How many texts whoever has the request sent to the person.
    ADD COLUMN sent     smallint NOT NULL DEFAULT 0 CHECK (sent >= 0),
    ADD CHECK ((asking IS NULL) = (asked_at IS NULL));

CREATE INDEX callback_asked ON callback (asked_at) WHERE asking = 'asked';

ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox
    ADD CONSTRAINT outbox_kind_check CHECK (kind IN (
        'sorry', 'new-request', 'tried', 'untried', 'break', 'bridge', 'is-now-good', 'place', 'tip', 'line')),
    -- What it is about: the public name of a site, a prompt or a line; nothing that anybody wrote.
    ADD COLUMN about text CHECK (about ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' AND length(about) <= 100),
    ADD CHECK ((kind IN ('place', 'tip', 'line')) = (about IS NOT NULL));
