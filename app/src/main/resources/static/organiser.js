// Small helps; every page works without them.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.confirm && !window.confirm(form.dataset.confirm)) { event.preventDefault(); return; }
  // A second press while the first is on its way would only be refused.
  if (form.method === 'post') setTimeout(() => form.querySelectorAll('button:not([name])').forEach(button => { button.disabled = true; }), 0);
});
window.addEventListener('pageshow', event => {
  if (event.persisted) document.querySelectorAll('form button:disabled').forEach(button => { button.disabled = false; });
});
document.getElementById('summary')?.focus();
function leave(toast) {
  let left = 10;
  const timer = setInterval(() => {
    if (!toast.matches(':focus-within,:hover') && --left <= 0) { clearInterval(timer); toast.remove(); }
  }, 1000);
}
document.querySelectorAll('[data-flash]').forEach(leave);
// Each tap has a key of its own: quick taps all count, and one that arrives twice counts once.
document.addEventListener('htmx:configRequest', event => {
  const field = event.detail.elt.dataset.freshKey;
  if (field) event.detail.parameters[field] = '10000000-1000-4000-8000-100000000000'.replace(/[018]/g,
    c => (+c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> +c / 4).toString(16));
});
document.addEventListener('htmx:oobAfterSwap', event => event.detail.target.querySelectorAll('[data-flash]').forEach(leave));
// A refusal is a page of its own: the plain form shows it.
document.addEventListener('htmx:responseError', event => event.detail.elt.closest('form[method=post]')?.submit());
const unsent = hidden => document.querySelectorAll('[data-send-error]').forEach(note => { note.hidden = hidden; });
document.addEventListener('htmx:sendError', () => unsent(false));
document.addEventListener('htmx:afterOnLoad', () => unsent(true));
document.addEventListener('focusin', event => { if (event.target.matches('[data-select]')) event.target.select(); });
document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});

document.querySelectorAll('[data-copy]').forEach(button => {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', () => navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value)
    .then(() => { button.textContent = button.dataset.copied; }));
});

// Queues by keyboard: J K move, U takes back, and what a row offers names its own key.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=checkbox]),textarea,select')) return;
  const rows = [...document.querySelectorAll('[data-keys] > li')];
  const at = Math.max(0, rows.findIndex(row => row.getAttribute('aria-current') === 'true'));
  const key = event.key.toLowerCase();
  if (key === 'u') document.querySelector('[data-flash] button')?.click();
  else if (!rows.length) return;
  else if (key === 'j' || key === 'k') {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + (key === 'j' ? 1 : -1)))];
    rows.forEach(row => { row.removeAttribute('aria-current'); row.querySelector('button[data-key]')?.classList.remove('btn-primary'); });
    next.setAttribute('aria-current', 'true');
    next.querySelector('button[data-key]')?.classList.add('btn-primary');
    next.scrollIntoView({ block: 'nearest' });
  } else rows[at].querySelector(`[data-key="${CSS.escape(key)}"]`)?.click();
});
// Who tapped 打电话 in a queue wants to talk, not to tap again.
if (location.hash === '#call') document.querySelector('[data-call]')?.click();
