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
const flash = document.querySelector('[data-flash]');
if (flash) {
  let left = 10;
  const timer = setInterval(() => {
    if (!flash.matches(':focus-within,:hover') && --left <= 0) { clearInterval(timer); flash.remove(); }
  }, 1000);
}
document.addEventListener('focusin', event => { if (event.target.matches('[data-select]')) event.target.select(); });
document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
