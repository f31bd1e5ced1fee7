"""A page that is served from a scratch folder, and a real browser that looks at it."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATIENCE = 30


class Page:
    """`louyu serve` on a port of its own; stopped and its folder removed at the end."""

    def __init__(self, louyu, options=()):
        self.louyu = louyu
        self.scratch = tempfile.TemporaryDirectory(prefix="louyu-browser-")
        self.folder = pathlib.Path(self.scratch.name)
        self.options = list(options)
        self.run("init")

    def run(self, *arguments):
        """Runs a command in the workspace; it has to succeed."""
        return subprocess.run(
            [self.louyu, *arguments], cwd=self.folder, check=True, capture_output=True, text=True
        ).stdout

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.base = f"http://127.0.0.1:{port}"
        self.server = subprocess.Popen(
            [self.louyu, "serve", "--port", str(port), *self.options], cwd=self.folder, stderr=subprocess.PIPE
        )
        for _ in range(PATIENCE * 20):
            try:
                with urllib.request.urlopen(self.base + "/health", timeout=1):
                    return self
            except OSError:
                time.sleep(0.05)
        raise AssertionError("the page is not served")

    def __exit__(self, *_):
        self.server.send_signal(signal.SIGTERM)
        self.status = self.server.wait(timeout=PATIENCE)
        self.server.stderr.close()
        self.left = sorted(path.name for path in self.folder.iterdir())
        self.scratch.cleanup()


class Browser:
    """Chromium without a window; knows what it asked for and what it complained about."""

    def __init__(self, page, width=1280, height=900, scripts=True):
        self.page = page
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for argument in [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=zh-CN",
            "--no-first-run", "--disable-background-networking", "--disable-component-update",
        ]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_page_load_timeout(PATIENCE)
        self.downloads = page.folder / "downloads"
        self.downloads.mkdir(exist_ok=True)
        self.command(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500},
        )
        self.command("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(self.downloads)})
        if not scripts:
            self.command("Emulation.setScriptExecutionDisabled", {"value": True})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def command(self, name, arguments):
        """One command of the browser's own protocol."""
        return self.driver.execute_cdp_cmd(name, arguments)

    def open(self, path):
        """Opens a page of ours."""
        self.driver.get(self.page.base + path)

    def find(self, css):
        """The first element, once it is there."""
        return WebDriverWait(self.driver, PATIENCE).until(lambda d: d.find_element(By.CSS_SELECTOR, css))

    def all(self, css):
        """Every element."""
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def wait_for(self, text):
        """Until the page says so."""
        # While one page gives way to the next, what was found a moment ago is gone.
        passing = (NoSuchElementException, StaleElementReferenceException)
        WebDriverWait(self.driver, PATIENCE, ignored_exceptions=passing).until(
            lambda d: text in d.find_element(By.TAG_NAME, "main").text, text
        )

    def wait_without(self, text):
        """Until the page no longer says so."""
        passing = (NoSuchElementException, StaleElementReferenceException)
        WebDriverWait(self.driver, PATIENCE, ignored_exceptions=passing).until(
            lambda d: text not in d.find_element(By.TAG_NAME, "main").text, text
        )

    @property
    def text(self):
        """What the page says."""
        return self.find("main").text

    def focused(self):
        """The element that the keyboard is on."""
        return self.driver.switch_to.active_element

    def downloaded(self, ending):
        """The file that was saved last, once it is whole."""
        for _ in range(PATIENCE * 10):
            files = [path for path in self.downloads.iterdir() if path.name.endswith(ending)]
            if files:
                return max(files, key=lambda path: path.stat().st_mtime)
            time.sleep(0.1)
        raise AssertionError(f"no {ending} was saved: {os.listdir(self.downloads)}")

    def complaints(self):
        """What the console says, but for what the page's own statuses are."""
        return [entry for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]

    def requests(self):
        """Every address that was asked for."""
        messages = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        return [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]
