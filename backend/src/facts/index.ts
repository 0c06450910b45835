export { dismissal, dismissedView, toDismissedView } from './dismissal-view.js';
export {
  dismissedAbout,
  type Dismissal,
  type DismissedAbout,
  type DismissedFacts,
  type Waiting,
} from './domain/dismissal.js';
export { checkFacts } from './facts.check.js';
export { FactVerification } from './fact-verification.service.js';
export { Fact } from './fact.entity.js';
export {
  findEnteredFacts,
  findFactsAbout,
  findFactsIn,
  findFactsOfKinds,
  findUnitsStating,
  findVerifiedFacts,
  replaceStatedFacts,
} from './fact.lookup.js';
export { FactsModule } from './facts.module.js';
export { WaitingFacts, type WaitingSource } from './waiting-facts.js';
export { FactsService } from './facts.service.js';
