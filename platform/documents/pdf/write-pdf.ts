import { createRequire } from 'node:module';
import { createFormat } from '@industry/i18n';
import pdfmake from 'pdfmake';
import { pdfDefinition } from './definition.ts';
import type { PdfDocument } from './types.ts';

/** Runs in a worker thread. Nothing but the fonts is read, neither from the disk nor from the net. */
export async function writePdf(document: PdfDocument): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  const noto = (weight: string) => require.resolve(`@expo-google-fonts/noto-sans/${weight}/NotoSans_${weight}.ttf`);
  const gothic = (weight: string) =>
    require.resolve(`@expo-google-fonts/biz-udpgothic/${weight}/BIZUDPGothic_${weight}.ttf`);
  const fonts = {
    Noto: { normal: noto('400Regular'), bold: noto('700Bold') },
    Gothic: { normal: gothic('400Regular'), bold: gothic('700Bold') },
  };
  const files = new Set(Object.values(fonts).flatMap(({ normal, bold }) => [normal, bold]));
  pdfmake.setFonts(fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => files.has(path));
  const definition = pdfDefinition(document, createFormat(document.language));
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}
