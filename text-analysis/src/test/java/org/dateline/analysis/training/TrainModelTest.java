package org.dateline.analysis.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dateline.analysis.recogniser.Name;
import org.dateline.analysis.recogniser.Recogniser;
import org.dateline.analysis.recogniser.RecogniserModel;
import org.dateline.analysis.text.TokenizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainModelTest {

    private static final Path LISTS = Path.of("..", "recogniser-model", "lists");
    private static final String SAMPLE = """
            #doc one
            Ms\tO
            Grelda\tB-PER
            Vonk\tI-PER
            lives\tO
            in\tO
            Mirdal\tB-LOC
            .\tO

            She\tO
            works\tO
            for\tO
            the\tO
            Brinx\tB-ORG
            Foundation\tI-ORG
            in\tO
            Mirdal\tB-LOC
            .\tO

            #doc two
            Mr\tO
            Orlo\tB-PER
            Vonk\tI-PER
            left\tO
            the\tO
            Tarsen\tB-ORG
            Foundation\tI-ORG
            in\tO
            Quell\tB-LOC
            .\tO
            """;

    @TempDir
    private Path folder;

    @Test
    void learnsFromASampleAndGivesTheSameBytesAgain() throws IOException {
        byte[] model = train();

        assertThat(train()).isEqualTo(model);
        Recogniser recogniser = new Recogniser(RecogniserModel.read(new ByteArrayInputStream(model)));
        TokenizedText text = TokenizedText.of("Ms Anka Vonk left the Lorin Foundation in Mirdal.");
        assertThat(recogniser.recognise(List.of(text)).get(0))
                .extracting(Name::type, Name::start, Name::end)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Name.Type.PERSON, 1, 3),
                        org.assertj.core.groups.Tuple.tuple(Name.Type.ORGANIZATION, 5, 7),
                        org.assertj.core.groups.Tuple.tuple(Name.Type.LOCATION, 8, 9));
    }

    @Test
    void fillsNewsTemplatesWithNames() throws IOException {
        WordLists lists = new WordLists(LISTS);
        List<LabelledText> articles = new NewsTemplates(lists.templates, lists.regions, lists.slots, 1).fill();

        assertThat(articles).hasSameSizeAs(lists.templates);
        assertThat(articles).allSatisfy(article -> {
            assertThat(article.text.text()).doesNotContain("{", "}", "[");
            assertThat(article.spans).isNotEmpty();
        });
    }

    private byte[] train() throws IOException {
        Path file = folder.resolve("sample.bio.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(SAMPLE.getBytes(StandardCharsets.UTF_8));
        }
        List<LabelledText> texts = new ArrayList<>();
        for (Corpus.Doc document : Corpus.read(file)) {
            texts.add(LabelledText.of(document.sentences()));
        }
        Settings settings = new Settings(40, 0.1, 0.1, 0.1, 1, 5);
        return TrainModel.train(
                "sample", new WordLists(LISTS), texts, settings, new PrintStream(OutputStream.nullOutputStream()));
    }
}
