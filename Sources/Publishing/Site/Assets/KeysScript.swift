import HTML

extension Script {
  /// The keyboard. Single keys can be switched off for those whom speech or tremor lets press them unawares (WCAG 2.1.4).
  static let keys: Script = #"""
    function startKeys() {
      if (!field) return;
      const toggle = one('_shortcuts'), key = 'sevc single keys';
      let isOn = recall(key) !== false;
      const show = () => {
        toggle.setAttribute('aria-pressed', isOn);
        toggle.textContent = isOn ? 'Single keys are on' : 'Single keys are off';
      };
      toggle.addEventListener('click', () => { isOn = !isOn; keep(key, isOn); show(); });
      one('_keys').hidden = false;
      show();
      field.addEventListener('keydown', event => {
        const first = shown()[0];
        if (event.key === 'Escape') { showAll(); field.blur(); }
        if ((event.key === 'Enter' || event.key === 'ArrowDown') && first) { event.preventDefault(); visit(first); }
      });
      document.addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, select, textarea')) return;
        if (event.key === 'Escape') showAll();
        if (!isOn) return;
        if (event.key === '/') { event.preventDefault(); field.focus(); field.select(); }
        if (event.key === 'j') step(1);
        if (event.key === 'k') step(-1);
      });
    }
    // To the next incident that is shown, or to the one before.
    function step(direction) {
      const list = shown(), place = list.findIndex(item => item.contains(document.activeElement) || `#${item.id}` === location.hash);
      const next = list[place < 0 ? (direction > 0 ? 0 : list.length - 1) : place + direction];
      if (next) visit(next);
    }
    """#
}
