// A file that is too large is refused before it travels.
document.querySelectorAll('input[data-most-bytes]').forEach(input => input.addEventListener('change', () => {
  const large = [...input.files].some(file => file.size > Number(input.dataset.mostBytes));
  input.setCustomValidity(large ? input.dataset.tooLarge : '');
  input.reportValidity();
}));
