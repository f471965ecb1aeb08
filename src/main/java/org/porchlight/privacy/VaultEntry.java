package org.porchlight.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * What is put into the vault as one row.
 *
 * @param blind by which the row is to be found again; empty when its id is enough
 * @param expires from when on it counts as gone, whether or not a job has erased it yet
 */
public record VaultEntry(VaultKind kind, Secrets secrets, Optional<Blind> blind, Optional<Instant> expires) {}
