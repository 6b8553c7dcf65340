// The board by mouse and by keyboard: comforts; without them each card has its own moves.
const board = document.querySelector('[data-board]');
const form = document.querySelector('form.drag-form');
const say = text => {
  let note = document.getElementById('board-note');
  if (!note) {
    note = document.createElement('div');
    note.id = 'board-note';
    note.className = 'toast';
    note.setAttribute('role', 'alert');
    document.body.append(note);
  }
  note.textContent = text;
};
async function move(card, to) {
  const body = new URLSearchParams(new FormData(form));
  body.set('seen', card.dataset.stage);
  body.set('to', to);
  try {
    const answer = await fetch(`/cases/${card.dataset.id}/moves`, { method: 'POST', body, redirect: 'manual' });
    if (answer.type === 'opaqueredirect') location.reload();
    else say(new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.page-sub')?.textContent.trim() ?? answer.status);
  } catch {
    say(document.querySelector('[data-offline]')?.textContent ?? 'offline');
  }
}
if (board && form) {
  let dragged = null;
  const drops = shown => board.querySelectorAll('.drops').forEach(zone => { zone.hidden = !shown; });
  board.addEventListener('dragstart', event => {
    dragged = event.target.closest('[data-card]');
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.id);
    // Chrome ends a drag when the page moves under it at once.
    setTimeout(() => drops(true), 0);
  });
  board.addEventListener('dragend', () => { drops(false); dragged = null; });
  // A tile is one stage; elsewhere in a column it is the only stage there that can follow.
  const lane = event => event.target.closest?.('.lane');
  const unmark = () => board.querySelectorAll('.over').forEach(one => one.classList.remove('over'));
  board.addEventListener('dragover', event => { if (dragged && lane(event)) event.preventDefault(); });
  board.addEventListener('dragenter', event => {
    unmark();
    (event.target.closest?.('.drop') ?? lane(event))?.classList.add('over');
  });
  board.addEventListener('dragend', unmark);
  board.addEventListener('drop', event => {
    const over = lane(event);
    if (!over || !dragged) return;
    event.preventDefault();
    unmark();
    const tile = event.target.closest?.('.drop');
    if (tile) return move(dragged, tile.dataset.stage);
    if (over.contains(dragged)) return;
    const stages = [...over.querySelectorAll('.drop')].map(drop => drop.dataset.stage);
    const next = dragged.dataset.next.split(' ');
    const fitting = stages.filter(stage => next.includes(stage));
    if (fitting.length > 1) say(over.dataset.choose);
    else move(dragged, fitting[0] ?? stages[0]);
  });
}
// Arrows walk between cards and columns, Home and End to the first and last of a column; M opens the moves of a card.
board?.addEventListener('keydown', event => {
  const card = event.target.closest('[data-card]');
  if (!card || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('details[open]')) return;
  const lanes = [...board.querySelectorAll('.lane')];
  const cards = lane => [...lane.querySelectorAll('[data-card]')];
  const lane = lanes.indexOf(card.closest('.lane'));
  const row = cards(lanes[lane]).indexOf(card);
  const end = { Home: 0, End: -1 }[event.key];
  const step = { ArrowDown: [0, 1], ArrowUp: [0, -1], ArrowRight: [1, 0], ArrowLeft: [-1, 0] }[event.key];
  if (event.key.toLowerCase() === 'm') {
    const more = card.querySelector('details');
    if (more) { more.open = true; more.querySelector('button')?.focus(); event.preventDefault(); }
  } else if (end !== undefined) {
    cards(lanes[lane]).at(end).querySelector('a.name').focus();
    event.preventDefault();
  } else if (step) {
    let next = lanes[lane + step[0]];
    while (step[0] && next && !cards(next).length) next = lanes[lanes.indexOf(next) + step[0]];
    const target = next && cards(next)[Math.min(cards(next).length - 1, row + step[1])];
    target?.querySelector('a.name').focus();
    if (target) event.preventDefault();
  }
});
board?.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const open = event.target.closest('details[open]');
  if (open) { open.open = false; open.closest('[data-card]').querySelector('a.name').focus(); }
});
