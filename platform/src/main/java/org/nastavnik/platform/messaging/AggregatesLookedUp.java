package org.nastavnik.platform.messaging;

import java.util.Set;
import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.axonframework.spring.eventsourcing.SpringPrototypeAggregateFactory;
import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.support.RegisteredBean;

/**
 * Where beans are worked out ahead of a start, those that Axon makes for each aggregate are not: their types name the aggregate,
 * which is nobody else's business. Axon makes them at the start, as ever.
 */
final class AggregatesLookedUp implements BeanRegistrationExcludeFilter {

    private static final Set<String> MAKERS = Set.of(
            "org.axonframework.spring.config.BeanHelper",
            SpringAggregateConfigurer.class.getName(),
            SpringPrototypeAggregateFactory.class.getName());

    @Override
    public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
        String maker = bean.getMergedBeanDefinition().getBeanClassName();
        return maker != null && MAKERS.contains(maker);
    }
}
