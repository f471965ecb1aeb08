package org.porchlight;

import org.porchlight.outbox.Carrier;
import org.porchlight.switchboard.Onlooker;

/**
 * Who the line deals with besides those who call and write.
 *
 * @param carrier begins texts and calls for us
 * @param onlooker sees each turn, in the demo; {@link Onlooker#NOBODY} in live service
 */
record Outside(Carrier carrier, Onlooker onlooker) {}
