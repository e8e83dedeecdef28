package org.quotient.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MANIFEST = Json.write(Manifests.of("000007", "2026-11-22T02:00:00Z"));

    private static JsonNode schema() throws IOException {
        return JSON.readTree(ManifestSchema.class.getResourceAsStream("manifest.schema.json"));
    }

    private static void refused(Consumer<ObjectNode> change) throws IOException {
        ObjectNode changed = (ObjectNode) JSON.readTree(MANIFEST);
        change.accept(changed);
        assertFalse(ManifestSchema.violations(changed.toString()).isEmpty(), changed.toPrettyString());
    }

    @Test
    void whatTheProgramWritesIsWhatTheSchemaDescribes() {
        assertEquals(List.of(), ManifestSchema.violations(MANIFEST));
    }

    @Test
    void everyFieldMustBeThereAndNoOtherMay() throws Exception {
        for (String field : List.copyOf(names(JSON.readTree(MANIFEST).fieldNames()))) {
            refused(manifest -> manifest.remove(field));
            refused(manifest -> manifest.putNull(field));
            refused(manifest -> manifest.put(field, -1.5));
        }
        for (String part : List.of("study", "inputs", "inputs/since", "work")) {
            for (String field : names(JSON.readTree(MANIFEST).at("/" + part).fieldNames())) {
                refused(manifest -> manifest.withObject("/" + part).remove(field));
                refused(manifest -> manifest.withObject("/" + part).put(field, -1));
            }
            refused(manifest -> manifest.withObject("/" + part).put("more", 1));
        }
        refused(manifest -> manifest.put("more", 1));
        refused(manifest -> manifest.put("schema_version", 2));
        refused(manifest -> manifest.put("release", 7));
        refused(manifest -> manifest.put("started", "yesterday"));
        refused(manifest -> manifest.withObject("/inputs").put("read", "10"));
        refused(manifest -> manifest.withObject("/fingerprints").put("codebook", "a1"));
        refused(manifest -> manifest.withArray("warnings").add(1));
    }

    @Test
    void aManifestWithoutLaterFieldsIsStillRead() throws Exception {
        ObjectNode older = (ObjectNode) JSON.readTree(MANIFEST);
        older.withObject("/inputs").remove("since");
        older.withObject("/work").remove("why");
        Manifest read = Json.read(older.toString(), Manifest.class);
        assertEquals(Manifest.Since.nothing(10), read.inputs().since());
        assertEquals(List.of(), read.work().why());
        assertTrue(read.saysTheSameAs(Json.read(MANIFEST, Manifest.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/ada/part-0.parquet", "../mentions/part-0.parquet", "mentions/a b.parquet"})
    void pathsAreRelativeAndPlain(String path) throws Exception {
        refused(manifest -> ((ObjectNode) manifest.at("/tables/0/files/0")).put("path", path));
    }

    /** Whoever adds a field to the record and not to the schema, or the other way round, reads it here. */
    @Test
    void recordAndSchemaHaveTheSameFields() throws Exception {
        JsonNode schema = schema();
        same(Manifest.class, schema);
        same(Manifest.StudySettings.class, schema.at("/properties/study"));
        same(Manifest.Inputs.class, schema.at("/properties/inputs"));
        same(Manifest.Since.class, schema.at("/properties/inputs/properties/since"));
        same(Manifest.Work.class, schema.at("/properties/work"));
        same(Manifest.Table.class, schema.at("/properties/tables/items"));
        same(Manifest.File.class, schema.at("/properties/tables/items/properties/files/items"));
        assertEquals(
                "urn:quotient:manifest:" + Manifest.SCHEMA_VERSION,
                schema.get("$id").asText());
        assertEquals(
                Manifest.SCHEMA_VERSION,
                schema.at("/properties/schema_version/const").asInt());
    }

    private static void same(Class<?> type, JsonNode object) {
        Set<String> fields = new TreeSet<>(Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(new SnakeCaseStrategy()::translate)
                .toList());
        assertEquals(fields, names(object.get("properties").fieldNames()), type.getSimpleName());
        Set<String> required = new TreeSet<>();
        object.get("required").forEach(name -> required.add(name.asText()));
        assertEquals(fields, required, type.getSimpleName());
        assertFalse(object.get("additionalProperties").asBoolean(true), type.getSimpleName());
    }

    private static Set<String> names(java.util.Iterator<String> names) {
        Set<String> all = new TreeSet<>();
        names.forEachRemaining(all::add);
        return all;
    }
}
