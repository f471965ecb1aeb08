/**
 * Says of the line what phone companies want said before they let its texts through: to everybody on the pages
 * {@code /privacy} and {@code /terms}, and to the operator as a pack of answers for the provider's forms. Both tell what
 * the line does by itself, filled with the operator's settings; nothing of a visitor is kept, and nothing here registers
 * anything anywhere.
 *
 * <p>What the line would answer is taken from the scripts, as {@code switchboard} walks them: no sample is written by hand.
 * The words of the forms, the paths to the samples and the words that phone companies refuse are files below
 * {@code resources/registration}.
 *
 * <p>May import {@code settings}, {@code switchboard}, {@code web} and what lies below them. The command
 * {@code porchlight register} and the wiring use it; the worker loads none of its pages.
 */
package org.porchlight.registration;
