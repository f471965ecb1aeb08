-- The smallest count that was ever the least that is shown: a setting that is taken back doesn't lower it.
ALTER TABLE fold_state ADD outside integer NOT NULL DEFAULT 11 CHECK (outside >= 11);

DROP TRIGGER threshold_goes_up ON fold_state;
CREATE TRIGGER threshold_goes_up BEFORE UPDATE ON fold_state
    FOR EACH ROW WHEN (NEW.threshold < OLD.threshold OR NEW.outside < OLD.outside) EXECUTE FUNCTION threshold_goes_up();
