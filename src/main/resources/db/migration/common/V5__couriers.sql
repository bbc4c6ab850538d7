-- Couriers take parcels in the order of their admission; what is not due yet is passed over within the index.
DROP INDEX parcel_due;
CREATE INDEX parcel_waiting ON parcel (account, person, shelf, id, due)
    WHERE state IN ('ADMITTED', 'POSTPONED');
