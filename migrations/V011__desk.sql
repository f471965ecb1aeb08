-- Who holds which request, and what came of trying. Minutes stand here only where the minute is needed, and go with the
-- request.
ALTER TABLE callback
    -- How often the person was rung for this window.
    ADD COLUMN tries       smallint NOT NULL DEFAULT 0 CHECK (tries >= 0),
    -- How the last try ended, when there is to be another.
    ADD COLUMN last        text CHECK (last IN ('no-answer', 'machine', 'someone-else')),
    -- Before this, nobody rings again.
    ADD COLUMN not_before  timestamp with time zone,
    -- A lease: whose it is, and until when. Past its time, or without anybody, it counts as none.
    ADD COLUMN taken_by    uuid REFERENCES staff ON DELETE SET NULL,
    ADD COLUMN taken_until timestamp with time zone,
    -- The person was rung, and nobody has said yet how it went: whoever holds the lease owes it.
    ADD COLUMN owed        boolean NOT NULL DEFAULT false,
    -- The same was asked for once more since the person was rung, so that it stands anew when this call is over.
    ADD COLUMN again       boolean NOT NULL DEFAULT false,
    -- Nobody said in time how it went: it is for a coordinator.
    ADD COLUMN handed_on   boolean NOT NULL DEFAULT false,
    -- Rings only staff and counts nowhere; it is theirs alone whose practice it is.
    ADD COLUMN practice    boolean NOT NULL DEFAULT false,
    ADD COLUMN practice_of uuid REFERENCES staff ON DELETE CASCADE,
    -- Coordinators were told that nobody has tried.
    ADD COLUMN alerted     boolean NOT NULL DEFAULT false,
    -- A call that dropped was rung back, which happens once.
    ADD COLUMN rung_again  boolean NOT NULL DEFAULT false,
    ADD CHECK (taken_by IS NULL OR taken_until IS NOT NULL),
    ADD CHECK (practice = (practice_of IS NOT NULL));

CREATE INDEX callback_taken_by ON callback (taken_by) WHERE taken_by IS NOT NULL;
CREATE INDEX callback_practice_of ON callback (practice_of) WHERE practice;

-- "Not to me again tonight": no reason is asked for, and none is kept.
CREATE TABLE declined (
    callback uuid NOT NULL REFERENCES callback ON DELETE CASCADE,
    staff    uuid NOT NULL REFERENCES staff ON DELETE CASCADE,
    until    timestamp with time zone NOT NULL,
    PRIMARY KEY (callback, staff)
);

CREATE INDEX declined_staff ON declined (staff);

-- Who is there or away until then, whatever their shifts say.
CREATE TABLE presence (
    staff uuid PRIMARY KEY REFERENCES staff ON DELETE CASCADE,
    state text NOT NULL CHECK (state IN ('on', 'off', 'break')),
    until timestamp with time zone NOT NULL
);

-- No call is promised for a time before this: one row at most.
CREATE TABLE pause (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    until  timestamp with time zone NOT NULL
);

-- What staff did: who, what kind of thing, and the hour; never for whom. Nothing is ever taken out or changed.
CREATE TABLE act (
    id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    who  text NOT NULL,
    kind text NOT NULL CHECK (kind IN (
        'take', 'give-back', 'call', 'ring-again', 'text', 'end', 'practice', 'on', 'off', 'break', 'pause', 'resume',
        'shift', 'staff', 'sign-in', 'account', 'directory')),
    hour timestamp with time zone NOT NULL CHECK (hour = date_trunc('hour', hour, 'UTC'))
);

CREATE FUNCTION act_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what staff did is never changed or taken out';
END $$;

CREATE TRIGGER act_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON act FOR EACH STATEMENT EXECUTE FUNCTION act_stays();

-- Texts of the desk: to the person after the last try, and to coordinators.
ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind_check
    CHECK (kind IN ('sorry', 'new-request', 'tried', 'untried', 'break'));

-- Every process that shows the desk, or promises by it, hears of a change. For each row, so that a statement that
-- changes none wakes nobody; PostgreSQL makes one word of all of a transaction's.
CREATE FUNCTION desk_news() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('desk', '');
    RETURN NULL;
END $$;

CREATE TRIGGER desk_news AFTER INSERT OR UPDATE OR DELETE ON callback FOR EACH ROW EXECUTE FUNCTION desk_news();
CREATE TRIGGER desk_news AFTER INSERT OR UPDATE OR DELETE ON shift FOR EACH ROW EXECUTE FUNCTION desk_news();
CREATE TRIGGER desk_news AFTER INSERT OR UPDATE OR DELETE ON presence FOR EACH ROW EXECUTE FUNCTION desk_news();
CREATE TRIGGER desk_news AFTER INSERT OR UPDATE OR DELETE ON pause FOR EACH ROW EXECUTE FUNCTION desk_news();
CREATE TRIGGER desk_news AFTER INSERT OR UPDATE OR DELETE ON declined FOR EACH ROW EXECUTE FUNCTION desk_news();
CREATE TRIGGER desk_news AFTER INSERT OR UPDATE OR DELETE ON staff FOR EACH ROW EXECUTE FUNCTION desk_news();
