package dev.kinorelay.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** How tests are named, and that they wait for nothing by the clock. */
final class TestLaw {

    private static final Set<String> MARKS = Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory",
            "Property", "Example");
    private static final Pattern SENTENCE = Pattern
            .compile("(?!test(?:\\p{Lu}|$))[a-z][a-zA-Z0-9]*\\p{Lu}[a-zA-Z0-9]*");
    private static final Set<String> SLEEPS = Set.of("sleep", "parkNanos", "parkUntil", "waitForTimeout");

    private TestLaw() {}

    static List<String> sleeping(List<Source> sources) {
        return sources.stream()
                .flatMap(s -> s.all(MethodInvocationTree.class)
                        .stream()
                        .filter(call -> SLEEPS.contains(name(call.getMethodSelect())))
                        .map(call -> s.at(call) + " sleeps; wait for the thing itself"))
                .toList();
    }

    static List<String> misnamed(List<Source> sources) {
        return sources.stream()
                .flatMap(s -> s.unit()
                        .getTypeDecls()
                        .stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .flatMap(type -> misnamed(s, type)))
                .toList();
    }

    private static Stream<String> misnamed(Source source, ClassTree type) {
        String name = type.getSimpleName().toString();
        List<MethodTree> tests = source.all(MethodTree.class).stream().filter(TestLaw::isTest).toList();
        boolean suite = type.getKind() == Tree.Kind.INTERFACE
                || type.getModifiers().getFlags().contains(Modifier.ABSTRACT);
        Stream<String> about = Stream.empty();
        if (!suite && !tests.isEmpty() && !name.endsWith("Test")) {
            about = Stream.of(source.at(type) + " " + name + " holds tests, so its name ends in Test");
        } else if (name.endsWith("Test") && tests.isEmpty() && type.getExtendsClause() == null
                && type.getImplementsClause().isEmpty()) {
            about = Stream.of(source.at(type) + " " + name + " is named a test and holds none");
        } else if (!tests.isEmpty() && !suite && opensABrowser(source) && !name.endsWith("BrowserTest")) {
            about = Stream.of(source.at(type) + " " + name + " opens a browser, so its name ends in BrowserTest");
        }
        return Stream.concat(about, tests.stream()
                .filter(m -> !SENTENCE.matcher(m.getName()).matches())
                .map(m -> source.at(m) + " " + m.getName() + " is no sentence"));
    }

    private static boolean opensABrowser(Source source) {
        return source.unit()
                .getImports()
                .stream()
                .anyMatch(i -> i.getQualifiedIdentifier().toString().startsWith("com.microsoft.playwright."));
    }

    private static boolean isTest(MethodTree method) {
        return method.getModifiers()
                .getAnnotations()
                .stream()
                .map(AnnotationTree::getAnnotationType)
                .anyMatch(type -> MARKS.contains(name(type)));
    }

    private static String name(Tree tree) {
        return switch (tree) {
            case IdentifierTree plain -> plain.getName().toString();
            case MemberSelectTree select -> select.getIdentifier().toString();
            default -> "";
        };
    }
}
