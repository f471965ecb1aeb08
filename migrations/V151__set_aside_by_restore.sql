-- Whether a request was set aside because a backup brought it back: then somebody has to look, where one that a coordinator set
-- aside was looked at.
ALTER TABLE set_aside ADD COLUMN restored boolean NOT NULL DEFAULT false;
ALTER TABLE set_aside ALTER COLUMN restored SET STATISTICS 0;
