-- A member of staff may say of a site that it isn't as callers are told.
ALTER TABLE act
    DROP CONSTRAINT act_kind_check,
    ADD CHECK (kind IN (
        'take', 'give-back', 'call', 'ring-again', 'text', 'end', 'practice', 'on', 'off', 'break', 'pause', 'resume',
        'shift', 'staff', 'sign-in', 'account', 'directory', 'site-report', 'set-aside', 'bring-back'));
