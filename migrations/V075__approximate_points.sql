-- Whether a site's point is its town's or postal code's, since its list told none.
alter table site add column approximate boolean not null default false;
