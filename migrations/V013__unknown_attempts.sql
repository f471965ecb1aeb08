-- What became of an attempt whose answer was lost is asked of the provider some minutes later, by a job that counts its
-- own rounds: a time would find the text in a phone company's list.
ALTER TABLE attempt
    ADD COLUMN rounds smallint NOT NULL DEFAULT 0 CHECK (rounds >= 0),
    DROP CONSTRAINT attempt_outcome_check,
    -- Absent: the provider has no such text.
    ADD CONSTRAINT attempt_outcome_check CHECK (outcome IN ('accepted', 'refused', 'unknown', 'absent'));

ALTER TABLE outbox
    DROP CONSTRAINT outbox_state_check,
    -- Lost: the number was gone before the provider could tell, so that nobody will ever know.
    ADD CONSTRAINT outbox_state_check CHECK (state IN ('waiting', 'unknown', 'sent', 'failed', 'lost'));

CREATE INDEX outbox_unknown ON outbox (id) WHERE state = 'unknown';
