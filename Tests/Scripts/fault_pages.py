"""An import through the page that is stopped or killed while it is stored: it is in the ledger whole or not at all."""

import http.client
import re
import signal
import socket
import subprocess
import time
from urllib.parse import urlencode

from fault_kills import Deed
from fault_standing import Verdict
from louyu_program import environment

# The page's own limits are 5 s for visitors and 60 s for what is being stored; the rest is a slow machine's.
PATIENCE = 90


class ServedPage:
    """`louyu serve` on a port of its own, as a steward's browser speaks to it."""

    def __init__(self, workspace):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen(
            workspace.command("serve", "--port", str(self.port)), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, env=environment(), text=True,
        )
        for _ in range(PATIENCE * 20):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.05)
        self.cookie = ""
        page = self.ask("GET", "/data")
        self.token = re.search(r'name="token" value="([^"]+)"|token=([0-9A-Za-z_-]+)', page[2])
        self.token = self.token.group(1) or self.token.group(2)

    def ask(self, method, path, body=None, kind=None):
        """One request; gives status, where to go on, and the text."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Origin": f"http://127.0.0.1:{self.port}", "Cookie": self.cookie}
        if kind:
            headers["Content-Type"] = kind
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        self.cookie = (answer.getheader("Set-Cookie") or self.cookie).split(";")[0]
        connection.close()
        return answer.status, answer.getheader("Location") or "", text

    def try_out(self, paths):
        """Uploads files and waits until they are read on trial; gives the import's id."""
        edge = "----louyu-faults"
        parts = [
            f'--{edge}\r\nContent-Disposition: form-data; name="files"; filename="{path.name}"\r\n\r\n'.encode()
            + path.read_bytes() + b"\r\n"
            for path in paths
        ]
        body = b"".join(parts) + f"--{edge}--\r\n".encode()
        status, place, text = self.ask(
            "POST", f"/data/upload?token={self.token}", body, f"multipart/form-data; boundary={edge}"
        )
        assert status == 303, (status, text)
        for _ in range(PATIENCE):
            text = self.ask("GET", place)[2]
            if "试读完成" in text:
                return place.split("id=")[1]
            assert "正在" in text, text
        raise AssertionError("the trial does not end")

    def confirm(self, job):
        """Has what was read stored."""
        form = urlencode({"token": self.token, "id": job})
        status, _, text = self.ask("POST", "/data/confirm", form, "application/x-www-form-urlencoded")
        assert status == 303, (status, text)

    def end(self, number):
        """Sends a signal; gives the status, what was said, and the seconds until the end."""
        begin = time.monotonic()
        self.process.send_signal(number)
        try:
            _, said = self.process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()
            return None, "", PATIENCE
        return self.process.returncode, said, time.monotonic() - begin


class PageDeed(Deed):
    """An import through the page."""

    def __init__(self, base, scratch, *paths):
        self.paths = paths
        super().__init__("import through the page", base, scratch, "import", *paths)

    def stop(self, dice):
        """SIGTERM at a random moment while it is stored."""
        workspace, page = self.begin(dice)
        status, said, seconds = page.end(signal.SIGTERM)
        if status != 0 or "已停止" not in said:
            return Verdict(None, f"told to stop it ended with {status} after {seconds:.0f} s: {said}")
        verdict = self.judge(workspace, 1)
        if "存完" in said and verdict.place == "before":
            return Verdict(None, f"it said that it would finish and did not: {said}")
        return verdict

    def kill(self, dice):
        """SIGKILL likewise."""
        workspace, page = self.begin(dice)
        page.end(signal.SIGKILL)
        return self.judge(workspace, 1)

    def begin(self, dice):
        """A page that stores files since a random time."""
        workspace = self.workspace()
        page = ServedPage(workspace)
        page.confirm(page.try_out(self.paths))
        time.sleep(dice.uniform(0, 1.1) * self.seconds)
        return workspace, page
