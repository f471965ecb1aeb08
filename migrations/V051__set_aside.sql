-- Requests that a coordinator set aside, an hour's at once, because a machine asked for them. They are in no queue and take
-- nobody's place; taking them back is deleting the row here. Goes with the request.
CREATE TABLE set_aside (
    callback uuid PRIMARY KEY REFERENCES callback ON DELETE CASCADE
);

ALTER TABLE act
    DROP CONSTRAINT act_kind_check,
    ADD CHECK (kind IN (
        'take', 'give-back', 'call', 'ring-again', 'text', 'end', 'practice', 'on', 'off', 'break', 'pause', 'resume',
        'shift', 'staff', 'sign-in', 'account', 'directory', 'set-aside', 'bring-back'));
