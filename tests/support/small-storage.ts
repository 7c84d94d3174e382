/** As much of a browser's simple storage as is asked for; `isFull`: it takes nothing in. */
export function smallStorage({ isFull = false } = {}): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    clear: () => held.clear(),
    getItem: (key) => held.get(key) ?? null,
    removeItem: (key) => void held.delete(key),
    setItem(key, value) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, value);
    },
  };
}
