#!/usr/bin/env python3
"""The page in a real browser: a steward's month, the keyboard, narrow screens, no script, hostile names.

Ends with one line, `N passed, N failed`.
"""

import argparse
import shutil
import sys
import traceback
import zipfile

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from browser_session import ROOT, Browser, Page

SAMPLE = ROOT / "SampleData"
PAGES = [
    "/", "/ranking", "/buildings", "/building?key=B08", "/companies", "/flags", "/goals", "/data", "/check",
    "/explain?building=B08&metric=inPlaceRate", "/data/undo?batch=1", "/nowhere",
]
TESTS = []


def test(function):
    """Marks a test; its sentence is the docstring."""
    TESTS.append(function)
    return function


def december():
    """The sample's last month, and the files before it."""
    files = sorted(path for path in SAMPLE.iterdir() if path.suffix in (".xlsx", ".csv", ".xls"))
    last = [path for path in files if "2020年12月" in path.name]
    assert len(last) == 1, files
    return last[0], [path for path in files if path != last[0] and "指标" not in path.name]


def send_files(browser, paths):
    """Chooses files in the form and sends it."""
    browser.find("input[type=file]").send_keys("\n".join(str(path) for path in paths))
    browser.find(".drop button").click()


def with_sample(louyu, options=()):
    """A page of the whole sample."""
    page = Page(louyu, options)
    page.run("import", str(SAMPLE))
    return page


@test
def a_stewards_month(louyu):
    """From the first upload to the month's workbook; nothing complains, nothing leaves the machine, nothing stays behind."""
    last, before = december()
    with Page(louyu) as page, Browser(page) as browser:
        browser.open("/")
        browser.find("a.button").click()
        send_files(browser, before)
        browser.wait_for("试读完成，还没有存入")
        assert "税收入库表" in browser.find("body").get_attribute("textContent")
        browser.find("button.primary").click()
        browser.wait_for("已存为批次 1")
        browser.open("/data")
        send_files(browser, [last])
        browser.wait_for("试读完成")
        browser.find("button.primary").click()
        browser.wait_for("已存为批次 2")
        browser.find("main a.button").click()
        browser.wait_for("90.00")
        assert "855.00" in browser.text and "78.29" in browser.text, browser.text
        browser.open("/ranking")
        Select(browser.find("select[name=by]")).select_by_value("inPlaceRate")
        browser.wait_for("在地纳税率排名")
        assert "by=inPlaceRate" in browser.driver.current_url
        browser.find("tbody td a[href*=inPlaceRate]").click()
        browser.wait_for("各部分之和等于排名表上的数")
        browser.open("/ranking?window=year&month=2020-12")
        browser.find(".exports a[href*=xlsx]").click()
        workbook = browser.downloaded(".xlsx")
        with zipfile.ZipFile(workbook) as archive:
            assert archive.testzip() is None
            strings = archive.read("xl/sharedStrings.xml").decode()
        assert "合计(30座)" in strings, strings[:400]
        browser.open("/data")
        browser.find("a[href*='/data/undo?batch=2']").click()
        browser.find("button.primary").click()
        browser.wait_for("已撤销批次 2")
        browser.find("a[href*='/data/redo?batch=2']").click()
        browser.find("button.primary").click()
        browser.wait_for("已重做批次 2")
        strangers = [url for url in browser.requests() if not url.startswith((page.base + "/", "data:"))]
        assert not strangers, strangers
        assert not browser.complaints(), browser.complaints()
        shutil.rmtree(browser.downloads)
    assert page.status == 0 and not [name for name in page.left if "upload" in name], (page.status, page.left)


@test
def errors_and_cancel(louyu):
    """A table with errors shows them with their cells; cancelled, nothing is stored."""
    with with_sample(louyu) as page, Browser(page) as browser:
        bad = page.folder / "2021年1月税收.csv"
        bad.write_text("统一社会信用代码,纳税人名称,全口径税收(元)\n91110199MAF0NUPD74,某公司,一百\n", encoding="utf-8")
        browser.open("/data")
        send_files(browser, [bad])
        browser.wait_for("有错误，还不能存入")
        assert "C2" in browser.text and "一百" in browser.text, browser.text
        assert str(page.folder) not in browser.driver.page_source
        browser.command(
            "Emulation.setDeviceMetricsOverride", {"width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": True}
        )
        assert browser.driver.execute_script("return document.documentElement.scrollWidth") <= 360
        browser.driver.find_element(By.XPATH, "//button[contains(., '取消')]").click()
        browser.wait_for("已取消，什么也没有存入")
        assert len(browser.all("table.history tbody tr")) == 1


@test
def dropped_files(louyu):
    """Files dropped on the form are uploaded and read on trial."""
    with with_sample(louyu) as page, Browser(page) as browser:
        browser.open("/data")
        browser.driver.execute_script(
            """
            const data = new DataTransfer();
            data.items.add(new File(["楼宇编号,楼宇名称\\nB31,新楼\\n"], "新楼.csv", {type: "text/csv"}));
            document.querySelector(".drop").dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
            """
        )
        browser.wait_for("试读完成")
        assert "新楼.csv" in browser.text


@test
def narrow_screens(louyu):
    """At 360 px no page scrolls sideways; at no width does the console complain."""
    with with_sample(louyu) as page:
        for width in (360, 1280):
            with Browser(page, width=width, height=740) as browser:
                for path in PAGES:
                    browser.open(path)
                    wide = browser.driver.execute_script("return document.documentElement.scrollWidth")
                    assert wide <= width, (path, wide)
                    complaints = [c for c in browser.complaints() if "404" not in c["message"]]
                    assert not complaints, (path, complaints)


