-- How a person talks on the phone, where whoever calls them must know it: by relay, or perhaps in yes and no alone.
ALTER TABLE callback
    ADD COLUMN manner text NOT NULL DEFAULT 'talk' CHECK (manner IN ('talk', 'relay', 'brief'));
