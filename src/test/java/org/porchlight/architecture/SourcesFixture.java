package org.porchlight.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java sources, as the compiler's own parser reads them. */
final class SourcesFixture {
    private static final Path MAIN = Path.of("src/main/java/org/porchlight");
    private static final Path TEST = Path.of("src/test/java/org/porchlight");

    /** Stands in a string for a part that is only known at run time, or in another place. */
    static final String GAP = "\u2026";

    private SourcesFixture() {}

    private static final class Read {
        static final List<Source> MAIN = parsed(SourcesFixture.MAIN);
        static final List<Source> TEST = parsed(SourcesFixture.TEST);
    }

    static List<Source> main() {
        return Read.MAIN;
    }

    static List<Source> tests() {
        return Read.TEST;
    }

    static List<Source> all() {
        return Stream.concat(main().stream(), tests().stream()).toList();
    }

    private static List<Source> parsed(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(folder);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            List<Path> paths = files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(paths));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .map(tree -> new Source(Path.of(tree.getSourceFile().toUri()), folder, tree, positions))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file. */
    record Source(Path path, Path root, CompilationUnitTree tree, SourcePositions positions) {
        /** The folder below {@code org/porchlight}; empty for the root. */
        String folder() {
            Path inside = root.toAbsolutePath().relativize(path.toAbsolutePath());
            return inside.getNameCount() == 1 ? "" : inside.getName(0).toString();
        }

        /** The name of its top-level type. */
        String name() {
            return path.getFileName().toString().replace(".java", "");
        }

        boolean isPackageInfo() {
            return name().equals("package-info");
        }

        String text() {
            try {
                return Files.readString(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Every string; what is put together with a plus is one, with a {@link #GAP} for each part that is no literal. */
        List<String> strings() {
            var strings = new ArrayList<String>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitBinary(BinaryTree binary, Void none) {
                    String joined = joined(binary);
                    if (binary.getKind() == Tree.Kind.PLUS
                            && !joined.replace(GAP, "").isEmpty()) {
                        strings.add(joined);
                    }
                    return super.visitBinary(binary, none);
                }

                @Override
                public Void visitLiteral(LiteralTree literal, Void none) {
                    if (literal.getValue() instanceof String text) {
                        strings.add(text);
                    }
                    return null;
                }
            }.scan(tree, null);
            return strings;
        }

        private static String joined(Tree part) {
            return switch (part) {
                case BinaryTree sum
                when sum.getKind() == Tree.Kind.PLUS -> joined(sum.getLeftOperand()) + joined(sum.getRightOperand());
                case LiteralTree literal when literal.getValue() instanceof String text -> text;
                default -> GAP;
            };
        }

        /** Every method and constructor. */
        List<Method> methods() {
            var methods = new ArrayList<Method>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void none) {
                    if (method.getBody() != null && positions.getStartPosition(tree, method) >= 0) {
                        methods.add(
                                new Method(folder(), name(), method.getName().toString(), lines(method)));
                    }
                    return super.visitMethod(method, none);
                }
            }.scan(tree, null);
            return methods;
        }

        /** From the line of its type, or its name, to that of its last brace. */
        private long lines(MethodTree method) {
            Tree first = method.getReturnType() == null ? method : method.getReturnType();
            long start = positions.getStartPosition(tree, first);
            long end = positions.getEndPosition(tree, method.getBody());
            return tree.getLineMap().getLineNumber(end) - tree.getLineMap().getLineNumber(start) + 1;
        }

        @Override
        public String toString() {
            return folder() + "/" + name();
        }
    }

    /** @param lines how many it takes up, without annotations and comments before it */
    record Method(String folder, String file, String name, long lines) {
        @Override
        public String toString() {
            return folder + "/" + file + "." + name;
        }
    }
}
