import type { ReportDocument } from './domain/report-document.js';
import { writeReportDocx } from './report.docx.js';
import { writeReportPdf } from './report.pdf.js';

export interface ReportToWrite {
  readonly document: ReportDocument;
  readonly format: 'docx' | 'pdf';
}

/** Lays a report out in a worker. */
export async function* run({ document, format }: ReportToWrite): AsyncGenerator<Uint8Array> {
  if (format === 'docx') yield await writeReportDocx(document);
  else for await (const part of writeReportPdf(document)) yield part as Buffer;
}
