-- What was refused is listed over all runs.
CREATE INDEX parcel_refused ON parcel (id) WHERE state = 'REFUSED';
