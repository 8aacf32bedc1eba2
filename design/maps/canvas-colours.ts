/** Colours of the style sheet as a canvas takes them: `light-dark()` is a value for the style engine, a probe resolves it. */
export function canvasColours(element: HTMLElement, names: readonly string[]): ReadonlyMap<string, string> {
  const style = getComputedStyle(element);
  const probe = document.createElement('span');
  element.after(probe);
  const found = names.map((name) => {
    probe.style.color = style.getPropertyValue(name).trim();
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return new Map(found);
}
