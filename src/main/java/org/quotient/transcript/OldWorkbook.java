package org.quotient.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.quotient.transcript.TurnSheet.SheetRow;

/** The first sheet of a binary Excel workbook (.xls) that can be seen, as a turn table. */
final class OldWorkbook {

    private OldWorkbook() {}

    static Document read(byte[] bytes) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<List<SheetRow>> sheets = new ArrayList<>();
            Set<Loss> losses = EnumSet.noneOf(Loss.class);
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    sheets.add(rows(book.getSheetAt(i), losses));
                }
            }
            if (sheets.isEmpty()) {
                throw Refusal.broken();
            }
            if (sheets.stream().skip(1).anyMatch(rows -> !rows.isEmpty())) {
                losses.add(Loss.OTHER_SHEETS);
            }
            return TurnSheet.of(sheets.get(0), losses);
        } catch (EncryptedDocumentException e) {
            throw Refusal.encrypted();
        } catch (OldExcelFormatException e) {
            throw Refusal.of("old_format", "it is of Excel 95 or before; save it as .xlsx");
        }
    }

    private static List<SheetRow> rows(Sheet sheet, Set<Loss> losses) {
        List<SheetRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            Map<Integer, String> cells = new TreeMap<>();
            for (Cell cell : row) {
                if (cell.getCellComment() != null) {
                    losses.add(Loss.COMMENTS);
                }
                String text = text(cell);
                if (!text.isEmpty()) {
                    cells.put(cell.getColumnIndex(), text);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new SheetRow(row.getRowNum() + 1, cells));
            }
        }
        return rows;
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> number(cell.getNumericCellValue());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
