package org.quotient.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quotient.table.TableDescription;

/** The release as a Data Package, version 2: every file with its hash, every column with its type. */
public final class DataPackage {

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
    private static final Map<String, String> TYPES =
            Map.of("string", "string", "int", "integer", "bigint", "integer", "double", "number", "boolean", "boolean");

    private DataPackage() {}

    public static String json(Manifest manifest, List<TableDescription> descriptions) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", PROFILE);
        document.put("name", "quotient-release-" + manifest.release());
        document.put("title", manifest.study().name());
        document.put(
                "resources",
                descriptions.stream().map(table -> resource(table, manifest)).toList());
        return Json.write(document);
    }

    private static Map<String, Object> resource(TableDescription table, Manifest manifest) {
        Manifest.Table published = manifest.tables().stream()
                .filter(candidate -> candidate.name().equals(table.name()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", table.name());
        resource.put("description", table.meaning());
        resource.put("path", published.files().stream().map(Manifest.File::path).toList());
        resource.put("format", "parquet");
        resource.put("mediatype", "application/vnd.apache.parquet");
        resource.put(
                "bytes",
                published.files().stream().mapToLong(Manifest.File::bytes).sum());
        if (published.files().size() == 1) {
            resource.put("hash", "sha256:" + published.files().get(0).sha256());
        }
        resource.put("schema", schema(table));
        return resource;
    }

    private static Map<String, Object> schema(TableDescription table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", table.columns().stream().map(DataPackage::field).toList());
        schema.put("primaryKey", table.key());
        return schema;
    }

    private static Map<String, Object> field(TableDescription.ColumnDescription column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", TYPES.get(column.type()));
        field.put("description", column.comment());
        return field;
    }
}
