-- A responder's phone and a person's, joined for one call back. The row is there to know what may happen next, and goes
-- with the request, or when the responder says how the call went. No number, and nothing of when but what is needed to
-- look after it while it is live.
CREATE TABLE bridge (
    -- Also in the addresses that the provider asks, so it is random.
    id            uuid     PRIMARY KEY DEFAULT gen_random_uuid(),
    -- The later of two has the higher.
    no            bigint   GENERATED ALWAYS AS IDENTITY,
    callback      uuid     NOT NULL REFERENCES callback ON DELETE CASCADE,
    staff         uuid     NOT NULL REFERENCES staff ON DELETE CASCADE,
    -- In which the responder is spoken to.
    language      text     NOT NULL CHECK (language IN ('en', 'fr', 'es')),
    -- How often the person's phone was rung: once, and once more for a call that dropped.
    round         smallint NOT NULL DEFAULT 0 CHECK (round BETWEEN 0 AND 2),
    -- What the provider reported of each leg, the furthest that was heard, in its words; the person's is this round's.
    responder     text,
    person        text,
    -- These follow from what stands above.
    state         text     NOT NULL CHECK (state IN (
        'waiting', 'ringing-responder', 'whispering', 'ringing-person', 'talking', 'after', 'over')),
    outcome       text     CHECK (outcome IN (
        'not-answered', 'line-busy', 'not-reached', 'not-accepted', 'lost', 'connected', 'no-answer', 'busy',
        'unreachable', 'let-go', 'unsure')),
    -- The provider's name for the responder's leg, while it is live.
    responder_sid text,
    -- When somebody has to look whether it stands still, and how often that brought nothing.
    look_at       timestamp with time zone,
    looks         smallint NOT NULL DEFAULT 0,
    CHECK ((state = 'over') = (look_at IS NULL)),
    CHECK (state <> 'over' OR (responder_sid IS NULL AND outcome IS NOT NULL))
);

-- One live bridge for a request, and one for a responder, who has one phone.
CREATE UNIQUE INDEX bridge_callback_live ON bridge (callback) WHERE state <> 'over';
CREATE UNIQUE INDEX bridge_staff_live ON bridge (staff) WHERE state <> 'over';
CREATE INDEX bridge_callback ON bridge (callback);
CREATE INDEX bridge_staff ON bridge (staff);
CREATE INDEX bridge_look_at ON bridge (look_at) WHERE look_at IS NOT NULL;

-- Once it is said how a call went, nothing more can follow from it.
CREATE FUNCTION bridge_said() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM bridge WHERE callback = NEW.id;
    RETURN NULL;
END $$;

CREATE TRIGGER bridge_said AFTER UPDATE OF owed ON callback
    FOR EACH ROW WHEN (OLD.owed AND NOT NEW.owed) EXECUTE FUNCTION bridge_said();

CREATE TRIGGER desk_news AFTER INSERT OR UPDATE OR DELETE ON bridge FOR EACH ROW EXECUTE FUNCTION desk_news();

-- The responder's phone is rung through the outbox, as texts are sent: at most once. Which phone stands in their own row
-- of the vault.
ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox
    ADD CONSTRAINT outbox_kind_check
        CHECK (kind IN ('sorry', 'new-request', 'tried', 'untried', 'break', 'bridge')),
    ADD COLUMN bridge uuid UNIQUE REFERENCES bridge ON DELETE CASCADE,
    ADD CHECK ((kind = 'bridge') = (bridge IS NOT NULL));
