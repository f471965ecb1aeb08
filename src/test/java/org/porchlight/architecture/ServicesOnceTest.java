package org.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.privacy.Vault;

/**
 * The root package makes every service, and each at one place. A service is a class that is made with the database, with
 * the vault or with another service.
 */
class ServicesOnceTest {
    @Test
    void the_root_makes_every_service_at_one_place() {
        Map<String, List<String>> makers = new HashMap<>();
        for (JavaClass service : services()) {
            makers.put(service.getSimpleName(), makers(service).toList());
        }
        assertThat(makers).hasSizeGreaterThan(50).containsKeys("Vault", "Outbox", "Callbacks", "VoiceWebhook");
        makers.values()
                .removeIf(places -> places.size() == 1 && places.getFirst().startsWith("root "));
        assertThat(makers).isEmpty();
    }

    private static Set<JavaClass> services() {
        Set<JavaClass> services = new HashSet<>();
        Set<String> handed =
                new HashSet<>(Set.of(Database.class.getName(), Jdbi.class.getName(), Vault.class.getName()));
        services.add(ClassesFixture.classes().get(Vault.class));
        List<JavaClass> more;
        do {
            more = ClassesFixture.classes().stream()
                    .filter(type -> !inRoot(type) && !type.isRecord() && type.isTopLevelClass())
                    .filter(type -> !services.contains(type) && isMadeWith(handed, type))
                    .toList();
            more.forEach(type -> handed.add(type.getName()));
        } while (services.addAll(more));
        return services;
    }

    private static boolean isMadeWith(Set<String> handed, JavaClass type) {
        return type.getConstructors().stream()
                .flatMap(constructor -> constructor.getRawParameterTypes().stream())
                .anyMatch(parameter -> handed.contains(parameter.getName()));
    }

    /** Where the service is made, each place with its type; in its own file a constructor may call another. */
    private static Stream<String> makers(JavaClass service) {
        return ClassesFixture.classes().stream()
                .filter(type -> !ClassesFixture.topLevel(type).equals(service.getSimpleName()))
                .flatMap(ServicesOnceTest::makings)
                .filter(making -> making.getTargetOwner().equals(service))
                .map(making -> (inRoot(making.getOriginOwner()) ? "root " : "")
                        + making.getOriginOwner().getSimpleName());
    }

    private static Stream<JavaAccess<?>> makings(JavaClass type) {
        return Stream.concat(
                type.getConstructorCallsFromSelf().stream(), type.getConstructorReferencesFromSelf().stream());
    }

    private static boolean inRoot(JavaClass type) {
        return type.getPackageName().equals(ClassesFixture.ROOT);
    }
}
