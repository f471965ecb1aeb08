/**
 * The vocabulary: words of every language that a text may be made of and that act or answer by themselves, such as
 * stop words, greetings, yes and no, times. It finds them in the tokens of a text.
 *
 * <p>May read no file and decide nothing: {@code script} reads the lists, {@code answers} and {@code conversation}
 * decide what a word does where it stands.
 */
package org.porchlight.vocabulary;
