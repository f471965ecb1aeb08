-- Since when the line is degraded or without a worker, and who was told of it, so that of several processes one tells.
-- Nothing here is of a person.
CREATE TABLE alert (
    what          text                     PRIMARY KEY CHECK (what IN ('line', 'worker')),
    since         timestamp with time zone NOT NULL,
    -- When a process last saw it; two minutes later it is over.
    seen_at       timestamp with time zone NOT NULL,
    -- Coordinators were told of it, and when they were told last of such a thing.
    texted        boolean                  NOT NULL DEFAULT false,
    texted_at     timestamp with time zone,
    -- The operator's webhook knows of it.
    posted        boolean                  NOT NULL DEFAULT false,
    -- Until then a process tells the webhook.
    claimed_until timestamp with time zone
);