@test
def keyboard(louyu):
    """The keyboard reaches the skip link first, then the menu, the filters and the figures, and is always seen."""
    with with_sample(louyu) as page, Browser(page) as browser:
        browser.open("/ranking")
        body = browser.find("body")
        body.send_keys(Keys.TAB)
        assert browser.focused().text == "跳到正文", browser.focused().text
        browser.focused().send_keys(Keys.ENTER)
        assert browser.driver.current_url.endswith("#content")
        reached = []
        for _ in range(60):
            browser.driver.switch_to.active_element.send_keys(Keys.TAB)
            element = browser.focused()
            style = browser.driver.execute_script(
                "const s = getComputedStyle(arguments[0]); return s.outlineStyle + s.outlineWidth", element
            )
            assert style not in ("none0px", "none3px"), (element.tag_name, element.text, style)
            reached.append(element.get_attribute("name") or element.get_attribute("href") or element.tag_name)
            if "/building?" in reached[-1]:
                break
        assert "by" in reached and "month" in reached and "/building?" in reached[-1], reached
        browser.focused().send_keys(Keys.ENTER)
        browser.wait_for("一楼一档")


@test
def without_scripts(louyu):
    """Without JavaScript everything can be read, filtered and imported."""
    with with_sample(louyu) as page, Browser(page, scripts=False) as browser:
        for path in PAGES[:-1]:
            browser.open(path)
            assert len(browser.text) > 20, path
        browser.open("/ranking")
        Select(browser.find("select[name=zone]")).select_by_index(1)
        browser.find(".filters button").click()
        browser.wait_without("30座")
        assert "zone=" in browser.driver.current_url
        new = page.folder / "新楼.csv"
        new.write_text("楼宇编号,楼宇名称\nB31,新楼\n", encoding="utf-8")
        browser.open("/data")
        send_files(browser, [new])
        browser.wait_for("试读完成")
        browser.find("button.primary").click()
        browser.wait_for("已存为批次 2")


@test
def hostile_names(louyu):
    """Names that are markup, script or steer a line are shown and do nothing."""
    name = "<img src=x onerror=window.hit=1><script>window.hit=1</script>\u202e𠮷=1+1"
    page = Page(louyu)
    quoted = '"' + name.replace('"', '""') + '"'
    files = {
        "b.csv": f"楼宇编号,楼宇名称,片区,建筑面积(㎡)\nB01,{quoted},{quoted},10000\n",
        "t.csv": f"统一社会信用代码,企业名称,楼宇编号,入驻日期\n91A,{quoted},B01,2019-01-01\n",
        "x.csv": "统一社会信用代码,纳税人名称,入库月份,全口径税收(元)\n91A,甲,2020-12,5\n",
    }
    for file, text in files.items():
        (page.folder / file).write_text(text, encoding="utf-8")
    page.run("import", *files)
    with page, Browser(page) as browser:
        for path in [
            "/", "/ranking?by=totalTax", "/buildings", "/building?key=B01", "/flags", "/companies",
            "/explain?building=B01&metric=totalTax&depth=4", "/ranking?q=%3Cscript%3Ewindow.hit=1%3C/script%3E",
        ]:
            browser.open(path)
            assert browser.driver.execute_script("return window.hit === undefined"), path
            assert not browser.all("main img, main script"), path
        browser.open("/buildings")
        shown = browser.driver.execute_script("return document.querySelector('tbody th').textContent")
        assert shown == name, shown
        hostile = page.folder / "<b>x<script>window.hit=1<.csv"
        hostile.write_text("楼宇编号,楼宇名称\nB02,乙\n", encoding="utf-8")
        browser.open("/data")
        send_files(browser, [hostile])
        browser.wait_for("试读完成")
        assert hostile.name in browser.text and browser.driver.execute_script("return window.hit === undefined")


@test
def accounts(louyu):
    """With accounts a reader logs in, reads, and finds nothing to change."""
    page = with_sample(louyu, ["--token-file", "tokens"])
    tokens = page.folder / "tokens"
    tokens.write_text("viewer 0123456789abcdef0123\nsteward fedcba98765432100123 张三\n", encoding="utf-8")
    tokens.chmod(0o600)
    with page, Browser(page) as browser:
        browser.open("/ranking?by=totalTax")
        browser.find("input[type=password]").send_keys("wrong" * 5, Keys.ENTER)
        browser.wait_for("口令不对")
        browser.find("input[type=password]").send_keys("0123456789abcdef0123", Keys.ENTER)
        browser.wait_for("给谁看")
        assert "by=totalTax" in browser.driver.current_url
        browser.open("/data")
        assert "只能查看" in browser.text and not browser.all("main form")
        cookie = browser.driver.get_cookie("louyu")
        assert cookie["httpOnly"] and cookie["sameSite"] == "Strict", cookie
        browser.open("/logout")
        browser.find("main button").click()
        browser.open("/ranking")
        assert browser.all("input[type=password]")


def main():
    """Every test, then the count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--louyu", required=True)
    parser.add_argument("names", nargs="*", help="only these tests")
    options = parser.parse_args()
    passed = failed = 0
    for function in TESTS:
        if options.names and function.__name__ not in options.names:
            continue
        try:
            function(options.louyu)
            passed += 1
            print(f"  ✔ {function.__doc__.splitlines()[0]}", flush=True)
        except Exception:  # Every kind of failure is one.
            failed += 1
            print(f"  ✘ {function.__doc__.splitlines()[0]}\n{traceback.format_exc()}", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
