-- Which processes of the line run, and what those that have no page say doesn't work: a web process reads it of the workers.
-- Nothing here is of a person: a process writes its row twice a minute, whether or not anybody calls.
CREATE TABLE process_report (
    -- Made up by the process when it starts.
    id       uuid                     NOT NULL,
    kind     text                     NOT NULL CHECK (kind IN ('serve', 'work')),
    since    timestamp with time zone NOT NULL DEFAULT now(),
    seen_at  timestamp with time zone NOT NULL DEFAULT now(),
    -- Sentences for the operator.
    troubles text[]                   NOT NULL DEFAULT '{}',
    PRIMARY KEY (id, kind)
);
