package dev.kinorelay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SizeLawTest {

    private static final List<Source> ALL = Source.under("src/main/java", "src/test/java");

    @Test
    void noFileAndNoMethodIsTooLarge() {
        assertThat(SizeLaw.tooLarge(ALL)).isEmpty();
    }

    @Test
    void mostFilesAndMethodsAreSmall() {
        assertThat(SizeLaw.badlySpread(ALL)).isEmpty();
    }

    @Test
    void readsTheFilesItMeasures() {
        assertThat(ALL).extracting(Source::path)
                .contains("src/main/java/dev/kinorelay/Kinorelay.java",
                        "src/test/java/dev/kinorelay/house/SizeLawTest.java");
    }

    @Test
    void seesATooLongFile() {
        assertThat(SizeLaw.tooLarge(List.of(main("class A {}\n" + "\n".repeat(249))))).isEmpty();
        assertThat(SizeLaw.tooLarge(List.of(main("class A {}\n" + "\n".repeat(250))))).hasSize(1);
    }

    @Test
    void seesATooLongMethod() {
        assertThat(SizeLaw.tooLarge(List.of(method(40)))).isEmpty();
        assertThat(SizeLaw.tooLarge(List.of(method(41)))).singleElement().asString().contains("A.java:1 go has 41");
    }

    @Test
    void seesTooManyMiddlingFilesAndMethods() {
        List<Source> files = IntStream.range(0, 20).mapToObj(i -> main("\n".repeat(i < 9 ? 10 : 61))).toList();
        assertThat(SizeLaw.badlySpread(files)).containsExactly("file median is 61 lines; the limit is 60");
        List<Source> tails = IntStream.range(0, 20).mapToObj(i -> main("\n".repeat(i < 18 ? 10 : 161))).toList();
        assertThat(SizeLaw.badlySpread(tails)).containsExactly("file p95 is 161 lines; the limit is 160");
        List<Source> methods = IntStream.range(0, 20).mapToObj(i -> method(i < 18 ? 10 : 26)).toList();
        assertThat(SizeLaw.badlySpread(methods)).containsExactly("method p95 is 26 lines; the limit is 25");
    }

    private static Source main(String text) {
        return Source.of("src/main/java/A.java", text);
    }

    private static Source method(int lines) {
        return main("class A { void go() {" + "\n".repeat(lines - 1) + "} }");
    }
}
