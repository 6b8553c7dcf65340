// Counting what is chosen, choosing all, printing: comforts; the forms work without them.
const bulk = document.querySelector('form[data-bulk]');
if (bulk) {
  const boxes = [...bulk.querySelectorAll('input[name=employer]')];
  const all = bulk.querySelector('[data-choose-all]');
  const everywhere = bulk.querySelector('input[name=everywhere]');
  const count = () => {
    const chosen = boxes.filter(box => box.checked).length;
    const shown = everywhere?.checked ? '' : chosen;
    bulk.querySelector('[data-chosen]').textContent = bulk.dataset.chosenPattern.replace('{n}', chosen);
    bulk.dataset.confirm = everywhere?.checked ? everywhere.parentElement.textContent.trim() : bulk.dataset.confirmPattern.replace('{n}', shown);
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
    boxes.forEach(box => box.closest('tr').setAttribute('aria-selected', box.checked));
  };
  all.addEventListener('change', () => { boxes.forEach(box => { box.checked = all.checked; }); count(); });
  bulk.addEventListener('change', count);
  bulk.querySelector('[data-choose-none]').addEventListener('click', event => {
    event.preventDefault(); boxes.forEach(box => { box.checked = false; }); count();
  });
  count();
}
document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
