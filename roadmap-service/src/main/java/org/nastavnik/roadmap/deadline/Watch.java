package org.nastavnik.roadmap.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ScopeAware;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.modelling.command.AggregateScopeDescriptor;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Reactions;
import org.nastavnik.roadmap.deadline.DeadlineCommand.TellWhatIsDue;
import org.nastavnik.roadmap.institution.Zones;
import org.nastavnik.roadmap.plan.PlanQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has each roadmap in force looked at when something of it falls due: by one deadline for each, which is set anew when it is
 * reached and when its due windows change. Looking once too often does no harm, for the roadmap itself decides what is due.
 */
@Component
class Watch implements ScopeAware {

    private static final String NAME = "something-falls-due";
    private static final String KIND = "Roadmap";

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final DeadlineManager deadlines;
    private final DeadlineScheduler scheduler;
    private final PlanQueries plans;
    private final Zones zones;
    private final Reactions reactions;
    private final Clock clock;

    Watch(
            JdbcClient database,
            PlatformTransactionManager transactions,
            DeadlineManager deadlines,
            DeadlineScheduler scheduler,
            PlanQueries plans,
            Zones zones,
            Reactions reactions,
            Clock clock) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
        this.deadlines = deadlines;
        this.scheduler = scheduler;
        this.plans = plans;
        this.zones = zones;
        this.reactions = reactions;
        this.clock = clock;
    }

    /** Looks at it at once, and from now on whenever it is time to. Called in a transaction, like the next two. */
    void begin(UUID roadmap, UUID institution) {
        database.sql("""
            INSERT INTO roadmap.deadline (roadmap, institution, turn) VALUES (:roadmap, :institution, 0)
            ON CONFLICT (roadmap) DO NOTHING
            """)
                .param("roadmap", roadmap)
                .param("institution", institution)
                .update();
        lookAt(roadmap);
    }

    /** Looks at it at once, if it is watched. */
    void lookAt(UUID roadmap) {
        look("roadmap", roadmap);
    }

    /** Looks at those of an institution at once. */
    void lookAtAllOf(UUID institution) {
        look("institution", institution);
    }

    private void look(String by, UUID id) {
        Instant now = clock.instant();
        database.sql("UPDATE roadmap.deadline SET turn = turn + 1 WHERE " + by + " = ? RETURNING *")
                .param(id)
                .query((row, _) -> new Turn(
                        row.getObject("roadmap", UUID.class),
                        row.getLong("turn"),
                        row.getString("schedule"),
                        row.getObject("at", OffsetDateTime.class)))
                .list()
                .forEach(turn -> {
                    turn.ahead(now).ifPresent(schedule -> deadlines.cancelSchedule(NAME, schedule));
                    set(turn.roadmap(), turn.number(), now);
                });
        soon();
    }

    private void set(UUID roadmap, long turn, Instant at) {
        database.sql("UPDATE roadmap.deadline SET schedule = :schedule, at = :at WHERE roadmap = :roadmap AND turn"
                        + " = :turn")
                .param(
                        "schedule",
                        deadlines.schedule(
                                at, NAME, Long.toString(turn), new AggregateScopeDescriptor(KIND, roadmap.toString())))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("roadmap", roadmap)
                .param("turn", turn)
                .update();
    }

    /** What is in the table only once it is committed is not waited for until the next look at it. */
    private void soon() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.look();
            }
        });
    }

    /** A deadline is reached. Should it be, by now, of an earlier turn, another is on its way. */
    @Override
    public void send(Message<?> reached, ScopeDescriptor scope) {
        UUID roadmap = UUID.fromString(
                ((AggregateScopeDescriptor) scope).getIdentifier().toString());
        long turn = Long.parseLong((String) reached.getPayload());
        Optional<UUID> institution = database.sql(
                        "SELECT institution FROM roadmap.deadline WHERE roadmap = ? AND turn = ?")
                .param(roadmap)
                .param(turn)
                .query(UUID.class)
                .optional();
        if (institution.isPresent()) {
            Instant next = reactions.ask(new TellWhatIsDue(roadmap, zones.of(institution.get())), Instant.class);
            boolean current = database.sql("""
                UPDATE roadmap.deadline SET turn = turn + 1, schedule = NULL, at = NULL
                 WHERE roadmap = ? AND turn = ?
                """).param(roadmap).param(turn).update() == 1;
            if (current && next != null) {
                set(roadmap, turn + 1, next);
            }
        }
    }

    @Override
    public boolean canResolve(ScopeDescriptor scope) {
        return scope instanceof AggregateScopeDescriptor aggregate && KIND.equals(aggregate.getType());
    }

    /**
     * Begins to watch the roadmaps in force that nobody has begun to watch: those that were approved before there were
     * deadlines, or in another store. What has lost its deadline is looked at.
     */
    void catchUp() {
        Set<UUID> watched = database.sql("SELECT roadmap FROM roadmap.deadline")
                .query(UUID.class)
                .set();
        plans.inForce().stream()
                .filter(one -> !watched.contains(one.roadmap()))
                .forEach(one -> transactions.executeWithoutResult(_ -> begin(one.roadmap(), one.institution())));
        database.sql("""
            SELECT roadmap FROM roadmap.deadline
             WHERE schedule IS NOT NULL
               AND NOT EXISTS (SELECT FROM roadmap.scheduled_tasks WHERE task_instance = schedule)
            """)
                .query(UUID.class)
                .list()
                .forEach(roadmap -> transactions.executeWithoutResult(_ -> lookAt(roadmap)));
    }

    /** The deadline that a roadmap has had up to now, if any, and the number of the next. */
    private record Turn(
            UUID roadmap,
            long number,
            @Nullable String schedule,
            @Nullable OffsetDateTime at) {

        Optional<String> ahead(Instant now) {
            return at != null && at.toInstant().isAfter(now) ? Optional.ofNullable(schedule) : Optional.empty();
        }
    }
}
