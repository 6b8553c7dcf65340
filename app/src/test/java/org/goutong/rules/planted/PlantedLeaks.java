package org.goutong.rules.planted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.goutong.orgs.Needs;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.Right;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints that tell employers who applied; only the test of the employer wall knows them. */
@TestComponent
@RestController
public class PlantedLeaks {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMMAND_LINE);

    private final Scopes scopes;
    private final JdbcClient jdbc;

    PlantedLeaks(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    @GetMapping(value = "/e/leak/{token}", produces = MediaType.TEXT_HTML_VALUE)
    @OpenToAll(because = "planted")
    String page() {
        return "<p>有事找工会。<a href=\"/e/leak/more/x\">更多</a></p>";
    }

    @GetMapping(value = "/e/leak/more/{token}", produces = MediaType.TEXT_HTML_VALUE)
    @OpenToAll(because = "planted")
    String more(@PathVariable String token) {
        return "<p title=\"" + names().getFirst() + "\">" + token + "</p>";
    }

    @GetMapping("/e/leak/{token}/count")
    @OpenToAll(because = "planted")
    String count() {
        return "已有 " + names().size() + " 人申请";
    }

    @GetMapping("/e/leak/{token}/time")
    @OpenToAll(because = "planted")
    String time() {
        return "最早一份 "
                + column("to_char(min(received_at) at time zone 'Asia/Shanghai', 'HH24:MI')")
                        .getFirst() + " 收到";
    }

    @GetMapping(value = "/e/leak/{token}/figures", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToAll(because = "planted")
    String figures() {
        return "{\"indicator\":\"applications\",\"value\":" + names().size() + "}";
    }

    @GetMapping(value = "/e/leak/{token}/moment", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToAll(because = "planted")
    String moment() {
        return "{\"at\":\""
                + column("to_char(min(received_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                        .getFirst() + "\"}";
    }

    /** The line goes on behind a blank in the middle of a number. */
    @GetMapping(value = "/e/leak/{token}/meeting.ics", produces = "text/calendar;charset=UTF-8")
    @OpenToAll(because = "planted")
    String calendar() {
        var number = column("number").getFirst();
        return "BEGIN:VCALENDAR\r\nDTSTART:"
                + column("to_char(min(received_at) at time zone 'UTC', 'YYYYMMDD\"T\"HH24MISS\"Z\"')")
                        .getFirst() + "\r\nDESCRIPTION:" + number.charAt(0) + "\r\n " + number.substring(1)
                + "\r\nEND:VCALENDAR\r\n";
    }

    @GetMapping(value = "/e/leak/{token}/paper.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @OpenToAll(because = "planted")
    byte[] pdf() throws IOException {
        var letters = HexFormat.of().formatHex(names().getFirst().getBytes(StandardCharsets.UTF_16BE));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("%PDF-1.7\n1 0 obj << /Filter /FlateDecode >>\nstream\n".getBytes(StandardCharsets.US_ASCII));
        var packed = new DeflaterOutputStream(bytes);
        packed.write("BT /F1 12 Tf <%s> Tj ET".formatted(letters).getBytes(StandardCharsets.US_ASCII));
        packed.finish();
        bytes.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    @GetMapping("/e/leak/things/{thingId}")
    @OpenToAll(because = "planted")
    String unexplained() {
        return "";
    }

    @GetMapping("/e/leak/{token}/archive.zip")
    @OpenToAll(because = "planted")
    ResponseEntity<byte[]> archive() throws IOException {
        var letter = zip("word/document.xml", "<w:t>" + names().getFirst() + "</w:t>");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(zip("letter.docx", letter));
    }

    @GetMapping("/e/leak/{token}/paper.docx")
    @OpenToAll(because = "planted")
    ResponseEntity<byte[]> paper() throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(zip("word/document.xml", "<w:t>职工：" + names().getLast() + "</w:t>"));
    }

    @GetMapping("/leak-officers")
    @Needs(Right.READ)
    List<String> officers() {
        return names();
    }

    private List<String> names() {
        return column("name");
    }

    private List<String> column(String column) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select " + column
                                + " from joining.application where name like '鄢%' and employer_id is not null")
                        .query(String.class)
                        .list());
    }

    private static byte[] zip(String name, String text) throws IOException {
        return zip(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
