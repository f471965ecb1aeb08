package org.porchlight.doctor;

/** What lies outside the doctor's own process and has to answer before a check can be made. */
enum Need {
    DATABASE,
    PROVIDER
}
