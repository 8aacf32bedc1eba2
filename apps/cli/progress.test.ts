import { describe, expect, it } from 'vitest';
import { createProgress, progressLine } from './progress.ts';

function written(isTTY: boolean) {
  let text = '';
  const progress = createProgress({ write: (part) => void (text += part), isTTY, columns: 60 });
  return { progress, text: () => text };
}

describe('progress', () => {
  it('is a bar with a share, or a count when the total is not known', () => {
    expect(progressLine({ step: 'reading', done: 1, total: 4 })).toBe('[######..................]  25 % reading');
    expect(progressLine({ step: 'reading', done: 5, total: 4 })).toContain('100 %');
    expect(progressLine({ step: 'reading', done: 70, total: null })).toBe('[........................] 70 reading');
  });

  it('elsewhere than on a terminal is one line a step', () => {
    const { progress, text } = written(false);
    for (const step of ['read', 'read', 'check', 'write']) progress.report({ step, done: 1, total: 2 });
    progress.clear();
    expect(text()).toBe('read\ncheck\nwrite\n');
  });

  it('on a terminal draws over itself and leaves nothing', () => {
    const { progress, text } = written(true);
    progress.report({ step: 'a long name of a step', done: 1, total: 2 });
    progress.report({ step: 'short', done: 2, total: 2 });
    progress.clear();
    const screen = text()
      .split('\r')
      .reduce((line, part) => part + line.slice(part.length), '');
    expect(screen.trim()).toBe('');
    expect(text()).not.toContain('\n');
  });
});
