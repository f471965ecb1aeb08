package org.porchlight.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which voice speaks which language: a wrong pair makes the provider fail the whole Say. Holds the voices of the
 * languages that the line speaks; any other counts as unknown.
 */
final class Voices {
    private static final Set<String> BASIC_LANGUAGES =
            Set.of("en", "en-US", "en-GB", "es", "es-ES", "es-MX", "fr", "fr-FR", "fr-CA", "de", "de-DE");
    private static final Pattern GOOGLE =
            Pattern.compile("Google\\.((?:en-US|fr-CA|es-US)-(?:Standard|Wavenet|Neural2)-[A-J]|"
                    + "(?:en-US|fr-CA|es-US)-Chirp3-HD-[A-Z][a-z]+)");
    private static final Map<String, Set<String>> POLLY = Map.of(
            "en-US",
                    Set.of(
                            "Joanna",
                            "Matthew",
                            "Kendra",
                            "Kimberly",
                            "Salli",
                            "Joey",
                            "Ivy",
                            "Joanna-Neural",
                            "Matthew-Neural",
                            "Kendra-Neural",
                            "Kimberly-Neural",
                            "Salli-Neural",
                            "Joey-Neural",
                            "Ivy-Neural",
                            "Danielle-Neural",
                            "Ruth-Neural",
                            "Stephen-Neural",
                            "Danielle-Generative",
                            "Ruth-Generative",
                            "Stephen-Generative",
                            "Joanna-Generative",
                            "Matthew-Generative"),
            "fr-CA", Set.of("Chantal", "Gabrielle-Neural", "Liam-Neural"),
            "es-US",
                    Set.of(
                            "Lupe",
                            "Penelope",
                            "Miguel",
                            "Lupe-Neural",
                            "Lupe-Generative",
                            "Pedro-Neural",
                            "Pedro-Generative"),
            "es-MX", Set.of("Mia", "Mia-Neural", "Andres-Neural", "Andres-Generative"));

    private Voices() {}

    /**
     * What is wrong with the pair; empty when it can be spoken.
     *
     * @param language empty when the Say gives none
     */
    static Optional<ProviderError> wrong(String voice, String language) {
        if (voice.equals("man") || voice.equals("woman")) {
            return language.isEmpty() || BASIC_LANGUAGES.contains(language)
                    ? Optional.empty()
                    : Optional.of(new ProviderError(13511, voice + " doesn't speak " + language));
        }
        Optional<String> spoken = language(voice);
        if (spoken.isEmpty()) {
            return Optional.of(new ProviderError(13512, "no voice " + voice));
        }
        return language.isEmpty() || language.equals(spoken.get())
                ? Optional.empty()
                : Optional.of(new ProviderError(13511, voice + " doesn't speak " + language));
    }

    /** The language that a voice brings along, such as {@code fr-CA}; empty for an unknown or a basic voice. */
    static Optional<String> language(String voice) {
        Matcher google = GOOGLE.matcher(voice);
        if (google.matches()) {
            return Optional.of(google.group(1).substring(0, 5));
        }
        return POLLY.entrySet().stream()
                .filter(known -> voice.startsWith("Polly.") && known.getValue().contains(voice.substring(6)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
