-- Texts to coordinators that the line is degraded, or that no worker lives.
ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox
    ADD CONSTRAINT outbox_kind_check CHECK (kind IN (
        'sorry', 'new-request', 'tried', 'untried', 'break', 'bridge', 'is-now-good', 'place', 'tip', 'line',
        'account', 'codes-tried', 'codes-stopped', 'pause', 'degraded', 'no-worker'));
