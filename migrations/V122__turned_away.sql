-- The phone company may take no call from us at all, since it doesn't know us or we ask too much: that is told apart from a
-- phone that can't be rung, or responders look for what is wrong with theirs.
ALTER TABLE bridge DROP CONSTRAINT bridge_outcome_check;
ALTER TABLE bridge ADD CONSTRAINT bridge_outcome_check CHECK (outcome IN (
    'not-answered', 'line-busy', 'turned-away', 'not-reached', 'not-accepted', 'lost', 'connected', 'no-answer', 'busy',
    'unreachable', 'let-go', 'unsure'));
