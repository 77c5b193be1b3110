import HTML

extension Script {
  /// Search and filters: every word must be somewhere in an incident, whatever its case or its accents.
  static let search: Script = #"""
    const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const items = all('[data-severity]'), people = all('[data-owner]');
    const rows = new Map(all('.glance tbody tr').map(row => [row.querySelector('a')?.hash.slice(1), row]));
    const ownersOf = new Map(items.map(item =>
      [item, item.dataset.owners?.split(' ') ?? all('[data-now]', item).map(mark => mark.dataset.now)]));
    const wordsOf = new Map([...items, ...people].map(item =>
      [item, plain(`${item.textContent} ${item.id} ${item.dataset.words ?? ''}`)]));
    const fields = ['_search', '_severity', '_owner', '_matrix'].map(one);
    const [field, severity, owner, matrix] = fields;
    const shown = () => items.filter(item => !item.hidden);
    function matches(item, words) {
      const {dataset} = item;
      return words.every(word => wordsOf.get(item).includes(word))
        && (!severity?.value || dataset.severity === severity.value)
        && (!owner?.value || ownersOf.get(item).includes(owner.value))
        && (!matrix?.value || dataset.matrix === matrix.value);
    }
    function filter() {
      const words = plain(field.value).split(/\s+/).filter(word => word !== '');
      const isAsked = fields.some(field => field?.value);
      for (const item of items) {
        item.hidden = !matches(item, words);
        const row = rows.get(item.id);
        if (row) row.hidden = item.hidden;
      }
      for (const person of people) person.hidden = !words.every(word => wordsOf.get(person).includes(word));
      const count = shown().length, number = people.filter(person => !person.hidden).length;
      one('_count').textContent = !isAsked ? '' : `${count} of ${items.length} incidents`
        + (people.length > 0 ? `, ${number} of ${people.length} owners` : '');
      one('_none').hidden = count > 0 || items.length === 0;
      one('_all').hidden = !isAsked;
    }
    function showAll() {
      for (const field of fields) if (field) field.value = '';
      filter();
    }
    // What an address asks for is shown, whatever was searched for before.
    function showTarget() {
      const target = document.querySelector(':target');
      if (target?.closest('[hidden]')) {
        showAll();
        target.scrollIntoView();
      }
    }
    function startSearch() {
      if (!field || !one('_count')) return;
      for (const part of all('.search, .filters')) part.hidden = false;
      for (const field of fields) field?.addEventListener('input', filter);
      one('_all').addEventListener('click', () => { showAll(); field.focus(); });
      addEventListener('hashchange', showTarget);
      if (fields.some(field => field?.value)) filter(); // a browser may restore what was typed
    }
    function visit(item) {
      const link = item.querySelector('a');
      if (item.id) location.hash = item.id;
      (item.id ? item : link).focus();
    }
    """#
}
