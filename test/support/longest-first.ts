import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute and more: begun last, one of them would run alone while other workers have nothing left. */
const long = [
  'test/browser/every-dialog.test.ts',
  'test/browser/every-page.test.ts',
  'test/api/reach-matrix.test.ts',
  'test/faults/start.test.ts',
  'test/browser/form-designer.test.ts',
  'test/browser/campaign-types.test.ts',
  'test/browser/campaign-chain.test.ts',
  'test/browser/two-writers.test.ts',
  'test/browser/typed-answers.test.ts',
  'test/faults/killed-jobs.test.ts',
  'test/api/command-line.test.ts',
  'test/faults/killed-grading.test.ts',
  'test/faults/killed-server.test.ts',
  'test/browser/jobs.test.ts',
  'test/faults/counting.test.ts',
];

/** The usual order, in which a fresh clone knows sizes of files alone, with the long ones before the others of their project. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = long.findIndex((file) => moduleId.endsWith(file));
      return at < 0 ? long.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => (one.project.name === other.project.name ? place(one) - place(other) : 0));
  }
}
