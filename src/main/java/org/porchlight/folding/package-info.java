/**
 * Makes call records of the notes of closed time: one row a contact, which names nobody and stands among at least five
 * others that look the same. Pure: contacts in, records out; knows no clock, no chance and no table. What a row may say
 * is decided here alone, and attacked in its tests with a phone bill and with yesterday's copy of the table.
 */
package org.porchlight.folding;
