package org.nastavnik.roadmap.plan;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.nastavnik.roadmap.Asking;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

/** A roadmap's document on its way to the import, from somebody to an institution. */
public record Upload(Asking somebody, UUID institution) {

    /** Two sections, four tasks and two targets, laid out as they stand in a text that was saved from Word. */
    public static final String TEXT = """
        Дорожная карта наставничества на 2022 – 2024 годы
        \t№ п/п
        \tНаименование мероприятий
        \tСрок реализации
        \tОтветственный исполнитель
        \tРезультат. Вид документа

        \t1.
        \tПодготовка

        \t1.1.
        \tНазначить координатора
        \tдо 30.05.2022
        \tДиректор
        \tПриказ

        \t1.2.
        \tПодготовить положение
        \tавгуст 2022 г
        \tМетодист

        Юрист
        \tПоложение

        \t2
        \tРабота пар

        \t2.1.
        \tСоставить пары
        \tдо 30 октября
        ежегодно (в период с 2022 по 2024 г.г.)
        \tКоординатор
        \tПриказ

        \t2.2.
        \tОбучить наставников
        \tпо отдельному графику
        \tКоординатор
        \tУдостоверения


        Показатели эффективности с 2022 г. по 2024 г.
        \t№ п/п
        \tНаименование показателя
        \t2022 г.
        \t2023 г.
        \t2024 г.

        \t1.
        \tУровень удовлетворенности наставников участием в программах наставничества, %
        \t60
        \t70
        \t85
        """;

    /** The same kind of table in a CSV file, the second task's phrase being beyond anybody. */
    public static final String CSV = """
        № п/п;Наименование мероприятий;Срок реализации;Ответственный исполнитель;Результат
        1;Подготовка;;;
        1.1;Назначить координатора;до 30.05.2022;Директор;Приказ
        1.2;Подготовить положение;когда-нибудь;Методист;Положение
        """;

    /** Sends a text in UTF-8. */
    public ResponseSpec send(String content, String filename, String parameters) {
        return send(content.getBytes(StandardCharsets.UTF_8), filename, parameters);
    }

    /** Sends a file, with more parameters than the institution. */
    public ResponseSpec send(byte[] content, String filename, String parameters) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return filename;
            }
        });
        return somebody.http()
                .post()
                .uri("/api/roadmaps/imports?institution={institution}" + parameters, institution)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "ru")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange();
    }
}
