// Suggests employers while one types. The form works the same without it.
(() => {
  const input = document.getElementById('employer');
  document.getElementById('summary')?.focus();
  if (!input || !input.dataset.suggestions || !window.fetch) return;
  const list = document.createElement('ul');
  list.className = 'suggest'; list.id = 'employer-list'; list.setAttribute('role', 'listbox'); list.hidden = true;
  const said = document.createElement('p');
  said.className = 'gone'; said.setAttribute('role', 'status');
  input.after(list, said);
  input.setAttribute('role', 'combobox'); input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id); input.setAttribute('aria-expanded', 'false');
  input.autocomplete = 'off';
  let timer, running, chosen = -1;
  const close = () => { list.hidden = true; chosen = -1; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };
  const take = item => { input.value = item.dataset.name; close(); input.focus(); };
  const mark = index => {
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', i === index));
    chosen = index;
    if (index >= 0) { input.setAttribute('aria-activedescendant', list.children[index].id); list.children[index].scrollIntoView({ block: 'nearest' }); }
  };
  const name = (text, typed) => {
    const at = text.indexOf(typed), span = document.createElement('span');
    if (at < 0) { span.textContent = text; return span; }
    const bold = document.createElement('mark');
    bold.textContent = typed;
    span.append(text.slice(0, at), bold, text.slice(at + typed.length));
    return span;
  };
  const show = (items, typed) => {
    if (document.activeElement !== input) return; // It would move what is about to be pressed.
    list.replaceChildren(...items.map((found, i) => {
      const item = document.createElement('li'), small = document.createElement('small');
      item.id = 'employer-' + i; item.setAttribute('role', 'option'); item.setAttribute('aria-selected', 'false'); item.dataset.name = found.name;
      small.textContent = [found.here ? input.dataset.here : '', found.address].filter(Boolean).join(' · ');
      item.append(name(found.name, typed), small);
      item.addEventListener('pointerdown', event => { event.preventDefault(); take(item); });
      return item;
    }));
    said.textContent = items.length ? input.dataset.count.replace('{0}', items.length) : '';
    if (items.length) { list.hidden = false; input.setAttribute('aria-expanded', 'true'); chosen = -1; } else close();
  };
  input.addEventListener('input', () => {
    clearTimeout(timer); running?.abort();
    const typed = input.value.trim();
    if (typed.length < 2) { close(); return; }
    timer = setTimeout(async () => {
      running = new AbortController();
      try {
        const answer = await fetch(input.dataset.suggestions + '?q=' + encodeURIComponent(typed), { signal: running.signal });
        if (answer.ok) show((await answer.json()).items, typed);
      } catch { /* no network: people go on typing */ }
    }, 200);
  });
  input.addEventListener('keydown', event => {
    if (list.hidden) return;
    const last = list.children.length - 1;
    if (event.key === 'ArrowDown') { mark(chosen >= last ? 0 : chosen + 1); event.preventDefault(); }
    else if (event.key === 'ArrowUp') { mark(chosen <= 0 ? last : chosen - 1); event.preventDefault(); }
    else if (event.key === 'Enter' && chosen >= 0) { take(list.children[chosen]); event.preventDefault(); }
    else if (event.key === 'Escape') close();
  });
  input.addEventListener('blur', close);
})();
