// Looks through trees one after the other, each from its own folder: argument 1 is a list of { folder, places } as JSON, and the answer
// one list of the violations of each. A process of its own, since the cruiser knows a tree by the folder that its process is in.
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const trees = JSON.parse(process.argv[2] ?? '[]');
const answers = [];
for (const { folder, places } of trees) {
  process.chdir(folder);
  const options = await extractOptions('./.dependency-cruiser.cjs');
  const { output } = await cruise(
    places,
    { ...options, outputType: 'json', baseDir: folder },
    {},
    { tsConfig: extractTsConfig('./tsconfig.base.json') },
  );
  const { summary } = JSON.parse(output);
  answers.push({ cruised: summary.totalCruised, violations: summary.violations });
}
process.stdout.write(JSON.stringify(answers));
