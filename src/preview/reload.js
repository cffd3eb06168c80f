// Shows the page again when its site is new, and its problems when they are known. Only in the preview.
const element = document.querySelector("wegwijs-preview");
const events = new EventSource("/_wegwijs/events");

function hear(event) {
  if (event.data !== element.dataset.site) {
    events.close();
    location.reload();
    return false;
  }
  return true;
}

events.addEventListener("site", hear);
events.addEventListener("problems", async (event) => {
  if (!hear(event) || !element.shadowRoot) return;
  const page = encodeURIComponent(element.dataset.page);
  const response = await fetch(`/_wegwijs/problems?page=${page}`);
  // The answer is made by the preview itself, with every word of the content escaped.
  if (response.ok) element.shadowRoot.innerHTML = await response.text();
});
