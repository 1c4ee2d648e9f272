package org.bihuan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody new comes, changes the office, and leaves: the security administrator's page in Admin. */
@WholeApplicationTest
@Tag("browser")
class PeopleStory {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Test
    void aPersonIsRegisteredChangedAndTakenTheLogin() throws Exception {
        String id = "wang-" + UUID.randomUUID().toString().substring(0, 6);
        try (Officer security = Officer.administers(CHROMIUM, port, "secadmin-1", Files.createDirectories(Path.of("target/stories/people")))) {
            Page page = security.page();
            Locator people = page.locator(".bh-people");
            people.getByText("登记人员").click();
            people.getByLabel("登录名").fill(id);
            people.getByLabel("姓名").fill("王登记");
            people.getByText("保存").click();
            assertThat(people.getByRole(AriaRole.ALERT)).containsText("〔角色〕");
            people.getByLabel("财务").check();
            people.getByLabel("初始密码").fill("Zhang-River-2026");
            security.picture("registration");
            people.getByText("保存").click();
            assertThat(people).containsText("已登记 王登记");

            people.getByLabel("查找人员").fill(id);
            assertThat(people.locator("tbody tr")).hasCount(1);
            security.picture("registered");
            people.locator("tbody button").click();
            people.getByLabel("财务").uncheck();
            people.getByLabel("督察").check();
            people.getByText("保存").click();
            assertThat(people.locator("tbody tr")).containsText("督察");

            people.locator("tbody button").click();
            people.getByText("停用").click();
            people.getByText("是，停用").click();
            assertThat(people.locator("tbody tr")).containsText("已停用");
        }
    }
}
