import common from './common.json';
import ledger from './ledger.json';
import problems from './problems.json';
import results from './results.json';

export const catalogue = { common, ledger, problems, results };
