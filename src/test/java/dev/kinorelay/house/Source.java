package dev.kinorelay.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One Java file as text and syntax tree. */
record Source(String path, String text, CompilationUnitTree unit, DocTrees trees) {

    static List<Source> under(String... roots) {
        return Stream.of(roots)
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(Source::javaFiles)
                .map(Source::read)
                .toList();
    }

    static Source of(String path, String text) {
        try {
            var file = new SimpleJavaFileObject(URI.create("string:///" + path.replace('\\', '/')),
                    JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return text;
                }
            };
            var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(null, null, null, null, null, List.of(file));
            return new Source(path, text, task.parse().iterator().next(), DocTrees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every node of a kind, outermost first. */
    <T extends Tree> List<T> all(Class<T> kind) {
        return paths(kind).stream().map(TreePath::getLeaf).map(kind::cast).toList();
    }

    <T extends Tree> List<TreePath> paths(Class<T> kind) {
        List<TreePath> found = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (kind.isInstance(tree)) {
                    found.add(new TreePath(getCurrentPath(), tree));
                }
                return super.scan(tree, null);
            }
        }.scan(new TreePath(unit), null);
        return found;
    }

    boolean documented(TreePath path) {
        return trees.getDocComment(path) != null;
    }

    boolean isMain() {
        return path.contains("src/main/java");
    }

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    int lines() {
        return (int) text.lines().count();
    }

    int linesOf(Tree tree) {
        var positions = trees.getSourcePositions();
        var map = unit.getLineMap();
        return (int) (map.getLineNumber(positions.getEndPosition(unit, tree))
                - map.getLineNumber(positions.getStartPosition(unit, tree)) + 1);
    }

    /** Where a reader finds it: path and line. */
    String at(Tree tree) {
        return path + ":" + unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
    }

    private static Stream<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(p -> p.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path path) {
        try {
            return of(path.toString().replace('\\', '/'), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
