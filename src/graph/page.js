// Pointing at a situation shows what opens it (orange) and what it opens (blue); a click keeps it so.
const svg = document.querySelector("svg");
let kept = null;
function show(at) {
  svg.querySelectorAll(".near, .into").forEach(it => it.classList.remove("near", "into"));
  svg.classList.toggle("chosen", at !== null);
  if (at === null) return;
  const near = new Set([at]);
  svg.querySelectorAll(".way").forEach(way => {
    const { from, to } = way.dataset;
    if (from !== at && to !== at) return;
    way.classList.add("near");
    if (to === at) way.classList.add("into");
    near.add(from).add(to);
  });
  svg.querySelectorAll(".situation").forEach(it => near.has(it.dataset.at) && it.classList.add("near"));
}
svg.querySelectorAll(".situation").forEach(it => {
  it.addEventListener("mouseenter", () => kept === null && show(it.dataset.at));
  it.addEventListener("mouseleave", () => kept === null && show(null));
  it.addEventListener("click", event => {
    event.stopPropagation();
    kept = kept === it.dataset.at ? null : it.dataset.at;
    show(kept);
  });
});
svg.addEventListener("click", () => show(kept = null));
