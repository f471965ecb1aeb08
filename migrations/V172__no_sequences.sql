-- A sequence counts how often something was done, and its page keeps the place in the log, so the moment, of the last time; no
-- rewrite of files reaches it. So none counts what people ask for, or what staff do about it.
ALTER TABLE vault_rewrite ALTER COLUMN id DROP IDENTITY;
ALTER TABLE vault_rewrite ALTER COLUMN id SET DEFAULT floor(random() * 9007199254740991)::bigint;

-- Within its hour what staff did has no order.
ALTER TABLE act ALTER COLUMN id DROP IDENTITY;
ALTER TABLE act ALTER COLUMN id SET DEFAULT floor(random() * 9007199254740991)::bigint;

-- The later of two of one request has the higher.
ALTER TABLE bridge ALTER COLUMN no DROP IDENTITY;
ALTER TABLE bridge ALTER COLUMN no SET DEFAULT 0;

-- The later of two about one place has the higher. Only an older program still asks for the next.
ALTER SEQUENCE site_report_said RESTART;
