package org.bihuan.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's Chromium, headless. Without one the stories are skipped with a line that says so; where {@code CI=true}
 * they must run.
 */
public class Chromium implements ExecutionCondition {

    /** For every window Chromium prepares an address line's list of suggestions that nobody opens; it took more than a page of ours. The rest is what Playwright leaves out. */
    private static final String UNWANTED = "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,AvoidUnnecessaryBeforeUnloadCheckSync,"
            + "BoundaryEventDispatchTracksNodeRemoval,DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,"
            + "OptimizationHints,PaintHolding,ThirdPartyStoragePartitioning,Translate";

    private static Browser browser;

    /** One for all stories of this machine process: whoever is logged in stays so from one story to the next. */
    Browser browser() {
        if (browser == null) {
            browser = launched();
        }
        return browser;
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path))).map(Path::of).findFirst();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (installed().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("CI=true, but there is no Chromium on this machine");
        }
        System.out.println("SKIPPED: " + context.getDisplayName() + " needs a Chromium, and this machine has none (apt-get install chromium)");
        return ConditionEvaluationResult.disabled("no Chromium on this machine");
    }

    private static Browser launched() {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser launched = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(installed().orElseThrow())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-features=" + UNWANTED)));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return launched;
    }
}
