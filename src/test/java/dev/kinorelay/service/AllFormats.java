package dev.kinorelay.service;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Every format there is, as the program finds them, without anything else of their services. */
public final class AllFormats {

    private AllFormats() {}

    public static List<Format> byName() {
        BeanFactoryPostProcessor onlyWhatIsAskedFor = beans -> {
            for (String name : beans.getBeanDefinitionNames()) {
                beans.getBeanDefinition(name).setLazyInit(true);
            }
        };
        try (var context = new AnnotationConfigApplicationContext()) {
            context.addBeanFactoryPostProcessor(onlyWhatIsAskedFor);
            context.scan(AllFormats.class.getPackageName());
            context.refresh();
            return context.getBeansOfType(Format.class).values().stream().sorted(Comparator.comparing(Format::name))
                    .toList();
        }
    }
}
