import common from './common.json';
import ledger from './ledger.json';
import { server, unexpected, unreachable } from './problems.json';
import results from './results.json';

// What else can go wrong has a page of its own there.
export const catalogue = { common, ledger, problems: { server, unexpected, unreachable }, results };
