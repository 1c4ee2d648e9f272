package org.bihuan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bihuan.engine.HouseClock;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.util.StringUtils;

/** The house's rules about itself: floors and rooms, who may know the engine, whence time comes. */
class HouseTest {

    private static final String HOUSE = "org.bihuan";
    private static final List<String> GROUND = List.of("engine", "access", "dossier", "deadline");
    private static final List<String> REGISTERS = List.of("enterprise", "control", "law");
    /** In the order in which a case walks through them; what several of them call stands before them. */
    private static final List<String> STAGES =
            List.of("alert", "inspection", "deliberation", "penalty", "waiver", "dailyfine", "referral", "blacklist", "spotcheck");
    private static final String BESIDE = "supervision";

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(HOUSE);

    @Test
    void everyRoomIsKnownToTheHouse() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(c -> rooms.add(room(c)));
        rooms.remove("");
        Set<String> known = new HashSet<>(GROUND);
        known.addAll(REGISTERS);
        known.addAll(STAGES);
        known.add(BESIDE);
        assertThat(known).containsAll(rooms);
    }

    @Test
    void theGroundKnowsNothingAboveIt() {
        List<String> above = new ArrayList<>(REGISTERS);
        above.addAll(STAGES);
        noneImports(GROUND, above, "the ground carries the house");
    }

    @Test
    void registersKnowNoStage() {
        noneImports(REGISTERS, STAGES, "a register is what is known before any case");
    }

    @Test
    void aStageKnowsNoLaterStage() {
        for (int i = 0; i < STAGES.size(); i++) {
            noneImports(List.of(STAGES.get(i)), STAGES.subList(i + 1, STAGES.size()),
                    "an earlier stage starts a later one through the engine only");
        }
    }

    @Test
    void nobodyKnowsTheSupervisors() {
        noClasses().that().resideOutsideOfPackage(packageOf(BESIDE)).should().dependOnClassesThat().resideInAPackage(packageOf(BESIDE))
                .allowEmptyShould(true).because("supervision reads all rooms and nothing imports it").check(CLASSES);
    }

    @Test
    void roomsDoNotRunInCircles() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyStepsListenersAndThreeRoomsKnowTheEngine() {
        // engine is the port to it; supervision and its Cockpit plugins read it; access keeps the engine's users, groups,
        // tenants and authorizations, and is the door in front of the engine's web applications.
        noClasses().that(resideInAPackage(HOUSE + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(packageOf("engine"), packageOf(BESIDE), packageOf("access"))))
                        .and(areNoStepOrListener()))
                .should().dependOnClassesThat().resideInAPackage("org.camunda..")
                .because("this line is what makes a later move to another engine cheap").check(CLASSES);
    }

    @Test
    void stepsHoldNoSqlAndNoRepositories() {
        noClasses().that(DescribedPredicate.not(areNoStepOrListener()).and(resideInAPackage(HOUSE + "..")))
                .and().resideOutsideOfPackages(packageOf("engine"), packageOf(BESIDE), packageOf("access"))
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..",
                        "jakarta.persistence..", "org.springframework.data..")
                .allowEmptyShould(true).because("a step reads ids, calls one service and writes the routing facts back").check(CLASSES);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().that().doNotBelongToAnyOf(HouseClock.class).should().accessTargetWhere(readsTheSystemsTime())
                .because("law and deadlines are computed from the injected clock, which tests may stop").check(CLASSES);
    }

    @Test
    void recordsAndEnumsAreFreeOfFrameworks() {
        // The engine room wraps the engine's types, supervision reads rows; a query may say itself what it looks for.
        noClasses().that(resideInAPackage(HOUSE + "..").and(DescribedPredicate.not(resideInAnyPackage(packageOf("engine"), packageOf(BESIDE))))
                        .and(DescribedPredicate.describe("are records or enums", c -> c.isRecord() || c.isEnum()))).should().dependOnClassesThat(resideInAnyPackage("org.springframework..",
                        "org.camunda..", "org.hibernate..", "java.sql..")
                        .and(DescribedPredicate.not(resideInAnyPackage("org.springframework.boot.context.properties..",
                                "org.springframework.data.jpa.domain.."))))
                .because("rules and values are plain").check(CLASSES);
    }

    @Test
    void whatNoOtherRoomUsesIsPackagePrivate() throws IOException {
        Set<String> used = new HashSet<>(startedBySpring());
        String models = models();
        List<JavaClass> toVisit = new ArrayList<>();
        for (JavaClass one : CLASSES) {
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass target = topLevel(dependency.getTargetClass());
                if (!room(target).isEmpty() && !room(target).equals(room(one)) && used.add(target.getName())) {
                    toVisit.add(target);
                }
            }
        }
        // What a used type shows in its own public methods is used with it.
        while (!toVisit.isEmpty()) {
            JavaClass one = toVisit.remove(toVisit.size() - 1);
            for (JavaClass shown : shownBy(one)) {
                if (!room(shown).isEmpty() && used.add(shown.getName())) {
                    toVisit.add(shown);
                }
            }
        }
        List<String> tooOpen = CLASSES.stream().filter(c -> c.equals(topLevel(c)) && c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> !room(c).isEmpty() && !used.contains(c.getName()) && !isPackageInfo(c))
                .filter(c -> !models.contains("{" + StringUtils.uncapitalize(c.getSimpleName()) + ".")).map(JavaClass::getName).sorted().toList();
        assertThat(tooOpen).as("public types that no other room uses").isEmpty();
    }

    @Test
    void whatSpringMakesIsPackagePrivate() {
        noClasses().that().areAnnotatedWith(Service.class).or().areAnnotatedWith(Repository.class).or().areMetaAnnotatedWith(Controller.class)
                .should().bePublic().because("other rooms use the interface, not the class behind it").check(CLASSES);
    }

    @Test
    void theSystemsOutputIsNotALog() {
        // Only the demo's guide speaks to whoever started it: where to log in and as whom.
        noClasses().that().doNotHaveFullyQualifiedName("org.bihuan.access.DemoGuide").should(new ArchCondition<JavaClass>("print") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                for (JavaAccess<?> access : one.getAccessesFromSelf()) {
                    boolean prints = access.getTargetOwner().isEquivalentTo(System.class) && access.getName().matches("out|err")
                            || access.getName().equals("printStackTrace");
                    events.add(new SimpleConditionEvent(one, prints, access.getDescription()));
                }
            }
        }).check(CLASSES);
    }

    private static void noneImports(List<String> rooms, List<String> forbidden, String reason) {
        if (forbidden.isEmpty()) {
            return;
        }
        List<String> beyond = new ArrayList<>(forbidden);
        beyond.add(BESIDE);
        noClasses().that().resideInAnyPackage(packagesOf(rooms)).should().dependOnClassesThat().resideInAnyPackage(packagesOf(beyond))
                .allowEmptyShould(true).because(reason).check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> areNoStepOrListener() {
        return DescribedPredicate.describe("are no step or listener", one -> {
            JavaClass top = topLevel(one);
            return List.of("JavaDelegate", "TaskListener", "ExecutionListener").stream()
                    .noneMatch(kind -> top.isAssignableTo("org.camunda.bpm.engine.delegate." + kind));
        });
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheSystemsTime() {
        return DescribedPredicate.describe("reads the system's time", access -> {
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getName();
            boolean parameters = target instanceof AccessTarget.CodeUnitCallTarget call && !call.getRawParameterTypes().isEmpty();
            boolean clockGiven = target instanceof AccessTarget.CodeUnitCallTarget call
                    && call.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Clock.class));
            return owner.startsWith("java.time.") && target.getName().equals("now") && !clockGiven
                    || owner.equals(Clock.class.getName()) && target.getName().matches("system.*|tick.*")
                    || owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis")
                    || owner.equals(Date.class.getName()) && target.getName().equals("<init>") && !parameters;
        });
    }

    /** The text of all models: what their expressions ask must be public for the expression language. */
    private static String models() throws IOException {
        StringBuilder models = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
                models.append(Files.readString(file));
            }
        }
        return models.toString();
    }

    /** What Spring Boot makes before there is a context, by name. */
    private static Set<String> startedBySpring() throws IOException {
        Path factories = Path.of("src/main/resources/META-INF/spring.factories");
        if (Files.notExists(factories)) {
            return Set.of();
        }
        return new HashSet<>(List.of(Files.readString(factories).split("[\\s=,\\\\$]+")));
    }

    private static Set<JavaClass> shownBy(JavaClass one) {
        Set<JavaClass> shown = new HashSet<>();
        for (JavaClass part : CLASSES) {
            if (topLevel(part).equals(one)) {
                part.getInterfaces().forEach(i -> shown.add(topLevel(i.toErasure())));
                part.getSuperclass().ifPresent(s -> shown.add(topLevel(s.toErasure())));
                for (JavaCodeUnit unit : part.getCodeUnits()) {
                    if (!unit.getModifiers().contains(JavaModifier.PRIVATE)) {
                        unit.getAllInvolvedRawTypes().forEach(t -> shown.add(topLevel(t.getBaseComponentType())));
                        unit.getReturnType().getAllInvolvedRawTypes().forEach(t -> shown.add(topLevel(t.getBaseComponentType())));
                        unit.getThrowsClause().getTypes().forEach(t -> shown.add(topLevel(t)));
                    }
                }
            }
        }
        return shown;
    }

    private static boolean isPackageInfo(JavaClass one) {
        return one.getSimpleName().equals("package-info");
    }

    private static JavaClass topLevel(JavaClass one) {
        return one.getEnclosingClass().map(HouseTest::topLevel).orElse(one);
    }

    private static String room(JavaClass one) {
        String name = one.getPackageName();
        return name.startsWith(HOUSE + ".") ? name.substring(HOUSE.length() + 1).split("\\.")[0] : "";
    }

    private static String packageOf(String room) {
        return HOUSE + "." + room + "..";
    }

    private static String[] packagesOf(List<String> rooms) {
        return rooms.stream().map(HouseTest::packageOf).toArray(String[]::new);
    }
}
