-- Sessions and invitations are found by a hash under the line's keys, and a second one says whose they are: to write
-- into the database is not enough to make one, or to turn one into somebody else's. What is there was made without the
-- keys and can't be told from what a stranger wrote, so everybody signs in once more, and open invitations are made anew.
DELETE FROM session;
DELETE FROM invitation;

ALTER TABLE session
    ADD COLUMN bound bytea NOT NULL CHECK (octet_length(bound) = 32),
    -- From when on it takes a code to go on, because no page was used: five minutes are near enough.
    ADD COLUMN rests timestamp with time zone NOT NULL;

ALTER TABLE invitation ADD COLUMN bound bytea NOT NULL CHECK (octet_length(bound) = 32);

-- Pages that follow the news learn at once that their session is over.
CREATE TRIGGER desk_news AFTER DELETE ON session FOR EACH ROW EXECUTE FUNCTION desk_news();
