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
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One Java file as text and syntax tree. */
record Source(String path, String text, CompilationUnitTree unit, DocTrees trees) {

    static List<Source> under(String... roots) {
        return parsed(Stream.of(roots)
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(Source::javaFiles)
                .map(Text::read)
                .toList());
    }

    static Source of(String path, String text) {
        return parsed(List.of(new Text(path, text))).getFirst();
    }

    /** By one compiler for all: each holds on to several megabytes. */
    private static List<Source> parsed(List<Text> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        try {
            var task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"),
                    null, texts);
            var trees = DocTrees.instance(task);
            Iterator<Text> each = texts.iterator();
            List<Source> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                Text text = each.next();
                sources.add(new Source(text.path, text.content, unit, trees));
            }
            return sources;
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

    /** A file as the compiler takes it. */
    private static final class Text extends SimpleJavaFileObject {

        private final String path;
        private final String content;

        Text(String path, String content) {
            super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
            this.path = path;
            this.content = content;
        }

        static Text read(Path file) {
            try {
                return new Text(file.toString().replace('\\', '/'), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }
}
