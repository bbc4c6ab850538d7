package dev.kinorelay.web.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of an import says, read from the query alone: asking the request for a parameter would swallow the
 * body of "curl --data-binary", which calls itself a form.
 */
record ImportQuery(String name, String person, String shelf) {

    static ImportQuery of(String query) {
        MultiValueMap<String, String> parts = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        return new ImportQuery(decoded(parts, "name"), decoded(parts, "person"), decoded(parts, "shelf"));
    }

    private static String decoded(MultiValueMap<String, String> parts, String name) {
        return Optional.ofNullable(parts.getFirst(name))
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8)).orElse(null);
    }

    /** Gives it to the methods that ask for it. */
    @Configuration(proxyBeanMethods = false)
    static class Reading implements WebMvcConfigurer, HandlerMethodArgumentResolver {

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(this);
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(ImportQuery.class);
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request,
                WebDataBinderFactory binders) {
            return of(((ServletWebRequest) request).getRequest().getQueryString());
        }
    }
}
