// Three things a page cannot do by itself: follow the log, copy a snippet, name a point at once.
"use strict";

const everySeconds = 1;

function follow(body) {
  const most = Number(body.dataset.most);
  const none = body.closest(".log").querySelector(".none");
  let waiting = false;
  const newest = () => Number(body.rows[0]?.dataset.number ?? 0);
  async function look() {
    if (document.hidden || waiting) return;
    waiting = true;
    try {
      const answer = await fetch(`${body.dataset.live}?after=${newest()}`);
      if (answer.status === 401) return location.reload();
      if (!answer.ok) return;
      // Rows come escaped from the server, which writes those of the page too.
      body.insertAdjacentHTML("afterbegin", await answer.text());
      while (body.rows.length > most) body.deleteRow(-1);
      if (none && body.rows.length) none.remove();
      document.body.classList.remove("offline");
    } catch {
      document.body.classList.add("offline");
    } finally {
      waiting = false;
    }
  }
  setInterval(look, everySeconds * 1000);
  document.addEventListener("visibilitychange", look);
}

function offerCopy(button) {
  const code = button.closest("figure").querySelector("code");
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 1500);
  });
}

function nameOnHover(picture) {
  const box = document.createElement("div");
  box.className = "tip";
  box.hidden = true;
  picture.after(box);
  for (const point of picture.querySelectorAll("a.point")) {
    const title = point.querySelector("title");
    const [id, ...rest] = title.textContent.split("\n");
    point.setAttribute("aria-label", id);
    title.remove();
    point.addEventListener("pointerenter", () => {
      const name = document.createElement("b");
      name.textContent = id;
      box.replaceChildren(name, ...rest.flatMap((line) => [document.createElement("br"), line]));
      const spot = point.querySelector("circle").getBoundingClientRect();
      const frame = picture.parentElement.getBoundingClientRect();
      const left = spot.left - frame.left > frame.width / 2;
      box.classList.toggle("left", left);
      // Through the object model, which the content security policy allows.
      box.style.left = `${spot.left - frame.left + spot.width / 2}px`;
      box.style.top = `${spot.top - frame.top + spot.height + 6}px`;
      box.hidden = false;
    });
    point.addEventListener("pointerleave", () => (box.hidden = true));
  }
}

document.querySelectorAll("[data-live]").forEach(follow);
document.querySelectorAll("button.copy").forEach(offerCopy);
document.querySelectorAll("svg.scatter").forEach(nameOnHover);
