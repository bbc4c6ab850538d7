package dev.kinorelay.flow.story;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What Spring would hand over. */
final class Provided {

    private Provided() {}

    @SafeVarargs
    static <T> ObjectProvider<T> of(Class<T> type, T... all) {
        var beans = new StaticListableBeanFactory();
        for (int i = 0; i < all.length; i++) {
            beans.addBean("bean" + i, all[i]);
        }
        return beans.getBeanProvider(type);
    }
}
