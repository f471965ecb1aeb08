package org.porchlight.staff;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.porchlight.database.Database;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Vault;

/**
 * Where accounts are kept, and what keeping them takes.
 *
 * @param clock the real time, by which codes and sessions count
 */
public record AccountStore(Database database, Keys keys, Vault vault, SecureRandom random, InstantSource clock) {}
