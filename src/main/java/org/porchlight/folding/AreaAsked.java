package org.porchlight.folding;

/** That a contact asked for places in an area on one day. @param contact who, known nowhere else by this name */
public record AreaAsked(String contact, Area area) {}
