/**
 * How a thing is said in a prompt, in each language: a clock, a window, a street, a site. Also the prompts that Java says by name.
 * Pure; what is said when is decided in the conversation.
 */
package org.porchlight.speech;
