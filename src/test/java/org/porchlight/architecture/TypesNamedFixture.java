package org.porchlight.architecture;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.porchlight.architecture.SourcesFixture.Source;

/** Which top-level types of one folder name each other, directly or over others. */
final class TypesNamedFixture {
    private final Map<String, Set<String>> named = new TreeMap<>();

    TypesNamedFixture(String folder) {
        ClassesFixture.classes().stream()
                .filter(type -> inFolder(type, folder))
                .filter(type -> !type.getSimpleName().startsWith("Jte"))
                .forEach(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(other -> inFolder(other, folder))
                        .forEach(other -> add(ClassesFixture.topLevel(type), ClassesFixture.topLevel(other))));
        SourcesFixture.main().stream()
                .filter(source -> source.folder().equals(folder))
                .forEach(this::constants);
    }

    private static boolean inFolder(JavaClass type, String folder) {
        return type.getPackageName().equals(folder.isEmpty() ? ClassesFixture.ROOT : ClassesFixture.packageOf(folder));
    }

    private void add(String from, String to) {
        if (!from.equals(to)) {
            named.computeIfAbsent(from, none -> new TreeSet<>()).add(to);
        }
    }

    /** The compiler copies constants, so that no class tells where they came from. */
    private void constants(Source source) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMemberSelect(MemberSelectTree select, Void none) {
                if (select.getExpression() instanceof IdentifierTree type
                        && select.getIdentifier().toString().matches("[A-Z][A-Z0-9_]*")
                        && isOf(source.folder(), type.getName().toString())) {
                    add(source.name(), type.getName().toString());
                }
                return super.visitMemberSelect(select, none);
            }
        }.scan(source.tree(), null);
    }

    private static boolean isOf(String folder, String type) {
        return SourcesFixture.main().stream()
                .anyMatch(source ->
                        source.folder().equals(folder) && source.name().equals(type));
    }

    /** The groups of types of which each leads to each. */
    Set<Set<String>> loops() {
        var loops = new HashSet<Set<String>>();
        for (String type : named.keySet()) {
            Set<String> loop = new TreeSet<>(reached(type));
            loop.removeIf(other -> !reached(other).contains(type));
            if (!loop.isEmpty()) {
                loops.add(loop);
            }
        }
        return loops;
    }

    private Set<String> reached(String from) {
        var reached = new HashSet<String>();
        reach(from, reached);
        return reached;
    }

    private void reach(String from, Set<String> reached) {
        for (String next : named.getOrDefault(from, Set.of())) {
            if (reached.add(next)) {
                reach(next, reached);
            }
        }
    }
}
