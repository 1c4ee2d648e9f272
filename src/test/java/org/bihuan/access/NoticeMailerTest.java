package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bihuan.RoomDatabase;
import org.bihuan.engine.HouseClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Notices on their way through a real SMTP server. On both databases, therefore with the tests of the whole application. */
@Tag("whole")
class NoticeMailerTest {

    private static final Instant NOON = Instant.parse("2021-12-27T04:00:00Z");

    private final HouseClock clock = new HouseClock();
    private RoomDatabase database;
    private JdbcTemplate jdbc;
    private GreenMail server;
    private JavaMailSenderImpl smtp;

    @BeforeEach
    void aServerAndTwoPeopleOfWhomOneHasAnAddress() throws Exception {
        clock.stopAt(NOON);
        database = RoomDatabase.open("V1__access.sql");
        jdbc = new JdbcTemplate(database.dataSource);
        smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setDefaultEncoding("UTF-8");
        try (ServerSocket free = new ServerSocket(0)) {
            smtp.setPort(free.getLocalPort());
        }
        server = new GreenMail(new ServerSetup(smtp.getPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        person("weixian-1", "zhang@weixian.example");
        person("weixian-2", null);
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
        database.close();
        clock.run();
    }

    @Test
    void aNoticeIsMailedOnceToItsReaderAlsoAfterARestart() throws Exception {
        server.start();
        notice("XS-1", "weixian-1", "weixian-2");

        mailer(smtp).sendDue();
        mailer(smtp).sendDue();

        MimeMessage mail = mails(1)[0];
        assertThat(mail.getSubject()).isEqualTo("线索 XS-1 已过半");
        assertThat(mail.getContent().toString().strip()).isEqualTo("请在期限内反馈。");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("zhang@weixian.example");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("bihuan@handan.example");
        assertThat(states()).containsExactly("weixian-1 SENT 1", "weixian-2 SKIPPED 0");
    }

    @Test
    void aServerThatIsDownIsTriedAgainLaterAndLaterAndThenGetsTheMailOnce() {
        notice("XS-1", "weixian-1");

        mailer(smtp).sendDue();
        assertThat(states()).containsExactly("weixian-1 PENDING 1");
        clock.stopAt(NOON.plusSeconds(59));
        mailer(smtp).sendDue();
        assertThat(states()).as("within the first minute").containsExactly("weixian-1 PENDING 1");
        clock.stopAt(NOON.plusSeconds(60));
        mailer(smtp).sendDue();
        assertThat(states()).containsExactly("weixian-1 PENDING 2");
        assertThat(jdbc.queryForObject("select mail_error from notice", String.class)).contains("127.0.0.1");

        server.start();
        clock.stopAt(NOON.plusSeconds(60 + 119));
        mailer(smtp).sendDue();
        mails(0);
        clock.stopAt(NOON.plusSeconds(60 + 120));
        mailer(smtp).sendDue();
        mailer(smtp).sendDue();
        mails(1);
        assertThat(states()).containsExactly("weixian-1 SENT 3");
        assertThat(jdbc.queryForObject("select mail_error from notice", String.class)).isNull();
    }

    @Test
    void afterEightFailuresItIsGivenUpAndSaidSo() {
        notice("XS-1", "weixian-1");
        List<Duration> pauses = new ArrayList<>();
        for (int attempt = 1; attempt < NoticeMailer.MOST_ATTEMPTS; attempt++) {
            mailer(smtp).sendDue();
            pauses.add(NoticeMailer.pause(attempt));
            clock.stopAt(clock.instant().plus(NoticeMailer.pause(attempt)));
            assertThat(states()).containsExactly("weixian-1 PENDING " + attempt);
        }
        mailer(smtp).sendDue();
        assertThat(states()).containsExactly("weixian-1 FAILED 8");
        assertThat(pauses).extracting(Duration::toMinutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L);
        assertThat(NoticeMailer.pause(8)).isEqualTo(Duration.ofHours(2));

        server.start();
        clock.stopAt(clock.instant().plus(Duration.ofDays(1)));
        mailer(smtp).sendDue();
        mails(0);
    }

    @Test
    void whoConfiguresMailLaterIsNotFloodedWithTheNoticesOfThePast() {
        server.start();
        noticeFor(null, "XS-1", "weixian-1");
        notice("XS-2", "weixian-1");

        mailer(smtp).sendDue();

        assertThat(mails(1)).extracting(MimeMessage::getSubject).containsExactly("线索 XS-2 已过半");
        assertThat(states()).containsExactly("weixian-1 SKIPPED 0", "weixian-1 SENT 1");
    }

    @Test
    void anAddressThatIsNoneDoesNotHoldUpTheNextMail() {
        server.start();
        person("weixian-3", "no address at all");
        notice("XS-1", "weixian-3");
        notice("XS-2", "weixian-1");

        mailer(smtp).sendDue();

        mails(1);
        assertThat(states()).containsExactly("weixian-3 PENDING 1", "weixian-1 SENT 1");
    }

    @Test
    void twoNodesSendEachNoticeOnce() throws Exception {
        server.start();
        List<String> subjects = IntStream.range(0, 30).mapToObj(i -> "XS-" + i).toList();
        subjects.forEach(subject -> notice(subject, "weixian-1"));

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        Callable<Void> node = () -> {
            mailer(smtp).sendDue();
            return null;
        };
        for (Future<Void> ended : nodes.invokeAll(List.of(node, node))) {
            ended.get();
        }
        nodes.shutdown();
        // Whoever finds the last open row locked goes home; the other has it.
        assertThat(states()).allMatch("weixian-1 SENT 1"::equals).hasSize(30);
        List<String> received = new ArrayList<>();
        for (MimeMessage mail : mails(30)) {
            received.add(mail.getSubject().split(" ")[1]);
        }
        assertThat(received).containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    void aNodeThatDiesBeforeItWroteDownThatItSentIsFollowedByOneThatSendsAgain() {
        server.start();
        notice("XS-1", "weixian-1");
        JavaMailSender dying = new JavaMailSenderImpl() {
            @Override
            public void send(SimpleMailMessage message) {
                smtp.send(message);
                throw new IllegalStateException("killed");
            }
        };

        assertThatThrownBy(() -> mailer(dying).sendDue()).hasMessage("killed");
        assertThat(states()).containsExactly("weixian-1 PENDING 0");
        mailer(smtp).sendDue();
        mailer(smtp).sendDue();

        mails(2);
        assertThat(states()).containsExactly("weixian-1 SENT 1");
    }

    /** Each is a node of its own, as after a restart: what it knows stands in the table. */
    private NoticeMailer mailer(JavaMailSender sender) {
        return new NoticeMailer(jdbc, sender, database.transaction, clock, "bihuan@handan.example");
    }

    private void notice(String subject, String... userIds) {
        noticeFor(smtp.getHost(), subject, userIds);
    }

    private void noticeFor(String mailHost, String subject, String... userIds) {
        database.transaction.executeWithoutResult(status -> new NoticeBoard(jdbc, clock, mailHost).send(
                new Notices.Notice(subject, "LEAD_HALF", NOON, "线索 " + subject + " 已过半", "请在期限内反馈。"), Set.of(userIds)));
    }

    private void person(String userId, String email) {
        jdbc.update("insert into person (user_id, version, name, email, active) values (?, 0, ?, ?, true)", userId, userId, email);
    }

    private MimeMessage[] mails(int count) {
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(count);
        return received;
    }

    private List<String> states() {
        return jdbc.query("select user_id, mail_state, mail_attempts from notice order by id",
                (row, i) -> "%s %s %d".formatted(row.getString(1), row.getString(2), row.getInt(3)));
    }
}
