-- What is wrong, one row each, so that something new is told though something else has been wrong for long. Sentences for
-- the operator, without a number; nothing here is of a person.
CREATE TABLE alert_trouble (
    trouble text                     PRIMARY KEY,
    since   timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    told    boolean                  NOT NULL DEFAULT false
);

-- The webhook is to hear that there is something new.
ALTER TABLE alert ADD COLUMN news boolean NOT NULL DEFAULT false;
