import HTML

extension Script {
  /// Ticks that stay in the browser, with the time of the first one: those of last week are not to be taken for tonight's.
  static let checklists: Script = #"""
    function startChecklists() {
      for (const list of all('.checklist')) startChecklist(list, `sevc ${location.pathname}#${list.closest('[id]').id}`);
    }
    function startChecklist(list, key) {
      const boxes = all('input', list), status = make('span', {className: 'soft'});
      const words = box => box.parentElement.textContent.trim();
      const saved = recall(key);
      let since = Number.isFinite(saved?.since) ? saved.since : null;
      const done = new Set(since !== null && Array.isArray(saved.done) ? saved.done : []);
      for (const box of boxes) box.checked = done.has(words(box));
      const show = () => {
        const count = boxes.filter(box => box.checked).length;
        const age = since === null ? '' : `, begun ${told(since, Date.now())}`;
        status.textContent = count === 0 ? '' : `${count} of ${boxes.length} done${age}`;
        clear.hidden = count === 0;
      };
      const save = () => {
        const ticked = boxes.filter(box => box.checked).map(words);
        since = ticked.length === 0 ? null : since ?? Date.now();
        keep(key, since === null ? null : {since, done: ticked});
        show();
      };
      const copy = make('button', {type: 'button', textContent: 'Copy checklist', className: 'small'});
      const clear = make('button', {type: 'button', textContent: 'Clear ticks', className: 'small'});
      copy.addEventListener('click', () => {
        copyText(boxes.map(box => `- [${box.checked ? 'x' : ' '}] ${words(box)}`).join('\n') + '\n', copy);
      });
      clear.addEventListener('click', () => {
        for (const box of boxes) box.checked = false;
        save();
        boxes[0].focus();
      });
      list.addEventListener('change', save);
      const tools = make('div', {className: 'list-tools'});
      tools.append(copy, clear, status);
      list.after(tools);
      show();
    }
    """#

  /// Copying, also where a page that is opened as a file has no clipboard of its own.
  static let copying: Script = #"""
    async function copyText(text, button) {
      const label = button.textContent;
      let isCopied = true;
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        const area = make('textarea', {value: text, className: 'unseen'});
        document.body.append(area);
        area.select();
        isCopied = document.execCommand('copy');
        area.remove();
        button.focus();
      }
      button.textContent = isCopied ? 'Copied' : 'Not copied';
      setTimeout(() => { button.textContent = label; }, 1500);
    }
    function startCopying() {
      for (const code of all('.ways code')) {
        const button = make('button', {type: 'button', textContent: 'Copy', className: 'small'});
        button.setAttribute('aria-label', `Copy ${code.textContent}`);
        button.addEventListener('click', () => copyText(code.textContent, button));
        code.after(button);
      }
    }
    """#
}
