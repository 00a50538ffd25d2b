package org.nastavnik.platform.messaging;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.ReflectionUtils;
import org.axonframework.common.annotation.AnnotationUtils;
import org.axonframework.messaging.annotation.MessageHandler;
import org.axonframework.spring.config.MessageHandlerConfigurer;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;

/**
 * Finds the beans that handle messages, before Axon does, which then leaves it at that. Axon's own search goes through each
 * method of each bean there is, three times; they can only be ours.
 */
final class HandlersFound implements BeanDefinitionRegistryPostProcessor, Ordered {

    private static final String OURS = "org.nastavnik.";

    /** Followed by the type of messages: the name of the bean that Axon looks for. */
    private static final String CONFIGURER = "MessageHandlerConfigurer$$Axon$$";

    /** All of them have been registered only after this. */
    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        // Nothing is looked at here.
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var registry = (BeanDefinitionRegistry) beans;
        if (registry.containsBeanDefinition(CONFIGURER + MessageHandlerConfigurer.Type.EVENT)) {
            // All of this was worked out before.
            return;
        }
        Map<MessageHandlerConfigurer.Type, List<String>> handlers = new EnumMap<>(MessageHandlerConfigurer.Type.class);
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> bean = beans.getType(name, false);
            if (bean != null
                    && bean.getName().startsWith(OURS)
                    && beans.getBeanDefinition(name).isSingleton()) {
                handledBy(bean)
                        .forEach(type -> handlers.computeIfAbsent(type, _ -> new ArrayList<>())
                                .add(name));
            }
        }
        for (MessageHandlerConfigurer.Type type : MessageHandlerConfigurer.Type.values()) {
            registry.registerBeanDefinition(
                    CONFIGURER + type,
                    BeanDefinitionBuilder.genericBeanDefinition(MessageHandlerConfigurer.class)
                            .addConstructorArgValue(type)
                            .addConstructorArgValue(handlers.getOrDefault(type, List.of()))
                            .getBeanDefinition());
        }
    }

    private static Set<MessageHandlerConfigurer.Type> handledBy(Class<?> bean) {
        Set<MessageHandlerConfigurer.Type> types = EnumSet.noneOf(MessageHandlerConfigurer.Type.class);
        for (Method method : ReflectionUtils.methodsOf(bean)) {
            AnnotationUtils.<Class<?>>findAnnotationAttribute(method, MessageHandler.class, "messageType")
                    .ifPresent(message -> Stream.of(MessageHandlerConfigurer.Type.values())
                            .filter(type -> type.getMessageType().isAssignableFrom(message))
                            .forEach(types::add));
        }
        return types;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
