package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What process designers edit, read from disk: everything a model, table or form names exists, is drawn, and speaks Chinese. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelsTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Path MAIN = Path.of("src/main/java/org/bihuan");
    private static final Path TESTS = Path.of("src/test/java/org/bihuan");
    private static final String TEN_YEARS = "P10Y|P3650D|P3652D|P3653D";

    private static final Set<String> DISPLAYS = Set.of("text", "html", "table", "group", "separator", "spacer");
    private static final Set<String> FIELDS =
            Set.of("textfield", "textarea", "number", "datetime", "checkbox", "radio", "select", "checklist", "taglist");
    private static final Set<String> NO_VARIABLES = Set.of("true", "false", "null", "empty", "eq", "ne", "lt", "gt", "le", "ge", "and",
            "or", "not", "div", "mod", "execution", "task", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances",
            "loopCounter", "authenticatedUserId", "currentUser", "now", "dateTime", "some", "every", "in", "satisfies", "if", "then",
            "else", "for", "return", "contains", "function", "date", "time", "duration", "string", "number");
    /** Made by the modeler, e.g. Activity_0k3x9ab, StartEvent_1. */
    private static final Pattern MODELERS_ID = Pattern.compile("[A-Z][A-Za-z]*_[0-9a-z]{1,7}");
    private static final Pattern OUR_ID = Pattern.compile("[a-z]+(_[a-z0-9]+)+");
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern STRING_CONSTANT = Pattern.compile("static final String \\w+\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*#?\\s*(?:if\\s+|loop\\s+)?([A-Za-z_]\\w*)");

    private final List<Diagram> diagrams = files(PROCESSES, ".bpmn").stream().map(Diagram::read).toList();
    private final List<Table> tables = files(PROCESSES, ".dmn").stream().map(Table::read).toList();
    private final List<Form> forms = files(FORMS, ".form").stream().map(Form::read).toList();
    private final Map<String, String> sources = sources();
    private final List<String> findings = new ArrayList<>();

    @BeforeEach
    void nothingFoundYet() {
        findings.clear();
    }

    private record Diagram(Path file, String room, String name, BpmnModelInstance model) {

        static Diagram read(Path file) {
            return new Diagram(file, roomOf(file), stem(file), Bpmn.readModelFromFile(file.toFile()));
        }

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return model.getModelElementsByType(type);
        }
    }

    private record Table(Path file, String room, String name, DmnModelInstance model) {

        static Table read(Path file) {
            return new Table(file, roomOf(file), stem(file), Dmn.readModelFromFile(file.toFile()));
        }
    }

    private record Form(Path file, String room, String name, JsonNode json) {

        static Form read(Path file) {
            try {
                return new Form(file, roomOf(file), stem(file), new ObjectMapper().readTree(file.toFile()));
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }

        List<JsonNode> top() {
            List<JsonNode> components = new ArrayList<>();
            json.path("components").forEach(components::add);
            return components;
        }

        List<JsonNode> components() {
            List<JsonNode> components = new ArrayList<>();
            top().forEach(c -> collect(c, components));
            return components;
        }

        private static void collect(JsonNode component, List<JsonNode> into) {
            into.add(component);
            component.path("components").forEach(c -> collect(c, into));
        }
    }

    @Test
    void everyFileIsNamedAfterWhatItHolds() {
        for (Diagram diagram : diagrams) {
            List<String> ids = diagram.all(Process.class).stream().map(Process::getId).toList();
            expect(ids.equals(List.of(diagram.name())), diagram.file(), ids, "is not one process of the file's name");
            diagram.all(Process.class).forEach(p -> expect(p.isExecutable(), diagram.file(), p.getId(), "is not executable"));
        }
        for (Table table : tables) {
            List<String> ids = table.model().getModelElementsByType(Decision.class).stream().map(Decision::getId).toList();
            expect(ids.contains(table.name()), table.file(), ids, "has no decision of the file's name");
        }
        for (Form form : forms) {
            expect(form.name().equals(form.json().path("id").asText()), form.file(), form.json().path("id"), "is not the file's name");
        }
        Stream.of(diagrams.stream().map(Diagram::name), tables.stream().map(Table::name), forms.stream().map(Form::name))
                .flatMap(s -> s).forEach(n -> expect(n.matches("[a-z]+(-[a-z0-9]+)*"), Path.of(n), n, "is not kebab-case"));
        nothingFound();
    }

    @Test
    void aRoomIsTheSameRoomInAllPlaces() {
        Set<String> rooms = new TreeSet<>(rooms(PROCESSES));
        rooms.addAll(rooms(FORMS));
        for (String room : rooms) {
            expect(Files.exists(MAIN.resolve(room).resolve("package-info.java")), PROCESSES.resolve(room), room, "has no package with a description");
            expect(Files.isDirectory(TESTS.resolve(room)), PROCESSES.resolve(room), room, "has no tests");
            expect(!rooms(FORMS).contains(room) || rooms(PROCESSES).contains(room), FORMS.resolve(room), room, "has forms but no process");
        }
        nothingFound();
    }

    @Test
    void historyIsKeptTenYears() {
        for (Diagram diagram : diagrams) {
            diagram.all(Process.class).forEach(p -> expect(matches(TEN_YEARS, p.getCamundaHistoryTimeToLiveString()), diagram.file(),
                    p.getId(), "historyTimeToLive is " + p.getCamundaHistoryTimeToLiveString()));
        }
        for (Table table : tables) {
            table.model().getModelElementsByType(Decision.class).forEach(d -> expect(matches(TEN_YEARS,
                    d.getCamundaHistoryTimeToLiveString()), table.file(), d.getId(), "historyTimeToLive is " + d.getCamundaHistoryTimeToLiveString()));
        }
        nothingFound();
    }

    @Test
    void everyStepIsAComponentOfItsRoom() {
        for (Diagram diagram : diagrams) {
            for (ModelElementInstance element : elements(diagram)) {
                String delegate = element.getAttributeValueNs(CAMUNDA, "delegateExpression");
                expect(element.getAttributeValueNs(CAMUNDA, "class") == null, diagram.file(), id(element), "names a class instead of a bean");
                if (delegate == null) {
                    continue;
                }
                Matcher bean = BEAN.matcher(delegate);
                if (!bean.matches()) {
                    expect(false, diagram.file(), id(element), delegate + " is not just a bean's name");
                    continue;
                }
                String type = element.getElementType().getTypeName();
                String kind = switch (type) {
                    case "taskListener" -> "TaskListener";
                    case "executionListener" -> "ExecutionListener";
                    default -> "JavaDelegate";
                };
                String source = source(diagram.room(), Character.toUpperCase(bean.group(1).charAt(0)) + bean.group(1).substring(1));
                expect(source.contains("@Component"), diagram.file(), id(element), delegate + ": no such @Component in org.bihuan." + diagram.room());
                expect(source.isEmpty() || Pattern.compile("implements [\\w, ]*" + kind).matcher(source).find(), diagram.file(), id(element),
                        delegate + " is no " + kind);
            }
            // The walk over the elements gives a service task its general type, so the tasks are asked for by theirs.
            for (ServiceTask task : diagram.all(ServiceTask.class)) {
                String expected = "${" + camel(task.getId().replaceFirst("^service_", "")) + "}";
                expect(expected.equals(task.getCamundaDelegateExpression()), diagram.file(), task.getId(), "should call " + expected + ", not "
                        + task.getCamundaDelegateExpression());
            }
            diagram.all(ScriptTask.class).forEach(task -> expect(false, diagram.file(), task.getId(), "is a script"));
        }
        nothingFound();
    }

    @Test
    void everyUserTaskHasAFormThatTheRoomServes() {
        for (Diagram diagram : diagrams) {
            for (FlowNode node : diagram.all(FlowNode.class)) {
                String formRef = node.getAttributeValueNs(CAMUNDA, "formRef");
                expect(node.getAttributeValueNs(CAMUNDA, "formKey") == null, diagram.file(), node.getId(), "has a formKey");
                expect(!(node instanceof UserTask) || formRef != null, diagram.file(), node.getId(), "has no form");
                if (formRef == null) {
                    continue;
                }
                expect("latest".equals(node.getAttributeValueNs(CAMUNDA, "formRefBinding")), diagram.file(), node.getId(), "form binding is not latest");
                expect(forms.stream().anyMatch(f -> f.name().equals(formRef) && f.room().equals(diagram.room())), diagram.file(), node.getId(),
                        "no form " + formRef + " in forms/" + diagram.room());
                String contract = node instanceof StartEvent ? "StartForm" : "Form";
                expect(roomSources(diagram.room()).anyMatch(s -> s.contains("\"" + formRef + "\"") && s.contains(contract)), diagram.file(),
                        node.getId(), "no " + contract + " of the room says \"" + formRef + "\"");
            }
        }
        nothingFound();
    }

    @Test
    void everyFormIsUsed() {
        Set<String> used = diagrams.stream().flatMap(d -> d.all(FlowNode.class).stream())
                .map(n -> n.getAttributeValueNs(CAMUNDA, "formRef")).filter(Objects::nonNull).collect(Collectors.toSet());
        forms.forEach(f -> expect(used.contains(f.name()), f.file(), f.name(), "is used by no task"));
        nothingFound();
    }

    @Test
    void everyCalledProcessAndDecisionExists() {
        Set<String> processes = diagrams.stream().map(Diagram::name).collect(Collectors.toSet());
        Set<String> decisions = tables.stream().flatMap(t -> t.model().getModelElementsByType(Decision.class).stream())
                .map(Decision::getId).collect(Collectors.toSet());
        Set<String> called = new HashSet<>();
        for (Diagram diagram : diagrams) {
            diagram.all(CallActivity.class).forEach(c -> expect(processes.contains(c.getCalledElement()), diagram.file(), c.getId(),
                    "calls " + c.getCalledElement() + ", which does not exist"));
            for (ModelElementInstance element : elements(diagram)) {
                String decision = element.getAttributeValueNs(CAMUNDA, "decisionRef");
                called.add(decision);
                expect(decision == null || decisions.contains(decision), diagram.file(), id(element), "decides by " + decision + ", which does not exist");
            }
        }
        for (Table table : tables) {
            expect(called.contains(table.name()) || roomSources(table.room()).anyMatch(s -> s.contains("\"" + table.name() + "\"")),
                    table.file(), table.name(), "is used by no task and no service of its room");
        }
        nothingFound();
    }

    @Test
    void messagesHaveTheSameNamesInModelsAndCode() {
        Set<String> inModels = new HashSet<>();
        for (Diagram diagram : diagrams) {
            Set<Message> waitedFor = new HashSet<>();
            diagram.all(MessageEventDefinition.class).forEach(d -> waitedFor.add(d.getMessage()));
            diagram.all(ReceiveTask.class).forEach(t -> waitedFor.add(t.getMessage()));
            for (Message message : diagram.all(Message.class)) {
                inModels.add(message.getName());
                expect(waitedFor.contains(message), diagram.file(), message.getName(), "nothing waits for the message");
                expect(sources.values().stream().anyMatch(s -> s.contains("\"" + message.getName() + "\"")), diagram.file(), message.getName(),
                        "nothing in the code sends the message");
            }
        }
        sources.forEach((file, source) -> {
            Matcher declared = Pattern.compile("static final String \\w*MESSAGE\\w*\\s*=\\s*\"([^\"]+)\"").matcher(source);
            while (declared.find()) {
                expect(inModels.contains(declared.group(1)), Path.of(file), declared.group(1), "no model waits for the message");
            }
            Matcher sent = Pattern.compile("(?:startByMessage\\(\\s*|\\.tell\\(\\s*[^,\"()]+(?:\\(\\))?,\\s*)\"([^\"]+)\"").matcher(source);
            while (sent.find()) {
                expect(inModels.contains(sent.group(1)), Path.of(file), sent.group(1), "no model waits for the message");
            }
            if (file.endsWith("Variables.java")) {
                constants(source).stream().filter(c -> c.contains(".")).forEach(c ->
                        expect(inModels.contains(c), Path.of(file), c, "no model waits for the message"));
            }
        });
        nothingFound();
    }

    @Test
    void everyVariableIsSpelledInItsContract() {
        for (Diagram diagram : diagrams) {
            Set<String> contract = contract(diagram.name());
            Set<String> known = contract == null ? Set.of() : contract;
            for (ModelElementInstance element : expressions(diagram)) {
                for (String expression : expressionsIn(element)) {
                    for (String variable : variables(expression)) {
                        boolean bean = !source(diagram.room(), Character.toUpperCase(variable.charAt(0)) + variable.substring(1)).isEmpty();
                        expect(known.contains(variable) || bean, diagram.file(), owner(element), variable + " is not in " + contractClass(diagram.name()));
                    }
                }
            }
            for (CallActivity call : diagram.all(CallActivity.class)) {
                Set<String> calledContract = contract(call.getCalledElement());
                Set<String> called = calledContract == null ? Set.of() : calledContract;
                for (CamundaIn in : extensions(call, CamundaIn.class)) {
                    expect(in.getCamundaSource() == null || known.contains(in.getCamundaSource()), diagram.file(), call.getId(),
                            "in " + in.getCamundaSource() + " is not in " + contractClass(diagram.name()));
                    expect(in.getCamundaTarget() == null || called.contains(in.getCamundaTarget()), diagram.file(), call.getId(),
                            "in " + in.getCamundaTarget() + " is not in " + contractClass(call.getCalledElement()));
                    expect(!"all".equals(in.getCamundaVariables()), diagram.file(), call.getId(), "hands over all variables");
                }
                for (CamundaOut out : extensions(call, CamundaOut.class)) {
                    expect(out.getCamundaSource() == null || called.contains(out.getCamundaSource()), diagram.file(), call.getId(),
                            "out " + out.getCamundaSource() + " is not in " + contractClass(call.getCalledElement()));
                    expect(out.getCamundaTarget() == null || known.contains(out.getCamundaTarget()), diagram.file(), call.getId(),
                            "out " + out.getCamundaTarget() + " is not in " + contractClass(diagram.name()));
                    expect(!"all".equals(out.getCamundaVariables()), diagram.file(), call.getId(), "takes over all variables");
                }
            }
        }
        for (Table table : tables) {
            for (Input input : table.model().getModelElementsByType(Input.class)) {
                for (String variable : variables(input.getInputExpression().getText().getTextContent())) {
                    expect(roomSources(table.room()).anyMatch(s -> s.contains("\"" + variable + "\"")), table.file(), input.getId(),
                            "the room's code never says \"" + variable + "\"");
                }
            }
        }
        nothingFound();
    }

    @Test
    void idsSayWhatTheElementDoes() {
        for (Diagram diagram : diagrams) {
            for (FlowElement element : diagram.all(FlowElement.class)) {
                String id = element.getId();
                expect(!MODELERS_ID.matcher(id).matches() && OUR_ID.matcher(id).matches(), diagram.file(), id, "is not <type>_<verb_object>");
                String prefix = element instanceof UserTask ? "user_" : element instanceof ServiceTask ? "service_"
                        : element instanceof Gateway ? "gateway_" : element instanceof EndEvent ? "end_"
                        : element instanceof StartEvent start && start.getParentElement() instanceof Process ? "start_"
                        : element instanceof CallActivity ? "call_" : element instanceof SequenceFlow ? "flow_" : "";
                expect(id.startsWith(prefix), diagram.file(), id, "should start with " + prefix);
                boolean timer = (element instanceof BoundaryEvent || element instanceof IntermediateCatchEvent)
                        && !element.getChildElementsByType(TimerEventDefinition.class).isEmpty();
                expect(!timer || id.startsWith("timer_"), diagram.file(), id, "should start with timer_");
            }
        }
        for (Table table : tables) {
            table.model().getModelElementsByType(Decision.class).forEach(d -> expect(!MODELERS_ID.matcher(d.getId()).matches(), table.file(),
                    d.getId(), "was made by the modeler"));
        }
        nothingFound();
    }

    @Test
    void everythingIsLabelledInChinese() {
        for (Diagram diagram : diagrams) {
            diagram.all(Process.class).forEach(p -> expect(chinese(p.getName()), diagram.file(), p.getId(), "has no Chinese name"));
            for (FlowElement element : diagram.all(FlowElement.class)) {
                boolean forks = element instanceof Gateway gateway && gateway.getOutgoing().size() > 1;
                boolean mute = element instanceof ParallelGateway || element instanceof EventBasedGateway || element instanceof SequenceFlow
                        || element instanceof Gateway && !forks || element instanceof SubProcess;
                boolean decided = element instanceof SequenceFlow flow && flow.getConditionExpression() != null;
                if (element.getName() != null && !element.getName().isBlank() || !mute && element instanceof FlowNode || decided) {
                    expect(chinese(element.getName()), diagram.file(), element.getId(), "has no Chinese label: " + element.getName());
                }
                if (forks && element instanceof ExclusiveGateway && element.getName() != null) {
                    expect(element.getName().endsWith("？"), diagram.file(), element.getId(), "is not a question: " + element.getName());
                }
            }
        }
        for (Table table : tables) {
            table.model().getModelElementsByType(Decision.class).forEach(d -> expect(chinese(d.getName()), table.file(), d.getId(), "has no Chinese name"));
            table.model().getModelElementsByType(Input.class).forEach(i -> expect(chinese(i.getLabel()), table.file(), i.getId(), "has no Chinese label"));
            table.model().getModelElementsByType(org.camunda.bpm.model.dmn.instance.Output.class)
                    .forEach(o -> expect(chinese(o.getLabel()), table.file(), o.getId(), "has no Chinese label"));
        }
        nothingFound();
    }

    @Test
    void everythingIsDrawn() {
        for (Diagram diagram : diagrams) {
            Set<String> drawn = new HashSet<>();
            diagram.all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement).filter(Objects::nonNull).map(BaseElement::getId).forEach(drawn::add);
            diagram.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement).filter(Objects::nonNull).map(BaseElement::getId).forEach(drawn::add);
            Stream.concat(diagram.all(FlowElement.class).stream(), diagram.all(TextAnnotation.class).stream())
                    .forEach(e -> expect(drawn.contains(e.getId()), diagram.file(), e.getId(), "is not drawn"));
            for (BpmnShape shape : diagram.all(BpmnShape.class)) {
                boolean floating = shape.getBpmnElement() instanceof FlowElement element && !(element instanceof Activity)
                        && element.getName() != null && !element.getName().isBlank();
                expect(!floating || shape.getBpmnLabel() != null, diagram.file(), shape.getBpmnElement().getId(), "its label has no place");
            }
        }
        nothingFound();
    }

    @Test
    void formsAreForThisPlatform() {
        for (Form form : forms) {
            expect(form.json().path("executionPlatform").asText().equals("Camunda Platform"), form.file(), "executionPlatform", "is not Camunda Platform");
            expect(form.json().path("executionPlatformVersion").asText().equals("7.24.0"), form.file(), "executionPlatformVersion", "is not 7.24.0");
            expect(form.json().path("type").asText().equals("default"), form.file(), "type", "is not default");
            expect(form.json().path("schemaVersion").asInt() == 16, form.file(), "schemaVersion", "is not 16");
            for (JsonNode component : form.components()) {
                String type = component.path("type").asText();
                expect(DISPLAYS.contains(type) || FIELDS.contains(type), form.file(), component.path("id"), "type " + type + " is not used here");
            }
        }
        nothingFound();
    }

    @Test
    void everyFieldIsUniqueAndExplainedInChinese() {
        for (Form form : forms) {
            Set<String> keys = new HashSet<>();
            Set<String> ids = new HashSet<>();
            for (JsonNode component : form.components()) {
                String id = component.path("id").asText();
                expect(!id.isEmpty() && ids.add(id), form.file(), id, "component id is missing or double");
                if (!FIELDS.contains(component.path("type").asText())) {
                    continue;
                }
                String key = component.path("key").asText();
                expect(!key.isEmpty() && keys.add(key), form.file(), id, "key " + key + " is missing or double");
                expect(chinese(component.path("label").asText()), form.file(), key, "has no Chinese label");
                expect(chinese(component.path("description").asText()), form.file(), key, "has no Chinese description");
                expect(!component.path("subtype").asText().endsWith("time") || component.path("use24h").asBoolean(), form.file(), key, "the clock has 24 hours");
                for (JsonNode value : component.path("values")) {
                    expect(chinese(value.path("label").asText()) || value.path("label").asText().matches("[\\d.%～~-]+"), form.file(), key,
                            "choice without Chinese label: " + value);
                }
            }
            for (JsonNode top : form.top()) {
                if (top.path("type").asText().equals("group")) {
                    List<JsonNode> inside = new ArrayList<>();
                    top.path("components").forEach(c -> Form.collect(c, inside));
                    inside.forEach(c -> expect(!c.has("valuesKey"), form.file(), c.path("key"), "valuesKey does not work inside a group"));
                }
            }
        }
        nothingFound();
    }

    @Test
    void aFormBeginsWithFactsAndEndsWithWhatFollows() {
        Set<String> startForms = diagrams.stream().flatMap(d -> d.all(StartEvent.class).stream())
                .map(n -> n.getAttributeValueNs(CAMUNDA, "formRef")).filter(Objects::nonNull).collect(Collectors.toSet());
        for (Form form : forms) {
            List<JsonNode> top = form.top();
            if (top.isEmpty()) {
                expect(false, form.file(), form.name(), "is empty");
                continue;
            }
            String first = top.get(0).path("text").asText();
            expect(Set.of("text", "html", "table").contains(top.get(0).path("type").asText()), form.file(), top.get(0).path("id"), "should be a text with facts");
            expect(startForms.contains(form.name()) || first.contains("fact_") || top.get(0).has("dataSource"), form.file(), top.get(0).path("id"),
                    "shows no fact");
            boolean consequence = top.subList(Math.max(1, top.size() - 2), top.size()).stream()
                    .anyMatch(c -> c.path("type").asText().equals("text")
                            && (chinese(c.path("text").asText()) || c.path("text").asText().contains("{{fact_")));
            expect(consequence, form.file(), form.name(), "does not end with a text about what follows");
        }
        nothingFound();
    }

    @Test
    void everyKeyOfAFormIsKnownToItsRoom() {
        for (Form form : forms) {
            Set<String> names = new LinkedHashSet<>();
            for (JsonNode component : form.components()) {
                if (FIELDS.contains(component.path("type").asText())) {
                    names.add(component.path("key").asText());
                }
                if (component.has("valuesKey")) {
                    names.add(component.path("valuesKey").asText());
                }
                Matcher template = TEMPLATE.matcher(component.path("text").asText() + component.path("content").asText());
                while (template.find()) {
                    names.add(template.group(1));
                }
            }
            Set<String> keys = form.components().stream().map(c -> c.path("key").asText()).collect(Collectors.toSet());
            for (JsonNode component : form.components()) {
                String hide = component.path("conditional").path("hide").asText();
                variables(hide.replaceFirst("^=", "")).forEach(v -> expect(keys.contains(v) || names.contains(v) || v.startsWith("fact_"), form.file(),
                        component.path("id"), "is hidden by " + v + ", which the form does not have"));
            }
            names.forEach(n -> expect(roomSources(form.room()).anyMatch(s -> s.contains("\"" + n + "\"")), form.file(), n,
                    "the room's code never says \"" + n + "\""));
        }
        nothingFound();
    }

    private void expect(boolean holds, Path file, Object element, String otherwise) {
        if (!holds) {
            findings.add(file + " › " + element + ": " + otherwise);
        }
    }

    private void nothingFound() {
        assertThat(findings).as("findings").isEmpty();
    }

    private static List<ModelElementInstance> elements(Diagram diagram) {
        List<ModelElementInstance> elements = new ArrayList<>();
        collect(diagram.model().getDefinitions(), elements);
        return elements;
    }

    private static void collect(ModelElementInstance element, List<ModelElementInstance> into) {
        into.add(element);
        element.getDomElement().getChildElements().forEach(child -> {
            ModelElementInstance instance = child.getModelElementInstance();
            if (instance != null) {
                collect(instance, into);
            }
        });
    }

    private static List<ModelElementInstance> expressions(Diagram diagram) {
        List<ModelElementInstance> expressions = new ArrayList<>();
        expressions.addAll(diagram.all(ConditionExpression.class));
        expressions.addAll(diagram.all(TimeDuration.class));
        expressions.addAll(diagram.all(TimeDate.class));
        expressions.addAll(diagram.all(TimeCycle.class));
        expressions.addAll(diagram.all(UserTask.class));
        return expressions;
    }

    /** What stands between braces in the text of an expression, or in the attributes of a user task. */
    private static List<String> expressionsIn(ModelElementInstance element) {
        List<String> texts = element instanceof UserTask task
                ? Stream.of("assignee", "candidateUsers", "candidateGroups", "dueDate", "followUpDate", "priority")
                        .map(a -> task.getAttributeValueNs(CAMUNDA, a)).filter(Objects::nonNull).toList()
                : List.of(element.getTextContent());
        List<String> expressions = new ArrayList<>();
        for (String text : texts) {
            Matcher matcher = EXPRESSION.matcher(text);
            while (matcher.find()) {
                expressions.add(matcher.group(1));
            }
        }
        return expressions;
    }

    /** The names in an expression that are neither words of the language, nor properties, nor functions. */
    private static Set<String> variables(String expression) {
        String code = expression.replaceAll("'[^']*'|\"[^\"]*\"", " ");
        Set<String> variables = new LinkedHashSet<>();
        Matcher name = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)(?!\\w|\\s*\\()").matcher(code);
        while (name.find()) {
            if (!NO_VARIABLES.contains(name.group(1))) {
                variables.add(name.group(1));
            }
        }
        return variables;
    }

    private static <T extends ModelElementInstance> Collection<T> extensions(CallActivity call, Class<T> type) {
        return call.getExtensionElements() == null ? List.of() : call.getExtensionElements().getChildElementsByType(type);
    }

    private static String owner(ModelElementInstance element) {
        ModelElementInstance owner = element;
        while (!(owner instanceof FlowElement) && owner.getParentElement() != null) {
            owner = owner.getParentElement();
        }
        return id(owner);
    }

    private static String id(ModelElementInstance element) {
        String id = element.getAttributeValue("id");
        return id != null || element.getParentElement() == null ? id : id(element.getParentElement());
    }

    /** The string constants of a process's contract class, or null when it has none. */
    private Set<String> contract(String process) {
        return sources.entrySet().stream().filter(e -> e.getKey().endsWith("/" + contractClass(process) + ".java")).findFirst()
                .map(e -> constants(e.getValue())).orElse(null);
    }

    private static String contractClass(String process) {
        String name = camel(process);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Variables";
    }

    private static Set<String> constants(String source) {
        Set<String> constants = new HashSet<>();
        Matcher matcher = STRING_CONSTANT.matcher(source);
        while (matcher.find()) {
            constants.add(matcher.group(1));
        }
        return constants;
    }

    private static String camel(String words) {
        Matcher matcher = Pattern.compile("[-_]([a-z0-9])").matcher(words);
        return matcher.replaceAll(m -> m.group(1).toUpperCase());
    }

    private String source(String room, String type) {
        return sources.getOrDefault(MAIN.resolve(room).resolve(type + ".java").toString(), "");
    }

    private Stream<String> roomSources(String room) {
        return sources.entrySet().stream().filter(e -> e.getKey().startsWith(MAIN.resolve(room) + "/")).map(Map.Entry::getValue);
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        for (Path file : files(MAIN, ".java")) {
            try {
                sources.put(file.toString(), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> rooms(Path folder) {
        return Stream.of(".bpmn", ".dmn", ".form").flatMap(e -> files(folder, e).stream()).map(ModelsTest::roomOf).collect(Collectors.toSet());
    }

    private static String roomOf(Path file) {
        return file.getName(1).toString();
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static boolean chinese(String text) {
        return text != null && text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static boolean matches(String pattern, String text) {
        return text != null && text.matches(pattern);
    }
}
