package org.nastavnik.roadmap.deadline;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.messaging.ScopeAware;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Axon's deadlines, in this service's own table. */
@Configuration(proxyBeanMethods = false)
class DeadlineSetup {

    /** Its scopes are roadmaps, which the watch sends commands to: these find the roadmap in whichever process it is. */
    @Bean
    DbSchedulerDeadlineManager deadlineManager(
            DeadlineScheduler scheduler,
            ObjectProvider<Watch> watch,
            Serializer serializer,
            TransactionManager transactions) {
        return DbSchedulerDeadlineManager.builder()
                .scheduler(scheduler.scheduler())
                .scopeAwareProvider(_ -> watch.stream().map(ScopeAware.class::cast))
                .serializer(serializer)
                .transactionManager(transactions)
                .useBinaryPojo(false)
                .startScheduler(false)
                .stopScheduler(false)
                .build();
    }
}
