import type { CampaignTypePlugin } from '@pingyi/plugin-sdk';
import {
  checkChain,
  checkStatement,
  fingerprintOf,
  followingStatements,
  groupedFingerprint,
  readPackage,
  recomputeWith,
  UnreadablePackageError,
  verifyPackage,
  type PackageContents,
  type PackageFault,
} from '@pingyi/plugin-sdk/verification';
import type { RecomputedGrades, VerificationFault, VerificationReply, VerificationRequest } from './verification';

// Nobody need trust the bundle of a package: it runs here, where the policy of this script allows no connection at all,
// and the page can end it at any time.

const reply = (answer: VerificationReply): void => postMessage(answer);

async function load(bundle: Uint8Array): Promise<CampaignTypePlugin> {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bundle)], { type: 'text/javascript' }));
  try {
    return ((await import(/* @vite-ignore */ address)) as { default: CampaignTypePlugin }).default;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function verify({ zip, signed, chain, shown }: VerificationRequest): Promise<VerificationReply> {
  reply({ kind: 'step', step: 'unpack' });
  const contents = readPackage(zip);
  let grades: RecomputedGrades = {};
  const faults = await verifyPackage(contents, async (bundle, input) => {
    reply({ kind: 'step', step: 'compute' });
    const recomputed = recomputeWith(await load(bundle), input);
    reply({ kind: 'step', step: 'compare' });
    if ('outcomes' in recomputed)
      grades = Object.fromEntries(recomputed.outcomes.map(({ subject, score, grade }) => [subject, { score, grade }]));
    return recomputed;
  });
  const other: VerificationFault[] = faults.length === 0 && !isShown(contents, shown) ? [{ code: 'other-result' }] : [];
  const said = [
    ...checkStatement(signed, { released: { zip, contents } }),
    ...followingStatements(signed).faults,
    ...checkChain(chain, signed),
  ];
  return {
    kind: 'done',
    faults: [...other, ...said, ...faults.map((fault) => withUnit(fault, contents))],
    grades,
    key: said.some(({ code }) => code === 'statement-unreadable') ? null : keyOf(signed as { publicKey: string }),
  };
}

const keyOf = ({ publicKey }: { readonly publicKey: string }): string => groupedFingerprint(fingerprintOf(publicKey));

interface PublishedResult {
  readonly inputHash: string;
  readonly outcomeHash: string;
  readonly plugin: { readonly digest: string };
  readonly outcomes: readonly { readonly subject: string }[];
}

const resultOf = (contents: PackageContents): PublishedResult =>
  JSON.parse(new TextDecoder().decode(contents['result.json'])) as PublishedResult;

function isShown(contents: PackageContents, shown: VerificationRequest['shown']): boolean {
  const { inputHash, outcomeHash, plugin } = resultOf(contents);
  return inputHash === shown.inputHash && outcomeHash === shown.outcomeHash && plugin.digest === shown.pluginDigest;
}

/** Says which unit a place such as `/outcomes/3/grade` speaks of. */
function withUnit(fault: PackageFault, contents: PackageContents): VerificationFault {
  const index = fault.code === 'different' ? /^\/outcomes\/(\d+)/.exec(fault.pointer)?.[1] : undefined;
  return index === undefined ? fault : { ...fault, unitId: resultOf(contents).outcomes[Number(index)]?.subject };
}

addEventListener('message', ({ data }: MessageEvent<VerificationRequest>) => {
  void verify(data).then(reply, (error: unknown) => {
    if (error instanceof UnreadablePackageError) reply({ kind: 'unreadable', detail: error.message });
    else reply({ kind: 'done', faults: [{ code: 'not-gradable', detail: String(error) }], grades: {}, key: null });
  });
});
