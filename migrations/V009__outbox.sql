-- Texts that the line begins itself, each to be sent once. Where one goes stands in the vault; what it says is in the
-- scripts, under its kind. Nothing here is anybody's.
CREATE TABLE outbox (
    -- Also in the address to which the provider reports, so it is random.
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    -- Gone when the text has been given to the provider, or was never to be sent.
    vault       uuid REFERENCES vault ON DELETE SET NULL,
    kind        text NOT NULL CHECK (kind IN ('sorry', 'new-request')),
    language    text NOT NULL CHECK (language IN ('en', 'fr', 'es')),
    -- Unknown from the moment an attempt begins until the provider has said something, if it ever does.
    state       text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'unknown', 'sent', 'failed')),
    created_day date NOT NULL
);

CREATE INDEX outbox_vault ON outbox (vault);
CREATE INDEX outbox_waiting ON outbox (created_day) WHERE state = 'waiting';

-- One request to the provider: the row is committed before the request is made, so that whoever finds one without an
-- outcome never makes it again.
CREATE TABLE attempt (
    outbox       uuid     NOT NULL REFERENCES outbox ON DELETE CASCADE,
    no           smallint NOT NULL CHECK (no > 0),
    started_hour timestamp with time zone NOT NULL,
    outcome      text     CHECK (outcome IN ('accepted', 'refused', 'unknown')),
    -- The provider's name for the text.
    sid          text,
    -- What the provider reported of it, the furthest that was heard, in its words.
    delivery     text,
    PRIMARY KEY (outbox, no)
);
