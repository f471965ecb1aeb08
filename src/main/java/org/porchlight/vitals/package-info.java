/**
 * Whether the processes, the jobs, the database and its tables do what the line needs: a sentence each for who runs it, with
 * what to do. Holds nothing of a person. Mends nothing. Used by the root package and the doctor.
 */
package org.porchlight.vitals;
