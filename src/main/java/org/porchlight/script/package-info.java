/**
 * What the line says and where each key leads, read from {@code ivr-scripts/}: steps, prompts in every language,
 * keywords, referral lines. {@link org.porchlight.script.ScriptReader} reads all files at once and gives a {@link
 * org.porchlight.script.ScriptDraft}; one in which the lint finds nothing amiss makes a {@link
 * org.porchlight.script.Script}.
 *
 * <p>Every folder above may use it; it imports {@link org.porchlight.messaging} alone. Pure but for one class that
 * touches files, {@link org.porchlight.script.ScriptFiles}. It takes no step of a conversation: it is the score, not
 * the performance. What a folder above says by name, that folder declares as a {@link
 * org.porchlight.script.SpokenPrompt}.
 */
package org.porchlight.script;
