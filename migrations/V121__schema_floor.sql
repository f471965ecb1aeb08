-- The newest migration that a program has to know in order to work on these tables. A migration that only adds leaves it:
-- older programs then go on, and start, while an upgrade rolls from process to process or is taken back. A migration that
-- takes away or changes what older programs use sets it to its own number; those refuse to start from then on.
CREATE TABLE schema_floor (
    -- There is one row.
    one   boolean PRIMARY KEY DEFAULT true CHECK (one),
    least integer NOT NULL
);

INSERT INTO schema_floor (least) VALUES (121);
