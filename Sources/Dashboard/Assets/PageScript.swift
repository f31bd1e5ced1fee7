/// The page's script: comforts only, everything works without it. It builds no markup from data.
enum PageScript {
    static let text = """
        "use strict";
        // A filter takes effect as soon as it is changed.
        for (const form of document.querySelectorAll("form[data-instant]")) {
          form.addEventListener("change", event => {
            if (event.target.matches("select, input[type=checkbox], input[type=month]") && form.reportValidity()) form.requestSubmit();
          });
          // What is left blank stays out of the address.
          form.addEventListener("submit", () => {
            for (const field of form.elements) if (field.name && !field.value) field.disabled = true;
          });
        }
        addEventListener("pageshow", () => {
          for (const field of document.querySelectorAll("form[data-instant] [disabled]")) field.disabled = false;
        });
        // An import that runs is looked at again until it rests.
        if (document.querySelector("[data-refresh]")) setTimeout(() => location.reload(), 800);
        // A form is sent once.
        for (const form of document.querySelectorAll("form[method=post]:not(.drop)")) {
          form.addEventListener("submit", event => {
            if (form.dataset.sent) event.preventDefault();
            form.dataset.sent = "yes";
          });
        }
        // Files may be dropped on the form, and show how far they are.
        const drop = document.querySelector(".drop");
        if (drop) {
          const input = drop.querySelector("input[type=file]");
          const button = drop.querySelector("button");
          const line = drop.querySelector(".progress");
          const say = text => { line.hidden = false; line.querySelector("span").textContent = text; };
          for (const name of ["dragenter", "dragover"]) {
            drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add("over"); });
          }
          for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
          addEventListener("dragover", event => event.preventDefault());
          addEventListener("drop", event => event.preventDefault());
          drop.addEventListener("drop", event => {
            if (!event.dataTransfer.files.length) return;
            input.files = event.dataTransfer.files;
            drop.requestSubmit();
          });
          drop.addEventListener("submit", event => {
            event.preventDefault();
            const request = new XMLHttpRequest();
            request.open("POST", drop.action);
            request.upload.addEventListener("progress", event => {
              if (!event.lengthComputable) return;
              line.querySelector("progress").value = 100 * event.loaded / event.total;
              say(event.loaded < event.total ? "正在上传……" : "正在试读……");
            });
            request.addEventListener("load", () => {
              if (request.status === 200 && request.responseURL.includes("/data/import")) {
                location.assign(request.responseURL);
                return;
              }
              const page = new DOMParser().parseFromString(request.responseText, "text/html");
              say(page.querySelector("main p") ? page.querySelector("main p").textContent : "没有传成，请刷新页面再试。");
              button.disabled = false;
            });
            request.addEventListener("error", () => { say("连不上服务器，请稍后再试。"); button.disabled = false; });
            button.disabled = true;
            say("正在上传……");
            request.send(new FormData(drop));
          });
        }

        """
}
