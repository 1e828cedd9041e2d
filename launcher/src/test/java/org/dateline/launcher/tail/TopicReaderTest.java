package org.dateline.launcher.tail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.launcher.LauncherException;
import org.dateline.launcher.Logging;
import org.dateline.localstack.LocalKafka;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicReaderTest {

    private static LocalKafka kafka;

    @BeforeAll
    static void startBroker() throws Exception {
        Logging.off();
        kafka = LocalKafka.temporary().start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic("articles.topic.security", 1, (short) 1),
                            new NewTopic("articles.dead-letter", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @Test
    void showsOneDocumentPerLineAndARetractionAsSuch() throws Exception {
        send("articles.topic.security", "a", "{\"id\":\"a\",\n \"title\":\"Two lines\"}");
        send("articles.topic.security", "a", null);
        assertThat(read("security"))
                .containsExactly("{\"id\":\"a\",\"title\":\"Two lines\"}", "{\"id\":\"a\",\"retracted\":true}");
    }

    @Test
    void wrapsWhatIsNoJson() throws Exception {
        send("articles.dead-letter", "b", "no json");
        assertThat(read("articles.dead-letter"))
                .containsExactly("{\"key\":\"b\",\"headers\":{},\"value\":\"no json\"}");
    }

    @Test
    void namesTheTopicsThereAre() {
        assertThatThrownBy(() -> TopicReader.open(kafka.bootstrapServers(), "securty", false))
                .isInstanceOf(LauncherException.class)
                .hasMessage("There is no topic articles.topic.securty; there are: articles.dead-letter,"
                        + " articles.topic.security");
    }

    private static List<String> read(String topic) {
        List<String> lines = new ArrayList<>();
        View view = new JsonView();
        try (TopicReader reader = TopicReader.open(kafka.bootstrapServers(), topic, false)) {
            reader.read(true, record -> lines.add(view.show(record)));
        }
        return lines;
    }

    private static void send(String topic, String key, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value == null ? null : value.getBytes(UTF_8)))
                    .get();
        }
    }
}
