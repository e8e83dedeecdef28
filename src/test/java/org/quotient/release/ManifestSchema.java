package org.quotient.release;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The published schema of manifests, as it is shipped in the jar. */
public final class ManifestSchema {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ManifestSchema.class.getResourceAsStream("manifest.schema.json"), InputFormat.JSON);

    private ManifestSchema() {}

    /** What is wrong with a manifest, by the place in it. */
    public static List<String> violations(String manifest) {
        return SCHEMA.validate(manifest, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
