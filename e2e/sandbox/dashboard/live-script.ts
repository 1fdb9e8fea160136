/** Refreshes elements marked `data-live`, except while a field has focus; pages work without it. */
export const liveScript = `
const refresh = async () => {
  const live = document.querySelector('[data-live]');
  if (!live || document.hidden || live.contains(document.activeElement)) return;
  if (live.querySelector('details[open]')) return;
  const response = await fetch(location.href).catch(() => null);
  if (!response || !response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.querySelector('[data-live]');
  if (fresh && fresh.innerHTML !== live.innerHTML) live.replaceChildren(...fresh.childNodes);
};
setInterval(refresh, 2000);
`;
