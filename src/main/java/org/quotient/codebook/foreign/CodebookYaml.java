package org.quotient.codebook.foreign;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes imported codes as a codebook, each text so that it is read back as it was, by this program and by others. */
final class CodebookYaml {

    private final StringBuilder yaml = new StringBuilder();
    private final Set<String> parents;

    private CodebookYaml(List<ImportedCode> codes) {
        parents = codes.stream().flatMap(code -> code.parent().stream()).collect(Collectors.toSet());
    }

    /**
     * The codebook.
     *
     * @param name for people
     * @param from what it was made of, for people
     */
    static String of(String name, String from, List<ImportedCode> codes) {
        CodebookYaml own = new CodebookYaml(codes);
        own.comment("Imported from " + from + ".");
        own.comment("The kind of every code is still to be decided: resource, hazard or ambivalent.");
        own.line("codebook: " + YamlText.of(name));
        own.line("language: en");
        own.line("codes:" + (codes.isEmpty() ? " []" : ""));
        codes.forEach(own::code);
        return own.yaml.toString();
    }

    private void code(ImportedCode code) {
        line("  - code: " + YamlText.of(code.id()));
        code.remarks().forEach(remark -> line("    # " + YamlText.comment(remark)));
        line("    label: " + YamlText.of(code.label()));
        code.parent().ifPresent(parent -> line("    parent: " + YamlText.of(parent)));
        line("    kind: ambivalent");
        if (!code.definition().isEmpty()) {
            String definition = code.definition();
            line("    definition: " + YamlText.block(definition, "      ").orElseGet(() -> YamlText.of(definition)));
        }
        if (!code.patterns().isEmpty() || !parents.contains(code.id())) {
            patterns(code.patterns());
        }
    }

    private void patterns(List<String> patterns) {
        line("    patterns:" + (patterns.isEmpty() ? " []" : ""));
        patterns.forEach(pattern -> line("      - " + YamlText.of(pattern)));
    }

    private void comment(String text) {
        line("# " + YamlText.comment(text));
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }
}
