/**
 * The page's own font faces that the text needs, as a style sheet that carries them: a picture that is looked at alone has no
 * page to take them from.
 */
export async function fontFaces(text: string): Promise<string> {
  const faces: Promise<string>[] = [];
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet)) {
      if (!(rule instanceof CSSFontFaceRule) || !covers(rule, text)) continue;
      const source = /url\((['"]?)([^'")]+)\1\)/.exec(rule.style.getPropertyValue('src'))?.[2];
      if (source) faces.push(carried(rule.cssText, source, new URL(source, sheet.href ?? document.baseURI).href));
    }
  }
  return (await Promise.all(faces)).join('\n');
}

/** Sheets of other origins do not let themselves be read. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

function covers(rule: CSSFontFaceRule, text: string): boolean {
  const ranges = rule.style.getPropertyValue('unicode-range');
  if (!ranges) return true;
  const spans = ranges.split(',').map((range) => {
    const [from = '', to] = range.trim().replace(/^U\+/i, '').split('-');
    return [
      Number.parseInt(from.replaceAll('?', '0'), 16),
      Number.parseInt((to ?? from).replaceAll('?', 'F'), 16),
    ] as const;
  });
  return [...text].some((letter) =>
    spans.some(([from, to]) => letter.codePointAt(0)! >= from && letter.codePointAt(0)! <= to),
  );
}

async function carried(css: string, source: string, address: string): Promise<string> {
  const blob = await (await fetch(address)).blob();
  const data = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(new Error('a font could not be read')));
    reader.readAsDataURL(blob);
  });
  return css.replace(source, data);
}
