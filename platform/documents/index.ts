export { type About, documentHead, type DocumentHead, type DocumentSource } from './about.ts';
export {
  type Cell,
  type ColumnKind,
  type Sheet,
  type SheetColumn,
  type Workbook,
  WorkbookError,
} from './xlsx/types.ts';
export { xlsx } from './xlsx/xlsx.ts';
export type {
  ChartPoint,
  PdfBlock,
  PdfChart,
  PdfColumn,
  PdfDocument,
  PdfRun,
  PdfSection,
  PdfSource,
} from './pdf/types.ts';
export { pdf } from './pdf/pdf.ts';
