import { analysisAttachments, analysisBlocks, type AnalysisSection } from './analysis-sections.js';
import { circularBlocks, type CircularSection, type CircularWishes } from './circular-sections.js';
import { dayInWords, numbered, type ReportDocument, type ReportFrame } from './report-document.js';
import type { ReportFigures } from './report-figures.js';
import type { ReportWords } from './report-words.js';

/** What an office wants a report to be: 分析报告 or 通报, which parts of it, and the words of its own. */
export type ReportWishes = Omit<ReportFrame, 'title'> & {
  /** Its own; one that says what it is about otherwise. */
  readonly title: string | null;
} & (
    | { readonly kind: 'analysis'; readonly sections: readonly AnalysisSection[] }
    | ({ readonly kind: 'circular'; readonly sections: readonly CircularSection[] } & CircularWishes)
  );

/** Puts a report together from its figures. */
export function buildReport(wishes: ReportWishes, figures: ReportFigures, words: ReportWords): ReportDocument {
  const { language, say } = words;
  const { campaign, scopeName, run } = figures;
  const blocks =
    wishes.kind === 'analysis'
      ? analysisBlocks(figures, wishes.sections, words)
      : circularBlocks(figures, wishes.sections, words, wishes);
  const attachments = wishes.kind === 'analysis' ? analysisAttachments(figures, wishes.sections, words) : [];
  return {
    language,
    title:
      wishes.title ??
      say(`title.${wishes.kind}${scopeName === null ? '' : '-of'}`, {
        campaign: campaign.name,
        scope: scopeName ?? '',
      }),
    number: wishes.number,
    addressee: wishes.addressee,
    signatory: wishes.signatory,
    date: wishes.date,
    day: dayInWords(wishes.date, language),
    blocks: numbered(blocks, language),
    attachments: attachments.map(({ title, blocks: own }) => ({ title, blocks: numbered(own, language) })),
    words: { attachment: say('attachment'), colon: say('colon') },
    note: say('note', { run: run.number, day: dayInWords(run.day, language), digest: run.digest, floor: run.floor }),
  };
}
