package dev.kinorelay.house;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Laws about packages that only the text can tell; each gives back its breaches. */
final class Laws {

    private static final Pattern CATCHES_ALL = Pattern.compile("(?:^|.*[.| ])(?:Exception|Throwable)(?:$|[ |].*)");

    private Laws() {}

    static List<String> rootOnlyStarts(List<Source> sources) {
        return sources.stream().filter(s -> s.packageName().equals("dev.kinorelay")).flatMap(Laws::beyondMain).toList();
    }

    static List<String> catchAlls(List<Source> sources) {
        return sources.stream()
                .filter(s -> !s.packageName().matches("dev\\.kinorelay\\.(flow|web)(\\..*)?"))
                .flatMap(s -> s.all(CatchTree.class)
                        .stream()
                        .filter(c -> CATCHES_ALL.matcher(c.getParameter().getType().toString()).matches())
                        .map(c -> s.at(c) + " catches " + c.getParameter().getType()
                                + "; only flow and web may catch everything"))
                .toList();
    }

    static List<String> loudBlocks(List<Source> sources) {
        return sources.stream()
                .filter(s -> s.packageName().equals("dev.kinorelay.flow.block"))
                .flatMap(s -> s.unit()
                        .getTypeDecls()
                        .stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .flatMap(type -> loudness(s, type)))
                .toList();
    }

    static Stream<MethodTree> methods(ClassTree type) {
        return type.getMembers().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast);
    }

    private static Stream<String> beyondMain(Source source) {
        if (source.isPackageInfo()) {
            return Stream.empty();
        }
        if (!source.path().endsWith("Kinorelay.java")) {
            return Stream.of(source.path() + " does not belong into the root package");
        }
        return source.all(ClassTree.class)
                .stream()
                .flatMap(type -> type.getMembers().stream())
                .filter(member -> !(member instanceof MethodTree method && method.getName().contentEquals("main")))
                .map(member -> source.at(member) + " the main class starts and nothing else");
    }

    private static Stream<String> loudness(Source source, ClassTree type) {
        Set<Modifier> flags = type.getModifiers().getFlags();
        Stream<String> seen = flags.contains(Modifier.PUBLIC)
                ? Stream.of(source.at(type) + " a block is package-private")
                : Stream.empty();
        boolean isBlock = type.getKind() == Tree.Kind.CLASS && !type.getModifiers().getAnnotations().isEmpty();
        long doors = methods(type).filter(m -> m.getReturnType() != null)
                .filter(m -> m.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .count();
        return isBlock && doors != 1
                ? Stream.concat(seen, Stream.of(source.at(type) + " a block has one public method, not " + doors))
                : seen;
    }
}
