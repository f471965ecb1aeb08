-- Who asked not to be texted, or not to be called: a keyed hash of kind and number, and nothing beside it.
-- No time, no order, no kind in the clear: this is the one lasting trace, and it says as little as it can.
CREATE TABLE stop_list (
    mark bytea PRIMARY KEY CHECK (octet_length(mark) = 32)
);
