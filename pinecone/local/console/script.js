// Keeps the request log up to date; every page works without it.
const body = document.querySelector("#requests");
async function refresh() {
  try {
    const answer = await fetch("/console/log/rows");
    if (answer.ok) {
      body.innerHTML = await answer.text();
      body.dataset.refreshed = Number(body.dataset.refreshed ?? 0) + 1;
    }
  } catch {
    // The service was stopped; the rows stay as they are.
  }
  setTimeout(refresh, 1000);
}
if (body) setTimeout(refresh, 1000);
