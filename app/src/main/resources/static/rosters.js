// A file that is too large is refused before it travels.
document.querySelectorAll('input[data-most-bytes]').forEach(input => input.addEventListener('change', () => {
  const large = [...input.files].some(file => file.size > Number(input.dataset.mostBytes));
  input.setCustomValidity(large ? input.dataset.tooLarge : '');
  input.reportValidity();
}));
// Doubtful lines by keyboard: 1–5 choose, N new, D duplicate, X nobody, S skip, U takes the last decision back.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest('input,textarea,select')) return;
  document.querySelector(`[data-choice="${CSS.escape(event.key.toLowerCase())}"]`)?.click();
});
