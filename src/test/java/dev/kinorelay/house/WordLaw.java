package dev.kinorelay.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What things may be called, and what may not be written at all. */
final class WordLaw {

    private static final Set<String> FORBIDDEN = Set.of("item", "data", "object", "manager", "helper", "util",
            "handler", "processor", "impl", "abstract");

    private WordLaw() {}

    static List<String> forbiddenNames(List<Source> sources) {
        return look(sources, s -> s.all(ClassTree.class)
                .stream()
                .filter(type -> Stream.of(type.getSimpleName().toString().split("(?=\\p{Lu})|_"))
                        .anyMatch(WordLaw::forbidden))
                .map(type -> s.at(type) + " " + type.getSimpleName() + " says nothing: find the noun"));
    }

    static List<String> lombok(List<Source> sources) {
        return look(sources, s -> s.all(ImportTree.class)
                .stream()
                .filter(i -> i.getQualifiedIdentifier().toString().startsWith("lombok."))
                .map(i -> s.at(i) + " uses Lombok; write a record"));
    }

    /** The command line may speak to its terminal; everything else writes to the log. */
    static List<String> prints(List<Source> sources) {
        return look(sources, s -> s.all(MemberSelectTree.class)
                .stream()
                .filter(m -> s.isMain() && !s.packageName().startsWith("dev.kinorelay.cli"))
                .filter(m -> Set.of("System.out", "System.err").contains(m.toString()))
                .map(m -> s.at(m) + " prints; use the log"));
    }

    /** {@code ${body.verb}} is ambiguous on a record that answers to verb() and to getVerb() or isVerb(). */
    static List<String> ambiguousAccessors(List<Source> sources) {
        return look(sources, s -> s.all(ClassTree.class)
                .stream()
                .filter(type -> s.packageName().startsWith("dev.kinorelay.domain"))
                .flatMap(type -> ambiguous(s, type)));
    }

    static List<String> unexplained(List<Source> sources) {
        Set<String> explained = sources.stream()
                .filter(s -> s.isPackageInfo() && s.text().stripLeading().startsWith("/**"))
                .map(Source::packageName)
                .collect(Collectors.toSet());
        Stream<String> packages = sources.stream()
                .map(Source::packageName)
                .distinct()
                .filter(name -> !explained.contains(name) && !name.equals("dev.kinorelay"))
                .map(name -> name + " has no package-info.java that says what it is for");
        return Stream.concat(packages, look(sources, WordLaw::silentTypes).stream()).toList();
    }

    private static Stream<String> silentTypes(Source source) {
        boolean spoken = source.packageName().matches("dev\\.kinorelay\\.(domain.*|service)");
        return source.paths(ClassTree.class)
                .stream()
                .filter(path -> spoken && isPublicTopLevel(path))
                .filter(path -> !source.documented(path))
                .map(path -> source.at(path.getLeaf()) + " is public and has no sentence about its duty");
    }

    private static boolean isPublicTopLevel(TreePath path) {
        return path.getParentPath().getLeaf() instanceof CompilationUnitTree
                && ((ClassTree) path.getLeaf()).getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    private static Stream<String> ambiguous(Source source, ClassTree type) {
        List<MethodTree> asked = Laws.methods(type).filter(m -> m.getParameters().isEmpty()).toList();
        Set<String> bare = Stream.concat(components(type), asked.stream().map(m -> m.getName().toString()))
                .collect(Collectors.toSet());
        return asked.stream()
                .filter(m -> m.getName().toString().matches("(get|is)\\p{Lu}.*"))
                .filter(m -> (type.getKind() == Tree.Kind.RECORD && m.getName().toString().startsWith("get"))
                        || bare.contains(bareName(m)))
                .map(m -> source.at(m) + " " + m.getName() + ": domain types have bare accessors, one for each name");
    }

    private static Stream<String> components(ClassTree type) {
        return type.getKind() != Tree.Kind.RECORD ? Stream.empty()
                : type.getMembers()
                        .stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(v -> !v.getModifiers().getFlags().contains(Modifier.STATIC))
                        .map(v -> v.getName().toString());
    }

    private static String bareName(MethodTree method) {
        String name = method.getName().toString().replaceFirst("^(get|is)", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static boolean forbidden(String word) {
        String bare = word.toLowerCase(Locale.ROOT);
        return FORBIDDEN.contains(bare)
                || (bare.endsWith("s") && FORBIDDEN.contains(bare.substring(0, bare.length() - 1)));
    }

    private static List<String> look(List<Source> sources, Function<Source, Stream<String>> law) {
        return sources.stream().flatMap(law).toList();
    }
}
